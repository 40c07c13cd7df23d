package org.calaimfhir.terminology;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * A table as FHIR Library of type {@code asset-collection}, with its rows as CSV: each keeps its source and how sure it
 * is, and a program elsewhere can go by the same rows as this one.
 */
final class TableLibraryJson {

    private static final String PREFIX = "table-";

    private final Canonical canonical;

    TableLibraryJson(Canonical canonical) {
        this.canonical = canonical;
    }

    /** @param listed the table's row in the table {@code table} */
    ObjectNode library(Row listed, ProgramTable table) {
        String name = listed.get("table");
        ObjectNode json = canonical.heading(
                "Library", PREFIX + name, "Table" + camel(name), "Table " + name, listed.get("about"));
        json.putObject("type")
                .putArray("coding")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/library-type")
                .put("code", "asset-collection");
        effective(json, table);
        json.putArray("content")
                .addObject()
                .put("contentType", "text/csv")
                .put("data", Base64.getEncoder().encodeToString(csv(table)))
                .put("title", name + ".csv");
        return json;
    }

    /** From the first day that a row states to the last, unless a row is open there. */
    private static void effective(ObjectNode json, ProgramTable table) {
        Optional<LocalDate> first = table.rows().stream()
                .map(Row::from)
                .min(Comparator.naturalOrder())
                .filter(day -> !day.equals(LocalDate.MIN));
        Optional<LocalDate> last = table.rows().stream()
                .map(Row::to)
                .max(Comparator.naturalOrder())
                .filter(day -> !day.equals(LocalDate.MAX));
        if (first.isPresent() || last.isPresent()) {
            ObjectNode period = json.putObject("effectivePeriod");
            first.ifPresent(day -> period.put("start", day.toString()));
            last.ifPresent(day -> period.put("end", day.toString()));
        }
    }

    private static byte[] csv(ProgramTable table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(table.columns());
            table.rows().forEach(row -> csv.writeRecord(row.get(table.columns())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String camel(String name) {
        return Stream.of(name.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
