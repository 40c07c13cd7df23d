package org.calaimfhir.server;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** A pool whose statements are told to a listener. It stays a Hikari pool by type, because the server asks for one. */
final class WatchedPool extends HikariDataSource {

    private final HikariDataSource pool;
    private final DataSource watched;

    WatchedPool(HikariDataSource pool, QueryExecutionListener listener) {
        this.pool = pool;
        this.watched = ProxyDataSourceBuilder.create(pool).listener(listener).build();
        pool.copyStateTo(this);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched.getConnection();
    }

    @Override
    public void setMetricsTrackerFactory(MetricsTrackerFactory factory) {
        pool.setMetricsTrackerFactory(factory);
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
