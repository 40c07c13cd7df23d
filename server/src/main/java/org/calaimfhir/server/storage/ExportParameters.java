package org.calaimfhir.server.storage;

import static ca.uhn.fhir.batch2.jobs.export.BulkExportJobParametersBuilder.FARM_TO_TABLE_TYPE_FILTER_REGEX;

import ca.uhn.fhir.batch2.jobs.export.BulkDataExportUtil;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.SearchParameterUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** What may be asked of an export (Bulk Data Access 2.0.0, query parameters), and of which types. */
final class ExportParameters {

    static final String TYPE = "_type";
    private static final String TYPE_FILTER = "_typeFilter";
    private static final Set<String> KNOWN =
            Set.of(TYPE, TYPE_FILTER, "_since", "_until", "_outputFormat", "_format", "_pretty");
    private static final Set<String> SINGLE = Set.of("_since", "_until", "_outputFormat");
    private static final String PATIENT = "patient";

    private final Set<String> stored;
    private final Set<String> aboutPatients;
    private final SearchConditions conditions;

    ExportParameters(FhirContext context, Set<String> stored, SearchConditions conditions) {
        this.stored = new TreeSet<>(stored);
        this.stored.remove(BulkDataExportUtil.UNSUPPORTED_BINARY_TYPE);
        this.aboutPatients = new HashSet<>(SearchParameterUtil.getAllResourceTypesThatAreInPatientCompartment(context));
        this.conditions = conditions;
    }

    /** Whether the parameter is one that is honoured. */
    static boolean known(String level, String name) {
        return KNOWN.contains(name) || (name.equals(PATIENT) && level.equals("Patient"));
    }

    /**
     * @param level {@code Patient}, {@code Group}, or empty for the whole server
     * @param sent known names, with their values
     * @return what would be left out of the export, or would let it fail
     */
    List<Problem> problems(String level, Map<String, List<String>> sent) {
        List<Problem> problems = new ArrayList<>();
        for (String name : SINGLE) {
            if (sent.getOrDefault(name, List.of()).size() > 1) {
                problems.add(Problem.of(IssueType.VALUE, name + " stands once in a request.", "Send it once."));
            }
        }
        Set<String> possible = possible(level);
        Set<String> asked = new LinkedHashSet<>();
        for (String types : sent.getOrDefault(TYPE, List.of())) {
            asked.addAll(List.of(types.split(",", -1)));
        }
        if (!possible.containsAll(asked)) {
            problems.add(Problem.of(
                    IssueType.NOTSUPPORTED,
                    "_type names what this export cannot hold.",
                    "Send some of: " + String.join(", ", possible) + "."));
        }
        for (String filters : sent.getOrDefault(TYPE_FILTER, List.of())) {
            for (String filter : filters.split(FARM_TO_TABLE_TYPE_FILTER_REGEX, -1)) {
                filter(filter, asked.isEmpty() ? possible : asked, problems);
            }
        }
        return problems;
    }

    private void filter(String filter, Set<String> exported, List<Problem> problems) {
        int query = filter.indexOf('?');
        String type = filter.substring(0, Math.max(0, query));
        if (!exported.contains(type)) {
            problems.add(Problem.of(
                    IssueType.VALUE,
                    "A _typeFilter is a search of a type that is exported.",
                    "Send for example _typeFilter=Patient%3Fbirthdate%3Dge2000."));
        } else if (stored.contains(type)) {
            problems.addAll(conditions.ofCondition(type, filter));
        }
    }

    private Set<String> possible(String level) {
        Set<String> types = new TreeSet<>(stored);
        if (level.equals("Patient")) {
            types.retainAll(aboutPatients);
            types.removeAll(SearchParameterUtil.RESOURCE_TYPES_TO_SP_TO_OMIT_FROM_PATIENT_COMPARTMENT.keySet());
        } else if (level.equals("Group")) {
            Set<String> alongside = new HashSet<>(aboutPatients);
            alongside.addAll(BulkDataExportUtil.PATIENT_BULK_EXPORT_FORWARD_REFERENCE_RESOURCE_TYPES);
            types.retainAll(alongside);
        }
        return types;
    }
}
