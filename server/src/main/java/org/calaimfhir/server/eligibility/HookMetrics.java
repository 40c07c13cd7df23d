package org.calaimfhir.server.eligibility;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts how cards fare. Which card, about whom, and what the user wrote is not kept. */
final class HookMetrics {

    private final MeterRegistry meters;

    HookMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void shown(HookService service, int cards) {
        meters.counter("calaim.hooks.cards", "service", service.id()).increment(cards);
    }

    /**
     * @param outcome {@code accepted} or {@code overridden}
     * @param reason a code of ours, {@code other} or {@code none}
     */
    void told(HookService service, String outcome, String reason) {
        meters.counter("calaim.hooks.feedback", "service", service.id(), "outcome", outcome, "reason", reason)
                .increment();
    }
}
