package org.calaimfhir.server.storage;

import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A search that asks for matches and nothing else: parameters of the type, without modifier or chain, and a page of them.
 *
 * @param filters as a query string
 * @param sort null when the order does not matter
 * @param count size of the page
 * @param offset matches before the page
 */
record PlainQuery(String filters, SortSpec sort, int count, int offset) {

    private static final String COUNT = "_count";
    private static final String OFFSET = "_offset";
    private static final String SORT = "_sort";
    private static final Set<String> PAGING = Set.of(COUNT, OFFSET, SORT);

    /**
     * @param parameters of the request
     * @param declared whether a name is a search parameter of the type
     * @return empty when the search asks for more, or for something that has to be refused
     */
    static Optional<PlainQuery> of(
            Map<String, String[]> parameters, Predicate<String> declared, int defaultCount, int largestCount) {
        List<String> filters = new ArrayList<>();
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            if (PAGING.contains(name)) {
                if (parameter.getValue().length != 1) {
                    return Optional.empty();
                }
                continue;
            }
            if (!declared.test(name)) {
                return Optional.empty();
            }
            for (String value : parameter.getValue()) {
                if (value.isBlank()) {
                    return Optional.empty();
                }
                filters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        Optional<Integer> count = number(parameters, COUNT, defaultCount);
        Optional<Integer> offset = number(parameters, OFFSET, 0);
        Optional<List<SortSpec>> sort = sort(parameters, declared);
        if (count.isEmpty() || offset.isEmpty() || sort.isEmpty() || count.get() == 0) {
            return Optional.empty();
        }
        return Optional.of(new PlainQuery(
                String.join("&", filters),
                StableOrder.of(sort.get().isEmpty() ? null : sort.get().get(0)),
                Math.min(count.get(), largestCount),
                offset.get()));
    }

    private static Optional<Integer> number(Map<String, String[]> parameters, String name, int otherwise) {
        if (!parameters.containsKey(name)) {
            return Optional.of(otherwise);
        }
        String value = parameters.get(name)[0];
        return value.matches("\\d{1,7}") ? Optional.of(Integer.parseInt(value)) : Optional.empty();
    }

    /** FHIR R4, search, 3.1.1.5.1: names in order of rank, a minus before one that descends. */
    private static Optional<List<SortSpec>> sort(Map<String, String[]> parameters, Predicate<String> declared) {
        if (!parameters.containsKey(SORT)) {
            return Optional.of(List.of());
        }
        List<SortSpec> specs = new ArrayList<>();
        for (String part : parameters.get(SORT)[0].split(",", -1)) {
            boolean descending = part.startsWith("-");
            String name = descending ? part.substring(1) : part;
            if (!declared.test(name)) {
                return Optional.empty();
            }
            SortSpec spec = new SortSpec(name, descending ? SortOrderEnum.DESC : SortOrderEnum.ASC);
            if (!specs.isEmpty()) {
                specs.get(specs.size() - 1).setChain(spec);
            }
            specs.add(spec);
        }
        return Optional.of(specs);
    }
}
