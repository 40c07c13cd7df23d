package org.calaimfhir.server.security.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * What a request needs, of its method and address alone (FHIR R4, http). Knows what it lets through: every other form
 * needs everything, so that a new way to ask is closed before it is open.
 */
final class RequestNeeds {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final String HISTORY = "_history";
    private static final String SEARCH = "_search";

    private final Set<String> stored;
    private final Set<String> definitions;
    private final SearchNeeds searches;
    private final OperationNeeds operations;

    /**
     * @param stored types in the database
     * @param definitions types that are read from the package and are nobody's data
     * @param targets types that a reference parameter of a type leads to; empty when they are not known
     */
    RequestNeeds(Set<String> stored, Set<String> definitions, BiFunction<String, String, Set<String>> targets) {
        this.stored = stored;
        this.definitions = definitions;
        this.searches = new SearchNeeds(targets);
        this.operations = new OperationNeeds(stored, definitions);
    }

    /** Of a request that is no transaction or batch; of those each entry is asked about by itself. */
    Set<Need> of(Asked asked) {
        List<String> path = asked.path();
        if (path.equals(List.of("metadata")) && asked.reads()) {
            return Set.of();
        }
        if (path.size() == 1 && path.get(0).startsWith("$")) {
            return operations.of(asked, path.get(0), Optional.empty(), false);
        }
        if (path.isEmpty() || !isServed(path.get(0))) {
            return Need.EVERYTHING;
        }
        String type = path.get(0);
        return switch (path.size()) {
            case 1 -> onType(asked, type);
            case 2 -> onTypeOrInstance(asked, type, path.get(1));
            case 3 -> onInstance(asked, type, path.get(1), path.get(2));
            case 4 -> isVersion(path) && asked.reads() ? read(type) : Need.EVERYTHING;
            default -> Need.EVERYTHING;
        };
    }

    /** Of a reference that says what it means by a search: whoever sends it learns whether there is one. */
    Set<Need> ofConditionalReference(String reference) {
        Asked asked = Asked.of("GET", reference, Optional.empty());
        return asked.path().size() == 1 && isServed(asked.path().get(0))
                ? search(asked, asked.path().get(0))
                : Need.EVERYTHING;
    }

    private boolean isServed(String type) {
        return stored.contains(type) || definitions.contains(type);
    }

    private Set<Need> onType(Asked asked, String type) {
        return switch (asked.method()) {
            case "GET", "HEAD" -> search(asked, type);
            case "POST" ->
                asked.ifNoneExist()
                        .map(condition -> with(Need.create(type), condition(type, condition)))
                        .orElse(Set.of(Need.create(type)));
            case "PUT", "PATCH" -> with(Need.update(type), search(asked, type));
            case "DELETE" -> with(Need.delete(type), search(asked, type));
            default -> Need.EVERYTHING;
        };
    }

    private Set<Need> onTypeOrInstance(Asked asked, String type, String second) {
        if (second.startsWith("$")) {
            return operations.of(asked, second, Optional.of(type), false);
        }
        if (second.equals(SEARCH)) {
            return asked.reads() || asked.method().equals("POST") ? search(asked, type) : Need.EVERYTHING;
        }
        if (second.equals(HISTORY)) {
            return asked.reads() ? read(type) : Need.EVERYTHING;
        }
        if (!ID.matcher(second).matches()) {
            return Need.EVERYTHING;
        }
        return switch (asked.method()) {
            case "GET", "HEAD" -> read(type);
            case "PUT", "PATCH" -> Set.of(Need.update(type));
            case "DELETE" -> Set.of(Need.delete(type));
            default -> Need.EVERYTHING;
        };
    }

    private Set<Need> onInstance(Asked asked, String type, String id, String third) {
        boolean instance = ID.matcher(id).matches();
        if (instance && third.startsWith("$")) {
            return operations.of(asked, third, Optional.of(type), true);
        }
        return instance && third.equals(HISTORY) && asked.reads() ? read(type) : Need.EVERYTHING;
    }

    private static boolean isVersion(List<String> path) {
        return ID.matcher(path.get(1)).matches()
                && path.get(2).equals(HISTORY)
                && ID.matcher(path.get(3)).matches();
    }

    private Set<Need> read(String type) {
        return definitions.contains(type) ? Set.of() : Set.of(Need.read(type));
    }

    private Set<Need> search(Asked asked, String type) {
        return definitions.contains(type) ? Set.of() : searches.of(type, asked.parameters());
    }

    private Set<Need> condition(String type, String condition) {
        return searches.of(type, Asked.parameters(condition.substring(condition.indexOf('?') + 1)));
    }

    private static Set<Need> with(Need one, Set<Need> others) {
        Set<Need> all = new HashSet<>(others);
        all.add(one);
        return all;
    }
}
