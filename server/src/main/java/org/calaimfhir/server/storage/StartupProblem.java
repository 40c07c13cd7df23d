package org.calaimfhir.server.storage;

/** A reason why the server cannot start that an operator can mend: one sentence what, one sentence what to do. */
public final class StartupProblem extends RuntimeException {

    private final String remedy;

    public StartupProblem(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
