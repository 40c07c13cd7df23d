package org.calaimfhir.server.audit;

/** An event could not be written down in time. */
final class NotRecorded extends Exception {

    NotRecorded(String why, Throwable cause) {
        super(why, cause);
    }
}
