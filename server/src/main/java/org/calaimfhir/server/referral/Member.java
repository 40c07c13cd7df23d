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
 * Finds the member of a submission among those known here. The CIN identifies, or a condition that the sender sets; name
 * and date of birth never do, since two people may share both.
 */
final class Member {

    private final FhirStore store;
    private final IfNoneExist conditions;

    Member(FhirStore store, IfNoneExist conditions) {
        this.store = store;
        this.conditions = conditions;
    }

    /** @return the stored member, or empty when the one in the Bundle is new here */
    Optional<Patient> find(Submission submission) {
        Optional<Entry<Patient>> sent = submission.member();
        if (sent.isEmpty()) {
            return Optional.of(stored(submission));
        }
        Optional<Patient> known =
                Submission.cin(sent.get().resource()).flatMap(this::byCin).or(() -> byCondition(sent.get()));
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
        return store.read(Patient.class, reference.getIdPart()).orElseThrow(() -> Refusal.businessRule(
                        path,
                        "There is no such member here.",
                        "Send the member as a Patient entry with the CIN from the card.")
                .unprocessable());
    }

    private Optional<Patient> byCin(String cin) {
        List<Patient> members = store.search(Patient.class, StoreQuery.whereToken("identifier", Canonicals.CIN, cin));
        return members.stream().findFirst();
    }

    /** How a clinic names a member whose CIN it does not know, or who is stored here without one. */
    private Optional<Patient> byCondition(Entry<Patient> sent) {
        Optional<Patient> known = conditions.find(sent);
        Optional<String> there = known.flatMap(Submission::cin);
        Optional<String> here = Submission.cin(sent.resource());
        if (there.isPresent() && here.isPresent() && !there.equals(here)) {
            throw Refusal.businessRule(
                            sent.path() + ".identifier",
                            "The CIN and the condition of the entry do not belong to one member.",
                            "Read the CIN again from the member's card, or leave request.ifNoneExist out.")
                    .unprocessable();
        }
        return known;
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
