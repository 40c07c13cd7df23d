package org.calaimfhir.server.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * What a call of {@code $validate} asks for (FHIR R4, Resource-validate), in its address or in Parameters.
 *
 * @param modes as sent; none means that the resource is to be created or updated
 * @param profiles to hold the resource against beside those that it would be held against anyway
 * @param resource empty where the one that is stored is meant
 */
record ValidateAsked(List<String> modes, List<String> profiles, Optional<JsonNode> resource) {

    static final String MODE = "mode";
    static final String PROFILE = "profile";

    /** Code system resource-validation-mode, of FHIR R4. */
    private static final Set<String> MODES = Set.of("create", "update", "delete", "profile");

    private static final String DELETE = "delete";

    /** R4 says uri; canonical is what later releases say, string what many clients send. */
    private static final List<String> VALUES = List.of("valueUri", "valueCanonical", "valueString", "valueCode");

    static ValidateAsked of(Map<String, String[]> address, Optional<JsonNode> body) {
        Optional<JsonNode> parameters =
                body.filter(tree -> "Parameters".equals(ImpliedProfiles.string(tree, "resourceType")));
        return new ValidateAsked(
                values(MODE, address, parameters),
                values(PROFILE, address, parameters),
                parameters.isPresent() ? parameters.flatMap(ValidateAsked::resource) : body);
    }

    private static Optional<JsonNode> resource(JsonNode parameters) {
        return named("resource", parameters)
                .map(part -> part.path("resource"))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static List<String> values(String name, Map<String, String[]> address, Optional<JsonNode> parameters) {
        List<String> values = new ArrayList<>(List.of(address.getOrDefault(name, new String[0])));
        parameters.stream()
                .flatMap(sent -> named(name, sent))
                .flatMap(part -> VALUES.stream().map(part::path).filter(JsonNode::isTextual))
                .forEach(value -> values.add(value.asText()));
        return List.copyOf(values);
    }

    private static Stream<JsonNode> named(String name, JsonNode parameters) {
        return Stream.iterate(0, at -> at < parameters.path("parameter").size(), at -> at + 1)
                .map(at -> parameters.path("parameter").path(at))
                .filter(part -> name.equals(part.path("name").asText()));
    }

    /** Whether the resource may go is for the engine to say. */
    boolean isAboutDeletion() {
        return modes.contains(DELETE);
    }

    private static boolean isVersionOf(String profile, String version) {
        return profile.indexOf('|') < 0 || profile.endsWith("|" + version);
    }

    /** The profiles by their addresses alone. */
    List<String> addresses() {
        return profiles.stream()
                .map(profile -> profile.replaceFirst("\\|.*", ""))
                .toList();
    }

    ValidateAsked about(JsonNode other) {
        return new ValidateAsked(modes, profiles, Optional.of(other));
    }

    /** What of it cannot be answered. */
    List<Problem> problems(ProfileElements known) {
        List<Problem> problems = new ArrayList<>();
        modes.stream()
                .filter(mode -> !MODES.contains(mode))
                .forEach(mode -> problems.add(Problem.of(
                        IssueType.VALUE,
                        "'" + mode + "' is no mode of validation.",
                        "Say create, update, profile or delete, or leave mode out.")));
        profiles.stream()
                .filter(profile -> known.profile(profile)
                        .filter(found -> isVersionOf(profile, found.getVersion()))
                        .isEmpty())
                .forEach(profile -> problems.add(Problem.of(
                        IssueType.NOTSUPPORTED,
                        "The profile " + profile + " is not known here.",
                        "Name one of GET [base]/StructureDefinition, or leave profile out.")));
        return problems;
    }
}
