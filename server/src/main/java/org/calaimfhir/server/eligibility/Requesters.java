package org.calaimfhir.server.eligibility;

import static org.calaimfhir.server.eligibility.Refusals.invalid;

import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.storage.FhirStore;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Looks up who asks. */
final class Requesters {

    private final FhirStore store;

    Requesters(FhirStore store) {
        this.store = store;
    }

    /**
     * What kinds of provider the requester is; none when nobody is named, or only by an identifier or an address
     * elsewhere.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException when it is not known here
     */
    List<Coding> kinds(Optional<Reference> requester) {
        String id = requester
                .map(reference -> reference.getReferenceElement().getIdPart())
                .orElse(null);
        if (id == null || requester.get().getReferenceElement().isAbsolute()) {
            return List.of();
        }
        return switch (requester.get().getReferenceElement().getResourceType()) {
            case "Practitioner" -> {
                stored(Practitioner.class, id);
                yield List.of();
            }
            case "PractitionerRole" ->
                Optional.ofNullable(stored(PractitionerRole.class, id)
                                .getOrganization()
                                .getReferenceElement()
                                .getIdPart())
                        .flatMap(organization -> store.read(Organization.class, organization))
                        .map(Requesters::kinds)
                        .orElse(List.of());
            default -> kinds(stored(Organization.class, id));
        };
    }

    private static List<Coding> kinds(Organization organization) {
        return organization.getType().stream()
                .flatMap(type -> type.getCoding().stream())
                .toList();
    }

    private <T extends Resource> T stored(Class<T> type, String id) {
        return store.read(type, id)
                .orElseThrow(() -> invalid(
                        Refusals.parameter("requester"),
                        "The requester is not known here.",
                        "Send a reference to a stored organization or practitioner, or an identifier."));
    }
}
