package org.calaimfhir.server.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.storage.StoreQuery;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/** The managed care plans known here: stored, active Organizations that are payers. */
public final class Plans {

    private static final String ORGANIZATION_TYPE = "http://terminology.hl7.org/CodeSystem/organization-type";
    private static final Set<String> PAYERS = Set.of("pay", "ins");
    private static final Set<String> SYSTEMS = Set.of(Canonicals.HEALTH_CARE_PLAN, Canonicals.NPI);

    private final FhirStore store;

    Plans(FhirStore store) {
        this.store = store;
    }

    /**
     * The plan that a coverage names as its payor.
     *
     * @param payor {@code Organization/id} of this server, or an identifier (plan code or NPI)
     * @return empty when no plan answers to it, and when more than one does: a referral is never routed by chance
     */
    public Optional<Organization> find(Reference payor) {
        if (payor == null) {
            return Optional.empty();
        }
        return literal(payor).or(() -> logical(payor));
    }

    private Optional<Organization> literal(Reference payor) {
        var id = payor.getReferenceElement();
        boolean ofThisServer = "Organization".equals(id.getResourceType()) && id.hasIdPart() && !id.isAbsolute();
        return ofThisServer ? store.read(Organization.class, id.getIdPart()).filter(Plans::isPlan) : Optional.empty();
    }

    private Optional<Organization> logical(Reference payor) {
        Identifier identifier = payor.getIdentifier();
        if (identifier.getSystem() == null
                || identifier.getValue() == null
                || !SYSTEMS.contains(identifier.getSystem())) {
            return Optional.empty();
        }
        List<Organization> plans = store
                .search(
                        Organization.class,
                        StoreQuery.whereToken("identifier", identifier.getSystem(), identifier.getValue()))
                .stream()
                .filter(Plans::isPlan)
                .toList();
        return plans.size() == 1 ? Optional.of(plans.get(0)) : Optional.empty();
    }

    /** HL7 has two codes for those who insure, payer and insurance company, and plans are filed under both. */
    private static boolean isPlan(Organization organization) {
        boolean closed = Boolean.FALSE.equals(organization.getActiveElement().getValue());
        return !closed
                && organization.getType().stream()
                        .flatMap(type -> type.getCoding().stream())
                        .anyMatch(coding -> ORGANIZATION_TYPE.equals(coding.getSystem())
                                && coding.getCode() != null
                                && PAYERS.contains(coding.getCode()));
    }
}
