package org.calaimfhir.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Connections that see what one viewer may see: of a pool whose sessions never have more than the restricted role, told
 * anew for whom at each use. Nothing has to be undone after use, so nothing can be forgotten.
 */
final class ViewerConnections implements AutoCloseable {

    private final HikariConfig settings;
    private HikariDataSource pool;

    /** @param settings of a pool that is made when somebody first looks */
    ViewerConnections(HikariConfig settings) {
        this.settings = settings;
    }

    Connection of(Viewer viewer) throws SQLException {
        Connection connection = pool().getConnection();
        try {
            try (PreparedStatement look = connection.prepareStatement(RestrictedRole.LOOK_AS)) {
                look.setString(1, viewer.organization());
                look.setInt(2, viewer.actor());
                look.execute();
            }
            // Otherwise a rollback would bring back for whom the session looked before.
            connection.commit();
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private synchronized HikariDataSource pool() {
        if (pool == null) {
            settings.setConnectionInitSql(RestrictedRole.SET_ROLE);
            settings.setAutoCommit(false);
            pool = new HikariDataSource(settings);
        }
        return pool;
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
