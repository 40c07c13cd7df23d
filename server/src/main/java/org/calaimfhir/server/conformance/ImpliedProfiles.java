package org.calaimfhir.server.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of our profiles a resource must meet though it may not name them: a request whose category is a CalAIM programme
 * is a referral, whatever {@code meta.profile} says, and what travels with a referral is its member, coverage and task.
 * A coverage whose type says that it is another than Medi-Cal's travels as what it is: a Medicare number is no CIN.
 */
final class ImpliedProfiles {

    private static final String PROGRAM = Canonicals.codeSystem("calaim-program");

    private static final Map<String, String> REFERRAL_BY_PROGRAM = Map.of(
            "ecm", Canonicals.structureDefinition("calaim-ecm-referral"),
            "community-support", Canonicals.structureDefinition("calaim-community-support-referral"));

    private static final Map<String, String> BESIDE_A_REFERRAL = Map.of(
            "Patient", Canonicals.structureDefinition("calaim-member"),
            "Coverage", Canonicals.structureDefinition("calaim-coverage"),
            "Task", Canonicals.structureDefinition("calaim-referral-task"));

    private final CodeList mediCal;
    private final CodeList other;

    ImpliedProfiles(FhirPackage fhirPackage) {
        this.mediCal = CodeList.of("medi-cal-coverage-type", fhirPackage);
        this.other = CodeList.of("other-coverage-type", fhirPackage);
    }

    List<String> of(JsonNode resource, boolean besideReferral) {
        Optional<String> referral = referral(resource);
        if (referral.isPresent()) {
            return List.of(referral.get());
        }
        String type = string(resource, "resourceType");
        if (!besideReferral || !BESIDE_A_REFERRAL.containsKey(type) || isOtherCoverage(type, resource)) {
            return List.of();
        }
        return List.of(BESIDE_A_REFERRAL.get(type));
    }

    /** As routing has it: a type of both lists is that of an enrolment in Medi-Cal. */
    private boolean isOtherCoverage(String type, JsonNode resource) {
        JsonNode kind = resource.path("type");
        return "Coverage".equals(type) && hasOneOf(other, kind) && !hasOneOf(mediCal, kind);
    }

    private static boolean hasOneOf(CodeList list, JsonNode concept) {
        return objects(concept, "coding").stream()
                .anyMatch(coding -> list.has(string(coding, "system"), string(coding, "code")));
    }

    static boolean isReferral(JsonNode resource) {
        return referral(resource).isPresent();
    }

    private static Optional<String> referral(JsonNode resource) {
        if (!"ServiceRequest".equals(string(resource, "resourceType"))) {
            return Optional.empty();
        }
        return objects(resource, "category").stream()
                .flatMap(category -> objects(category, "coding").stream())
                .filter(coding -> PROGRAM.equals(string(coding, "system")))
                .map(coding -> string(coding, "code"))
                .filter(code -> code != null && REFERRAL_BY_PROGRAM.containsKey(code))
                .map(REFERRAL_BY_PROGRAM::get)
                .findFirst();
    }

    static String string(JsonNode object, String name) {
        return object.path(name).textValue();
    }

    private static List<JsonNode> objects(JsonNode object, String name) {
        List<JsonNode> objects = new ArrayList<>();
        JsonNode array = object.path(name);
        if (array.isArray()) {
            array.forEach(objects::add);
        }
        return objects;
    }
}
