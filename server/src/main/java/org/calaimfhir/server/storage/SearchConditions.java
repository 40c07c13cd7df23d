package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.ValueSetExpansionOutcome;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.context.support.ValueSetExpansionOptions;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import ca.uhn.fhir.util.UrlUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Searches, and conditions of conditional changes (FHIR R4, http, 3.1.0.5.3), that would be answered without one of their
 * parameters: a name that the type does not have, a modifier that the parameter cannot have, a value that means nothing.
 * The engine goes on as if such a parameter were not there, and finds, or changes, too much.
 */
final class SearchConditions {

    /** What shapes the answer to a search and filters nothing. */
    private static final Set<String> RESULT = Set.of(
            "_count",
            "_offset",
            "_sort",
            "_include",
            "_revinclude",
            "_summary",
            "_total",
            "_elements",
            "_contained",
            "_format",
            "_pretty");
    /** Of every request, whatever it asks. */
    private static final Set<String> GENERAL = Set.of("_format", "_pretty");
    /** FHIR R4, search.html#modifiers. */
    private static final Map<RestSearchParameterTypeEnum, Set<String>> MODIFIERS = Map.of(
            RestSearchParameterTypeEnum.STRING, Set.of("missing", "exact", "contains"),
            RestSearchParameterTypeEnum.TOKEN,
                    Set.of("missing", "text", "not", "in", "not-in", "above", "below", "of-type"),
            RestSearchParameterTypeEnum.URI, Set.of("missing", "above", "below"),
            RestSearchParameterTypeEnum.DATE, Set.of("missing"),
            RestSearchParameterTypeEnum.NUMBER, Set.of("missing"),
            RestSearchParameterTypeEnum.QUANTITY, Set.of("missing"),
            RestSearchParameterTypeEnum.COMPOSITE, Set.of("missing"));

    private static final String HAS = "_has:";
    private static final Pattern OF_VALUE_SETS = Pattern.compile(":(not-)?in$");

    private final ServedCapabilities capabilities;
    private final ISearchParamRegistry parameters;
    private final IValidationSupport terminology;

    SearchConditions(ServedCapabilities capabilities, ISearchParamRegistry parameters, IValidationSupport terminology) {
        this.capabilities = capabilities;
        this.parameters = parameters;
        this.terminology = terminology;
    }

    /** Whether it says how to answer, whatever is asked. */
    static boolean isGeneral(String name) {
        return GENERAL.contains(name);
    }

    /**
     * @param type one that is stored
     * @param sent names, with modifier or chain, and decoded values
     * @return what would be left out, empty when all is understood; names and values are not repeated
     */
    List<Problem> ofSearch(String type, Map<String, String[]> sent) {
        List<Problem> problems = new ArrayList<>();
        sent.forEach((name, values) -> {
            if (!RESULT.contains(name.replaceFirst(":.*$", ""))) {
                filter(type, name, values, problems);
            }
        });
        return problems;
    }

    /**
     * @param type one that is stored
     * @param condition as the client wrote it, percent-encoded: {@code identifier=system|value}, with or without
     *     {@code Type} and question mark before it
     * @return why it cannot be one condition, empty when it can
     */
    List<Problem> ofCondition(String type, String condition) {
        int query = condition.indexOf('?');
        if (query > 0 && !condition.substring(0, query).equals(type)) {
            return List.of(Problem.of(
                    IssueType.INVALID,
                    "A condition is a search of the type that it stands with.",
                    "Send a search of " + type + "."));
        }
        try {
            return ofCondition(type, UrlUtil.parseQueryString(condition.substring(query + 1)));
        } catch (IllegalArgumentException notEncoded) {
            return List.of(Problem.of(
                    IssueType.INVALID,
                    "A condition is percent-encoded UTF-8.",
                    "Encode every value as UTF-8, then each byte as %XX."));
        }
    }

    /** The same of a condition that has been decoded, such as the query of a conditional update. */
    List<Problem> ofCondition(String type, Map<String, String[]> sent) {
        Map<String, String[]> filters = new HashMap<>(sent);
        filters.keySet().removeAll(GENERAL);
        if (filters.isEmpty()) {
            return List.of(Problem.of(
                    IssueType.INVALID,
                    "A condition is a search with parameters.",
                    "Send for example identifier=system|value."));
        }
        List<Problem> problems = new ArrayList<>();
        filters.forEach((name, values) -> filter(type, name, values, problems));
        return problems;
    }

    private void filter(String type, String name, String[] values, List<Problem> problems) {
        String[] links = name.startsWith(HAS) ? new String[] {name} : name.split("\\.", -1);
        String first = links[0].replaceFirst(":.*$", "");
        if (!name.startsWith(HAS) && !capabilities.declares(type, first)) {
            problems.add(undeclared(type, first));
            return;
        }
        String last = links[links.length - 1];
        String modifier = name.startsWith(HAS) || !last.contains(":") ? "" : last.substring(last.indexOf(':') + 1);
        RestSearchParameterTypeEnum kind = name.startsWith(HAS) ? null : kind(type, links);
        if (last.isBlank() || (kind != null && !modifier.isEmpty() && !has(kind, modifier))) {
            problems.add(Problem.of(
                    IssueType.NOTSUPPORTED,
                    "A search parameter has a modifier that its type does not have.",
                    "See the types of the parameters of " + type + " in [base]/metadata."));
            return;
        }
        for (String value : values) {
            if (!SearchValue.means(kind, modifier, value)) {
                problems.add(Problem.of(
                        IssueType.VALUE,
                        "The search parameter " + first + " has a value that means nothing.",
                        "Send a whole value, such as a code or system|code, or leave the parameter out."));
                return;
            }
            if (OF_VALUE_SETS.matcher(name).find()
                    && !SearchValue.alternatives(value).stream().allMatch(this::expands)) {
                problems.add(Problem.of(
                        IssueType.NOTSUPPORTED,
                        "The search parameter " + first + " names a value set whose codes are not known here.",
                        "Send the canonical URL of one that ValueSet/$expand answers, or the codes."));
                return;
            }
        }
    }

    /** The engine looks only at the codes, which are missing when a code system of the value set is. */
    private boolean expands(String valueSet) {
        try {
            ValueSetExpansionOutcome expanded = terminology.expandValueSet(
                    new ValidationSupportContext(terminology), new ValueSetExpansionOptions(), valueSet);
            return expanded != null && expanded.getValueSet() != null;
        } catch (ResourceNotFoundException unknown) {
            return false;
        }
    }

    private static boolean has(RestSearchParameterTypeEnum kind, String modifier) {
        return !MODIFIERS.containsKey(kind) || MODIFIERS.get(kind).contains(modifier);
    }

    private Problem undeclared(String type, String name) {
        boolean aName = name.matches("[A-Za-z_-]{1,64}");
        return Problem.of(
                IssueType.NOTSUPPORTED,
                type + " has no search parameter " + (aName ? name : "of this name") + ".",
                "Use one of: "
                        + String.join(
                                ", ",
                                capabilities.searches(type).stream()
                                        .map(ServedCapabilities.Search::name)
                                        .sorted()
                                        .toList())
                        + ".");
    }

    /** Of the parameter at the end of a chain; null when it is not one that is known. */
    private RestSearchParameterTypeEnum kind(String type, String[] links) {
        Set<String> types = Set.of(type);
        RuntimeSearchParam found = null;
        for (String link : links) {
            String[] parts = link.split(":", 2);
            found = types.stream()
                    .map(one -> parameters.getActiveSearchParam(one, parts[0], SearchParamLookupContextEnum.SEARCH))
                    .filter(parameter -> parameter != null)
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                return null;
            }
            types = parts.length == 2 ? Set.of(parts[1]) : new LinkedHashSet<>(found.getTargets());
        }
        return found == null ? null : found.getParamType();
    }
}
