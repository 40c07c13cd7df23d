package org.calaimfhir.server.demo;

import java.nio.file.Path;

/**
 * How whoever copies a request gets a token for it, in a shell in the folder of the repository.
 *
 * @param folder of the data; named in the command unless it is the usual one
 */
record TokenCommand(Path folder) {

    private static final Path USUAL = Path.of("data");

    String as(String actor) {
        String where = folder.equals(USUAL)
                ? ""
                : "CALAIM_DATA_FOLDER='" + folder.toAbsolutePath().toString().replace("'", "'\\''") + "' ";
        return where + "node docs/examples/token.mjs demo " + actor;
    }

    /** As an argument of curl, with a blank before it. */
    String header(String actor) {
        return " -H \"Authorization: Bearer $(" + as(actor) + ")\"";
    }
}
