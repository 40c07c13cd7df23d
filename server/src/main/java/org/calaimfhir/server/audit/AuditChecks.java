package org.calaimfhir.server.audit;

import org.calaimfhir.server.storage.StartupProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Profiles;

/** Refuses a start whose audit trail would not be there, or would prove nothing, where data of real people is. */
final class AuditChecks implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChecks.class);
    private static final int SHORTEST_KEY = 32;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder settings = Binder.get(context.getEnvironment());
        AuditSettings audit = settings.bindOrCreate(AuditSettings.PREFIX, AuditSettings.class);
        String access = settings.bind("calaim.access.mode", String.class).orElse("");
        check(audit, context.getEnvironment().acceptsProfiles(Profiles.of("production")), access.equals("tokens"));
        if (audit.isOff()) {
            LOG.warn("Audit: off, nobody can say later who saw or changed what");
        } else if (audit.key().isBlank()) {
            LOG.warn("Audit: no CALAIM_AUDIT_KEY is set, so whoever may write to the database can make another trail");
        }
    }

    /** @throws StartupProblem that says what to set */
    static void check(AuditSettings audit, boolean production, boolean tokens) {
        if (!audit.isOn() && !audit.isOff()) {
            throw new StartupProblem(
                    "CALAIM_AUDIT is neither on nor off: " + audit.mode() + ".", "Set it to on, or leave it out.");
        }
        if (!audit.key().isBlank() && audit.key().length() < SHORTEST_KEY) {
            throw new StartupProblem(
                    "CALAIM_AUDIT_KEY is shorter than " + SHORTEST_KEY + " characters.",
                    "Set it to what 'openssl rand -hex 32' prints, and keep it: the trail is verified with it.");
        }
        if (production && audit.isOff() && tokens) {
            throw new StartupProblem(
                    "A production server with tokens writes down who saw what, and CALAIM_AUDIT is off.",
                    "Set CALAIM_AUDIT=on, or leave it out.");
        }
        if (production && audit.isOn() && audit.key().isBlank()) {
            throw new StartupProblem(
                    "Production mode needs a key for the audit trail, and none is given.",
                    "Set CALAIM_AUDIT_KEY to what 'openssl rand -hex 32' prints, and keep it beside the backups.");
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }
}
