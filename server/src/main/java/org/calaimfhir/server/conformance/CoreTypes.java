package org.calaimfhir.server.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data types and resource types of R4 by name, from the index of the packed definitions. */
public final class CoreTypes {

    private static final String BASE = "http://hl7.org/fhir/StructureDefinition/";

    /** @param kind {@code primitive-type}, {@code complex-type} or {@code resource} */
    public record CoreType(String name, String kind) {}

    private CoreTypes() {}

    public static List<CoreType> read() {
        try (BufferedReader index = new BufferedReader(
                new InputStreamReader(CoreDefinitions.open("r4-core.index"), StandardCharsets.UTF_8))) {
            return index.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals("StructureDefinition")
                            && !cells[4].equals("constraint")
                            && !cells[3].equals("logical"))
                    .map(cells -> new CoreType(cells[1].substring(BASE.length()), cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
