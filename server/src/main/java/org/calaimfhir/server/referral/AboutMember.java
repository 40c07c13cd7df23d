package org.calaimfhir.server.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.referral.Submission.Entry;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * All of a referral is about one member: the Patient entry, or the stored member that it stands for. Else one person's
 * coverage would route another's referral.
 */
final class AboutMember {

    /** The elements in which R4's resources say whom they are about. */
    private static final Set<String> WHOM = Set.of("subject", "patient", "beneficiary", "for");

    private final Optional<String> fullUrl;
    private final Set<String> otherFullUrls;
    private final Optional<String> id;
    private final List<Identifier> numbers;

    AboutMember(Submission submission, Optional<Patient> known) {
        this.fullUrl = submission.member().filter(Entry::hasFullUrl).map(Entry::fullUrl);
        this.otherFullUrls = submission.entries().stream()
                .filter(entry -> entry.hasFullUrl() && !(entry.resource() instanceof Patient))
                .map(Entry::fullUrl)
                .collect(Collectors.toUnmodifiableSet());
        this.id = known.map(member -> member.getIdElement().getIdPart());
        this.numbers = Stream.concat(submission.member().map(Entry::resource).stream(), known.stream())
                .flatMap(member -> member.getIdentifier().stream())
                .filter(number -> number.getSystem() != null && number.getValue() != null)
                .toList();
    }

    /**
     * References to the member by a number become references to the entry or the stored member.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException for the first that leads to someone else
     */
    void refuseOthers(Submission submission) {
        for (Entry<?> entry : submission.entries()) {
            refuseOthers(entry.resource(), entry.path());
            if (entry.resource() instanceof DomainResource resource) {
                resource.getContained().forEach(inner -> refuseOthers(inner, entry.path() + ".contained"));
            }
        }
    }

    private void refuseOthers(Resource resource, String path) {
        boolean evidence =
                !(resource instanceof ServiceRequest || resource instanceof Task || resource instanceof Coverage);
        for (Property element : whom(resource)) {
            for (Base value : element.getValues()) {
                if (value instanceof Reference reference
                        && !leadsToMember(reference)
                        && !(evidence && leadsToNobody(reference))) {
                    throw other(path + "." + element.getName()).unprocessable();
                }
            }
        }
    }

    /** Whether something that is stored here is about somebody else. */
    boolean isOthers(Resource stored) {
        return whom(stored).stream()
                .flatMap(element -> element.getValues().stream())
                .anyMatch(value ->
                        value instanceof Reference reference && isPatient(reference) && !leadsToMember(reference));
    }

    private static List<Property> whom(Resource resource) {
        List<Property> found = new ArrayList<>();
        for (Property child : resource.children()) {
            if (WHOM.contains(child.getName())) {
                found.add(child);
            }
        }
        return found;
    }

    private boolean leadsToMember(Reference reference) {
        if (contradicts(reference.getIdentifier())) {
            return false;
        }
        if (reference.getReference() != null) {
            IdType target = new IdType(reference.getReference());
            return fullUrl.filter(reference.getReference()::equals).isPresent()
                    || (isPatient(reference)
                            && id.filter(target.getIdPart()::equals).isPresent());
        }
        Optional<String> member = fullUrl.or(() -> id.map(part -> "Patient/" + part));
        if (member.isEmpty() || numbers.stream().noneMatch(number -> same(number, reference.getIdentifier()))) {
            return false;
        }
        reference.setReference(member.get());
        return true;
    }

    private boolean contradicts(Identifier number) {
        return Canonicals.CIN.equals(number.getSystem())
                && numbers.stream().anyMatch(known -> Canonicals.CIN.equals(known.getSystem()))
                && numbers.stream().noneMatch(known -> same(known, number));
    }

    private static boolean same(Identifier one, Identifier other) {
        return one.getSystem().equals(other.getSystem()) && one.getValue().equals(other.getValue());
    }

    /** Evidence may be about a place or a thing. */
    private boolean leadsToNobody(Reference reference) {
        IdType target = new IdType(reference.getReference());
        boolean stored = target.hasResourceType() && target.hasIdPart() && !isPatient(reference);
        return stored || (reference.getReference() != null && otherFullUrls.contains(reference.getReference()));
    }

    private static boolean isPatient(Reference reference) {
        return reference.getReference() != null && reference.getReference().startsWith("Patient/");
    }

    private static Problem other(String path) {
        return Refusal.businessRule(
                path,
                "All of a referral is about the same member, and this leads to nobody or to somebody else.",
                "Refer to the fullUrl of the Patient entry, or, where there is no such entry, to the Patient here.");
    }
}
