package org.calaimfhir.server.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lives.
 *
 * @param url JDBC URL of a PostgreSQL server; empty means the embedded one
 * @param username of that server
 * @param password of that server, from the environment
 * @param folder of the embedded database
 * @param connections size of the connection pool
 * @param readConnections size of the pool for single reads
 */
@ConfigurationProperties("calaim.database")
record DatabaseProperties(
        @DefaultValue("") String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("data") Path folder,
        @DefaultValue("16") int connections,
        @DefaultValue("8") int readConnections) {

    boolean embedded() {
        return url.isBlank();
    }
}
