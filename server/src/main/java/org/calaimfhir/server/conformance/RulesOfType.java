package org.calaimfhir.server.conformance;

import java.util.Set;

/**
 * What a resource's shape has to keep so that every rule of its type answers the same for all resources of that shape.
 *
 * @param understood whether {@link RuleReader} can tell; if not, no resource of the type has a shape
 * @param literalTexts paths, as in {@code Address.state}, of texts that are bound to a code list
 * @param slicedPaths paths whose repetitions are told apart by their content
 * @param codesTold whether codes other than those in {@code questions} are all alike to the rules
 */
record RulesOfType(
        boolean understood,
        TextQuestions questions,
        Set<String> literalTexts,
        Set<String> slicedPaths,
        boolean codesTold) {

    static RulesOfType notUnderstood() {
        return new RulesOfType(false, new TextQuestions(), Set.of(), Set.of(), false);
    }

    boolean insideSlice(String path) {
        return slicedPaths.stream().anyMatch(sliced -> path.equals(sliced) || path.startsWith(sliced + "."));
    }
}
