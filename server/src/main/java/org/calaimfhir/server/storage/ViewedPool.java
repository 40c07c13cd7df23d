package org.calaimfhir.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A pool that gives restricted connections to a thread on which somebody looks at records. */
final class ViewedPool extends HikariDataSource {

    private final ViewerConnections restricted;

    ViewedPool(HikariConfig settings, ViewerConnections restricted) {
        super(settings);
        this.restricted = restricted;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Optional<Viewer> viewer = Viewers.current();
        return viewer.isPresent() ? restricted.of(viewer.get()) : super.getConnection();
    }
}
