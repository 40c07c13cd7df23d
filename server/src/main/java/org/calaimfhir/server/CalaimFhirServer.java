package org.calaimfhir.server;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.TimeZone;
import org.calaimfhir.server.audit.VerifyAudit;
import org.calaimfhir.server.security.access.ClientCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Starts the server. Each capability wires itself in its own configuration; reading only those shortens the start. */
@SpringBootConfiguration
@ComponentScan(
        resourcePattern = "**/*Configuration.class",
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import(StartupReport.class)
public class CalaimFhirServer {

    private static final String CLIENTS = "clients";

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(CLIENTS)) {
            System.exit(ClientCommands.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        // HAPI writes timestamps without a zone in the zone of the process: one zone, or nodes would not agree.
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        if (arguments.length > 0 && arguments[0].equals(VerifyAudit.COMMAND)) {
            System.exit(VerifyAudit.run(arguments));
        }
        SpringApplication.run(CalaimFhirServer.class, arguments);
    }
}
