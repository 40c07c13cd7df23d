package org.calaimfhir.server.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of our profiles a resource must meet though it may not name them: a request whose category or code is a CalAIM
 * programme's is a referral, a care plan whose category is that of a housing support plan is one, whatever
 * {@code meta.profile} says; and what travels with a referral is its member, coverage and task. A coverage whose type
 * says that it is another than Medi-Cal's travels as what it is: a Medicare number is no CIN.
 */
final class ImpliedProfiles {

    private static final Map<String, String> BESIDE_A_REFERRAL = Map.of(
            "Patient", Canonicals.structureDefinition("calaim-member"),
            "Coverage", Canonicals.structureDefinition("calaim-coverage"),
            "Task", Canonicals.structureDefinition("calaim-referral-task"));

    private final ProfileSigns signs;
    private final CodeList mediCal;
    private final CodeList other;

    ImpliedProfiles(FhirPackage fhirPackage, ProfileSigns signs) {
        this.signs = signs;
        this.mediCal = CodeList.of("medi-cal-coverage-type", fhirPackage);
        this.other = CodeList.of("other-coverage-type", fhirPackage);
    }

    List<String> of(JsonNode resource, boolean besideReferral) {
        Optional<String> said = said(resource);
        if (said.isPresent()) {
            return List.of(said.get());
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
        return JsonCodings.of(concept).stream().anyMatch(coding -> list.has(coding.getSystem(), coding.getCode()));
    }

    boolean isReferral(JsonNode resource) {
        return "ServiceRequest".equals(string(resource, "resourceType"))
                && said(resource).isPresent();
    }

    private Optional<String> said(JsonNode resource) {
        String type = string(resource, "resourceType");
        return signs.byCategory(type, JsonCodings.of(resource.path("category")))
                .or(() -> signs.byCode(type, JsonCodings.of(resource.path("code"))));
    }

    static String string(JsonNode object, String name) {
        return object.path(name).textValue();
    }
}
