package org.calaimfhir.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Connections that see what one viewer may see: of a pool whose sessions never have more than the restricted role, told
 * anew for whom at each use. Nothing has to be undone after use, so nothing can be forgotten.
 */
final class ViewerConnections implements AutoCloseable {

    private final Supplier<HikariConfig> settings;
    private final Clock clock;
    private final Map<RestrictedRole, HikariDataSource> pools = new EnumMap<>(RestrictedRole.class);

    /** @param settings of a pool that is made when somebody first looks */
    ViewerConnections(Supplier<HikariConfig> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Connection of(Viewer viewer) throws SQLException {
        Connection connection = pool(viewer.role()).getConnection();
        try {
            try (PreparedStatement look = connection.prepareStatement(RestrictedRole.LOOK_AS)) {
                look.setString(1, viewer.organization());
                look.setInt(2, viewer.actor());
                look.setBoolean(3, viewer.emergency());
                look.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
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

    private synchronized HikariDataSource pool(RestrictedRole role) {
        return pools.computeIfAbsent(role, made -> {
            HikariConfig own = settings.get();
            own.setPoolName(own.getPoolName() + "-" + role.name().toLowerCase(Locale.ROOT));
            own.setConnectionInitSql(role.setRole());
            own.setAutoCommit(false);
            return new HikariDataSource(own);
        });
    }

    @Override
    public synchronized void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
