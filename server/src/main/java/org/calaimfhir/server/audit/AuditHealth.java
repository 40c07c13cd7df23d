package org.calaimfhir.server.audit;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** A server that cannot write down who asks answers nothing: whoever watches it has to know. */
final class AuditHealth extends AbstractHealthIndicator {

    private final EventWriter writer;

    AuditHealth(EventWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (writer.isFailing()) {
            health.down();
        } else {
            health.up();
        }
    }
}
