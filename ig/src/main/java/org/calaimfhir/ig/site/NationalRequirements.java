package org.calaimfhir.ig.site;

import java.util.ArrayList;
import java.util.List;
import org.calaimfhir.ig.site.Links.Link;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StructureDefinition;

/** What a national profile asks for, beside what ours says of the same element, and which examples do without. */
final class NationalRequirements {

    /** The table of what they ask for, authored since their packages are not here. */
    static final String TABLE = "national-requirement";

    private static final String REQUIRED = "required";

    /**
     * One element that a national profile asks for. Public for the templates.
     *
     * @param theirs required, required inside a part that may be left out, or must support
     * @param missing valid examples that do without
     * @param reason why they may
     */
    public record Requirement(
            String element, String theirs, String ours, String note, List<Link> missing, String reason, Link row) {

        /** Copies its list. */
        public Requirement {
            missing = List.copyOf(missing);
        }
    }

    private final List<Row> rows;
    private final List<Sample> samples;

    NationalRequirements(ProgramTables tables, List<Sample> samples) {
        this.rows = tables.get(TABLE).rows();
        this.samples = List.copyOf(samples);
    }

    /** The version that the rows of a national profile were read in; empty when nothing was read of it. */
    String version(String national) {
        return rows.stream()
                .filter(row -> row.get("profile").equals(national))
                .map(row -> row.get("version"))
                .findFirst()
                .orElse("");
    }

    List<Requirement> of(StructureDefinition profile, String national) {
        List<Requirement> found = new ArrayList<>();
        for (Row row : rows) {
            if (row.get("profile").equals(national)) {
                List<Link> missing = missing(profile, row);
                found.add(new Requirement(
                        row.get("element").replaceFirst("^[^.]+\\.", ""),
                        theirs(row),
                        ours(profile, row.get("element")),
                        note(row),
                        missing,
                        missing.isEmpty() ? "" : row.get("reason"),
                        TableRows.place(TABLE, row)));
            }
        }
        return found;
    }

    private String theirs(Row row) {
        String element = row.get("element");
        if (!row.get("demand").equals(REQUIRED)) {
            return "must support";
        }
        String parent = element.substring(0, element.lastIndexOf('.'));
        return !parent.contains(".") || isRequired(row.get("profile"), parent)
                ? REQUIRED
                : "required in " + parent.substring(parent.indexOf('.') + 1);
    }

    private boolean isRequired(String national, String element) {
        return rows.stream()
                .anyMatch(row -> row.get("profile").equals(national)
                        && row.get("element").equals(element)
                        && theirs(row).equals(REQUIRED));
    }

    private static String note(Row row) {
        return row.find("carries")
                .map(address -> (row.get("note") + " (" + address + ")").strip())
                .orElse(row.get("note"));
    }

    private static String ours(StructureDefinition profile, String path) {
        return profile.getSnapshot().getElement().stream()
                .filter(element -> element.getPath().equals(path) && !element.hasSliceName())
                .findFirst()
                .map(NationalRequirements::said)
                .orElse("allowed");
    }

    private static String said(ElementDefinition element) {
        if ("0".equals(element.getMax())) {
            return "not allowed";
        }
        String cardinality = element.getMin() > 0 ? REQUIRED : "";
        String support = element.getMustSupport() ? "must support" : "";
        return cardinality.isEmpty() && support.isEmpty()
                ? "allowed"
                : String.join(", ", List.of(cardinality, support)).replaceAll("^, |, $", "");
    }

    private List<Link> missing(StructureDefinition profile, Row row) {
        return samples.stream()
                .filter(sample -> sample.fails().isEmpty()
                        && sample.claims(profile.getUrl())
                        && row.get("demand").equals(REQUIRED)
                        && lacks(sample.resource(), row))
                .map(sample -> new Link(sample.resource().getIdElement().getIdPart(), sample.file()))
                .toList();
    }

    /** An element inside a part that may be left out is missing only where that part is there. */
    static boolean lacks(Base resource, Row row) {
        String element = row.get("element");
        int last = element.lastIndexOf('.');
        String name = element.substring(last + 1);
        return Elements.at(resource, element.substring(0, last)).stream()
                .anyMatch(parent -> Elements.children(parent, name).stream().noneMatch(value -> row.find("carries")
                        .map(address -> carries(value, address))
                        .orElse(true)));
    }

    private static boolean carries(Base value, String address) {
        if (value instanceof PrimitiveType<?> primitive) {
            return address.equals(primitive.getValueAsString());
        }
        return value.children().stream()
                .filter(property ->
                        !(value instanceof Coding) || property.getName().equals("system"))
                .flatMap(property -> property.getValues().stream())
                .anyMatch(child -> carries(child, address));
    }
}
