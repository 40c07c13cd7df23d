package org.calaimfhir.server.logic;

/** A define that cannot be evaluated over this member's data. Other defines are not touched by it. */
public final class LogicFailure extends RuntimeException {

    LogicFailure(String library, String define, Throwable cause) {
        super("Library " + library + ", define \"" + define + "\" failed", cause);
    }
}
