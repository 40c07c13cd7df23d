package org.calaimfhir.server.referral;

import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.referral.Submission.Entry;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.storage.StoreQuery;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;

/**
 * Finds the member of a submission among those known here. The CIN identifies; name and date of birth never do, since two
 * people may share both.
 */
final class Member {

    private final FhirStore store;

    Member(FhirStore store) {
        this.store = store;
    }

    /** @return the stored member, or empty when the one in the Bundle is new here */
    Optional<Patient> find(Submission submission) {
        Optional<Entry<Patient>> sent = submission.member();
        if (sent.isEmpty()) {
            return Optional.of(stored(submission));
        }
        Optional<Patient> known = Submission.cin(sent.get().resource()).flatMap(this::byCin);
        known.ifPresent(member -> refuseOtherBirthDate(member, sent.get()));
        return known;
    }

    private Patient stored(Submission submission) {
        IdType reference = new IdType(submission.subject());
        String path = submission.referrals().get(0).path() + ".subject";
        if (!"Patient".equals(reference.getResourceType()) || !reference.hasIdPart()) {
            throw Refusal.businessRule(
                            path,
                            "The referral does not say who the member is.",
                            "Send the member as a Patient entry and refer to its fullUrl, or refer to a Patient here.")
                    .unprocessable();
        }
        return store.read(Patient.class, reference.getIdPart())
                .orElseThrow(() -> Refusal.businessRule(
                                path,
                                "There is no such member here.",
                                "Send the member as a Patient entry with the CIN from the card.")
                        .unprocessable());
    }

    private Optional<Patient> byCin(String cin) {
        List<Patient> members =
                store.search(Patient.class, StoreQuery.whereToken("identifier", Canonicals.CIN, cin));
        return members.stream().findFirst();
    }

    /** The answer says which pair does not match, never which of the two is right. */
    private static void refuseOtherBirthDate(Patient known, Entry<Patient> sent) {
        String there = known.getBirthDateElement().getValueAsString();
        String here = sent.resource().getBirthDateElement().getValueAsString();
        if (there != null && here != null && !there.equals(here)) {
            throw Refusal.businessRule(
                            sent.path() + ".birthDate",
                            "The CIN and the date of birth do not belong to one member.",
                            "Read both again from the member's card.")
                    .unprocessable();
        }
    }
}
