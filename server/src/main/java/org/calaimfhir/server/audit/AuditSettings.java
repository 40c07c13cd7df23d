package org.calaimfhir.server.audit;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether accesses are written down, and with which key their chain is closed.
 *
 * @param mode {@code on} or {@code off}
 * @param key secret of the chain, from the environment; empty: whoever may write the database can make another chain
 * @param patience how long an answer waits for its event before it is refused
 */
@ConfigurationProperties(AuditSettings.PREFIX)
record AuditSettings(
        @DefaultValue(ON) String mode,
        @DefaultValue("") String key,
        @DefaultValue("5s") Duration patience) {

    static final String PREFIX = "calaim.audit";
    static final String ON = "on";
    static final String OFF = "off";

    boolean isOff() {
        return mode.toLowerCase(Locale.ROOT).equals(OFF);
    }

    boolean isOn() {
        return mode.toLowerCase(Locale.ROOT).equals(ON);
    }
}
