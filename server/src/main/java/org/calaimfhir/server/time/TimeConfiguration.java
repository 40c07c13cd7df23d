package org.calaimfhir.server.time;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The only clock. Its zone is California's, wherever the machine stands: coverage and benefits begin and end with the
 * Californian day, and after four in the afternoon there it is already tomorrow in UTC.
 */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("America/Los_Angeles"));
    }
}
