package org.calaimfhir.server.security.access;

/** A setting of access that cannot be meant so: one sentence what is wrong, one what to do. Never quotes a key. */
final class AccessProblem extends RuntimeException {

    private final String remedy;

    AccessProblem(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
