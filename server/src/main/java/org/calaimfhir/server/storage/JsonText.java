package org.calaimfhir.server.storage;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Strings as they stand between quotes in JSON. */
final class JsonText {

    private JsonText() {}

    static String escaped(String value) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(value));
    }
}
