package org.calaimfhir.server;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on the console how far the start has come, and at its end where to look. */
@Component
class StartupReport {

    private static final Logger LOG = LoggerFactory.getLogger(StartupReport.class);
    private static final int FIRST = 1;

    @EventListener
    void endpointIsUp(WebServerInitializedEvent event) {
        LOG.info("Engine: the FHIR endpoint is up");
    }

    @EventListener
    @Order(FIRST)
    void whereToLook(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
            String base = "http://localhost:" + web.getWebServer().getPort();
            LOG.info("""
                    Ready in {} s
                      Guide           {}/ig
                      What is served  {}/fhir/metadata
                      Health          {}/actuator/health
                      Metrics         {}/actuator/prometheus""", secondsSinceProcessStart(), base, base, base, base);
        }
    }

    /** Counted from the start of the process, which is what whoever waits for it counts. */
    private static String secondsSinceProcessStart() {
        return "%.1f".formatted(ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
    }
}
