package org.calaimfhir.server.eligibility;

import java.util.Arrays;
import java.util.Optional;

/** The services that CDS Hooks clients can call, each at one moment of their work. */
enum HookService {
    PATIENT_VIEW("calaim-patient-view", "patient-view"),
    ORDER_SIGN("calaim-order-sign", "order-sign");

    private final String id;
    private final String hook;

    HookService(String id, String hook) {
        this.id = id;
        this.hook = hook;
    }

    static Optional<HookService> find(String id) {
        return Arrays.stream(values()).filter(service -> service.id.equals(id)).findFirst();
    }

    /** Last part of its address. */
    String id() {
        return id;
    }

    /** The name that CDS Hooks gives the moment. */
    String hook() {
        return hook;
    }
}
