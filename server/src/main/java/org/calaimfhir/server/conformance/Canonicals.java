package org.calaimfhir.server.conformance;

/**
 * The addresses of our own definitions and identifiers. Only the module {@code profiles} decides them; they stand here
 * once, so that a wrong one is wrong everywhere and noticed. Source: the NamingSystems and profiles of our package.
 */
public final class Canonicals {

    private static final String BASE = "https://calaimfhir.org/fhir/";

    /** Client Index Number, which names a Medi-Cal member. */
    public static final String CIN = BASE + "sid/medi-cal-cin";

    /** Health care plan code: three digits, one plan in one county. */
    public static final String HEALTH_CARE_PLAN = BASE + "sid/health-care-plan";

    public static final String NPI = "http://hl7.org/fhir/sid/us-npi";

    /** HCPCS Level II, codes and modifiers. */
    public static final String HCPCS = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";

    private Canonicals() {}

    /** @param id such as {@code community-support} */
    public static String codeSystem(String id) {
        return BASE + "CodeSystem/" + id;
    }

    /** @param id such as {@code eligibility-facts} */
    public static String questionnaire(String id) {
        return BASE + "Questionnaire/" + id;
    }

    /** @param id such as {@code county-of-responsibility} */
    public static String structureDefinition(String id) {
        return BASE + "StructureDefinition/" + id;
    }
}
