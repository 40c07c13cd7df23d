package org.calaimfhir.terminology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * How close a map's targets are to their sources, in FHIR's words: the same word for the whole table
 * ({@code equivalent}), or one for each word of a column ({@code met=wider;possible=relatedto}).
 */
final class Equivalences {

    static final String NONE = "unmatched";

    private static final Set<String> WORDS = Set.of(
            "relatedto",
            "equivalent",
            "equal",
            "wider",
            "subsumes",
            "narrower",
            "specializes",
            "inexact",
            NONE,
            "disjoint");

    private final Row manifest;
    private final Map<String, String> byWord = new LinkedHashMap<>();

    /**
     * Reads the cells {@code equivalence} and {@code equivalence_column}.
     *
     * @param manifest the map's row in the table {@code concept-map}
     * @throws TableException when FHIR has no such word
     */
    Equivalences(Row manifest) {
        this.manifest = manifest;
        for (String each : manifest.get("equivalence").split(";", -1)) {
            int equals = each.indexOf('=');
            String word = each.substring(equals + 1);
            if (!WORDS.contains(word)) {
                throw new TableException(
                        manifest.file(),
                        manifest.line(),
                        "equivalence '" + word + "' is none of "
                                + WORDS.stream().sorted().toList());
            }
            byWord.put(equals < 0 ? "" : each.substring(0, equals), word);
        }
    }

    /**
     * The equivalence of one row.
     *
     * @throws TableException when the manifest has none for the row's word
     */
    String of(Row pair) {
        String word = manifest.find("equivalence_column").map(pair::get).orElse("");
        String equivalence = byWord.get(word);
        if (equivalence == null) {
            throw new TableException(
                    pair.file(), pair.line(), "'" + word + "' has no equivalence in " + manifest.place());
        }
        return equivalence;
    }
}
