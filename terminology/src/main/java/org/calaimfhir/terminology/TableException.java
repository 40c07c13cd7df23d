package org.calaimfhir.terminology;

/** A table that cannot be used as it stands; the message begins with the file and line to mend. */
public final class TableException extends RuntimeException {

    TableException(String file, long line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    /** @param problem in words that follow the file's name, such as "has no rows" */
    public TableException(String file, String problem) {
        super(file + ": " + problem);
    }
}
