package org.calaimfhir.server.audit;

import java.util.List;

/**
 * What a request does, of its method and address alone (FHIR R4, http), so that one that was refused before anybody read
 * it is named too.
 *
 * @param action C, R, U, D or E
 * @param code of http://hl7.org/fhir/restful-interaction
 */
record Interaction(String action, String code) {

    private static final String HISTORY = "_history";
    private static final Interaction OPERATION = new Interaction("E", "operation");
    private static final Interaction SEARCH = new Interaction("E", "search-type");

    /**
     * @param path below the FHIR base address, part by part
     * @param batch whether the body is a Bundle of type batch
     */
    static Interaction of(String method, List<String> path, boolean batch) {
        boolean hook = !path.isEmpty() && path.get(0).equals(Exchange.HOOKS);
        if (hook || path.stream().anyMatch(part -> part.startsWith("$"))) {
            return OPERATION;
        }
        return switch (method) {
            case "GET", "HEAD" -> reads(path);
            case "POST" -> posts(path, batch);
            case "PUT" -> new Interaction("U", "update");
            case "PATCH" -> new Interaction("U", "patch");
            case "DELETE" -> new Interaction("D", "delete");
            default -> OPERATION;
        };
    }

    private static Interaction reads(List<String> path) {
        if (path.equals(List.of("metadata"))) {
            return new Interaction("R", "capabilities");
        }
        boolean history = path.contains(HISTORY);
        return switch (path.size()) {
            case 0, 1 -> path.isEmpty() || history ? new Interaction("R", "history-system") : SEARCH;
            case 2 -> history ? new Interaction("R", "history-type") : new Interaction("R", "read");
            case 3 -> new Interaction("R", "history-instance");
            default -> new Interaction("R", "vread");
        };
    }

    private static Interaction posts(List<String> path, boolean batch) {
        if (path.isEmpty()) {
            return new Interaction("E", batch ? "batch" : "transaction");
        }
        return path.contains("_search") ? SEARCH : new Interaction("C", "create");
    }
}
