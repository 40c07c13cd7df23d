package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.context.FhirContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.ResourceType;

/** What a CDS client is asked to send along: the Patient and each type that decisions and cards look at. */
final class PrefetchTemplates {

    private static final String PATIENT = "{{context.patientId}}";

    /** Beside the criteria: who the plan is, and what was referred already. */
    private static final Collection<ResourceType> ALWAYS =
            List.of(ResourceType.Coverage, ResourceType.ServiceRequest, ResourceType.Task);

    private PrefetchTemplates() {}

    /**
     * Templates by key, as CDS Hooks 2.0 describes them.
     *
     * @param types that the compiled logic reads; those that no patient can be searched by are left out
     */
    static Map<String, String> of(Collection<String> types, FhirContext context) {
        Map<String, String> templates = new TreeMap<>();
        types.stream()
                .filter(type -> context.getResourceDefinition(type).getSearchParam("patient") != null)
                .forEach(type -> templates.put(key(type), search(type)));
        ALWAYS.forEach(type -> templates.put(key(type.name()), search(type.name())));
        // Only the plan's own identifiers tell which plan it is.
        templates.computeIfPresent(
                key(ResourceType.Coverage.name()), (key, search) -> search + "&_include=Coverage:payor");
        templates.put(key(ResourceType.Patient.name()), ResourceType.Patient.name() + "/" + PATIENT);
        return templates;
    }

    private static String key(String type) {
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    private static String search(String type) {
        return type + "?patient=" + PATIENT;
    }
}
