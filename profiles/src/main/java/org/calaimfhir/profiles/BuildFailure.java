package org.calaimfhir.profiles;

/** Ends the build; the message says what to mend, with file and line where there is one. */
public final class BuildFailure extends RuntimeException {

    public BuildFailure(String message) {
        super(message);
    }

    public BuildFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
