package org.calaimfhir.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** A pool whose connections are counted. It stays a Hikari pool by type, because the servers ask for one. */
final class CountedPool extends HikariDataSource {

    private final HikariDataSource pool;
    private final DataSource counted;

    CountedPool(HikariDataSource pool, StatementCounter counter) {
        this.pool = pool;
        this.counted = ProxyDataSourceBuilder.create(pool)
                .listener(counter)
                .methodListener(counter)
                .build();
        pool.copyStateTo(this);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted.getConnection();
    }

    @Override
    public boolean isClosed() {
        return pool.isClosed();
    }

    @Override
    public void close() {
        pool.close();
    }
}
