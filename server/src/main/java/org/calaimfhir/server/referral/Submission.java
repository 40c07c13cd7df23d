package org.calaimfhir.server.referral;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.calaimfhir.server.conformance.Canonicals;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.Task;

/**
 * A transaction Bundle read as a submission: one member, at most one entry about them, their referrals, tasks, coverage
 * and evidence. Complete once made: what is wrong with its shape is refused here.
 */
final class Submission {

    static final String PROGRAM = Canonicals.codeSystem("calaim-program");

    /** FHIR R4, Bundle.entry.fullUrl, which leaves out fragments; RFC 3986, 3.1: scheme. */
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s#]+");

    /** @param index place in the Bundle, for messages and for the answer */
    record Entry<T extends Resource>(int index, String fullUrl, String ifNoneExist, T resource) {

        boolean hasFullUrl() {
            return fullUrl != null && !fullUrl.isEmpty();
        }

        String path() {
            return "Bundle.entry[" + index + "].resource";
        }
    }

    private final List<Entry<?>> entries = new ArrayList<>();

    private Submission(Bundle bundle) {
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            entries.add(entry(i, bundle.getEntry().get(i)));
        }
    }

    static boolean isSubmission(Bundle bundle) {
        return bundle.getEntry().stream().anyMatch(entry -> isReferral(entry.getResource()) && !changes(entry));
    }

    /** Someone who updates a referral does not submit one. */
    private static boolean changes(BundleEntryComponent entry) {
        return entry.getRequest().getMethod() != HTTPVerb.POST;
    }

    /** @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException when it is no complete submission */
    static Submission of(Bundle bundle) {
        Submission submission = new Submission(bundle);
        submission.refuseSeveralMembers();
        submission.refuseWithoutDay();
        ChangedMeaning.refuse(submission);
        return submission;
    }

    private static Entry<?> entry(int index, BundleEntryComponent entry) {
        String path = "Bundle.entry[" + index + "]";
        if (!entry.hasResource()) {
            throw Refusal.businessRule(
                            path, "Each entry of a referral needs a resource.", "Remove the entry or add its resource.")
                    .unprocessable();
        }
        Resource resource = entry.getResource();
        if (entry.getRequest().getMethod() != HTTPVerb.POST
                || !resource.fhirType().equals(entry.getRequest().getUrl())) {
            throw Refusal.businessRule(
                            path + ".request",
                            "A referral only creates resources.",
                            "Send request.method POST and request.url " + resource.fhirType() + " for this entry.")
                    .unprocessable();
        }
        if (entry.hasFullUrl() && !ABSOLUTE.matcher(entry.getFullUrl()).matches()) {
            throw Refusal.businessRule(
                            path + ".fullUrl",
                            "A fullUrl is an absolute address, which stands for the entry inside the Bundle.",
                            "Give each entry a urn:uuid of its own, or leave fullUrl out.")
                    .unprocessable();
        }
        String ifNoneExist =
                entry.getRequest().hasIfNoneExist() ? entry.getRequest().getIfNoneExist() : null;
        return new Entry<>(index, entry.getFullUrl(), ifNoneExist, resource);
    }

    private void refuseSeveralMembers() {
        if (of(Patient.class).size() > 1) {
            throw Refusal.businessRule(
                            of(Patient.class).get(1).path(),
                            "A referral is about one member.",
                            "Send one transaction for each member.")
                    .unprocessable();
        }
    }

    /** FHIR R4 takes a year or a month for a date; neither says which plan and which rules hold. */
    private void refuseWithoutDay() {
        for (Entry<ServiceRequest> referral : referrals()) {
            DateTimeType written = referral.resource().getAuthoredOnElement();
            if (!written.hasValue() || written.getPrecision().compareTo(TemporalPrecisionEnum.DAY) < 0) {
                throw Refusal.businessRule(
                                referral.path() + ".authoredOn",
                                "The day on which a referral was written decides which plan it goes to.",
                                "Send the day: year, month and day, with or without the time.")
                        .unprocessable();
            }
        }
    }

    /** A plan's own order to the provider it assigns passes a referral on: routed, it would come back to the plan. */
    private static boolean isReferral(Resource resource) {
        return resource instanceof ServiceRequest request
                && program(request).isPresent()
                && request.getIntent() != ServiceRequestIntent.FILLERORDER;
    }

    /** {@code ecm} or {@code community-support}. */
    static Optional<String> program(ServiceRequest request) {
        return request.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(coding -> PROGRAM.equals(coding.getSystem()))
                .map(coding -> coding.getCode())
                .findFirst();
    }

    List<Entry<?>> entries() {
        return entries;
    }

    @SuppressWarnings("unchecked")
    <T extends Resource> List<Entry<T>> of(Class<T> type) {
        return entries.stream()
                .filter(entry -> type.isInstance(entry.resource()))
                .map(entry -> (Entry<T>) entry)
                .toList();
    }

    List<Entry<ServiceRequest>> referrals() {
        return of(ServiceRequest.class).stream()
                .filter(entry -> isReferral(entry.resource()))
                .toList();
    }

    /** The task that asks for this referral's fulfilment, if the sender brought one. */
    Optional<Entry<Task>> taskFor(Entry<ServiceRequest> referral) {
        return of(Task.class).stream()
                .filter(task -> referral.hasFullUrl()
                        && referral.fullUrl().equals(task.resource().getFocus().getReference()))
                .findFirst();
    }

    Optional<Entry<Patient>> member() {
        return of(Patient.class).stream().findFirst();
    }

    List<Entry<Coverage>> coverages() {
        return of(Coverage.class);
    }

    /** Where the member is named: the subject of the first referral. */
    String subject() {
        return referrals().get(0).resource().getSubject().getReference();
    }

    /** The day that decides which plan and which rules hold: the referral's own date, in its sender's time zone. */
    static LocalDate date(ServiceRequest referral) {
        return LocalDate.parse(
                referral.getAuthoredOnElement().getValueAsString().substring(0, 10));
    }

    static Optional<String> cin(Patient member) {
        return member.getIdentifier().stream()
                .filter(identifier -> Canonicals.CIN.equals(identifier.getSystem()) && identifier.hasValue())
                .map(identifier -> identifier.getValue())
                .findFirst();
    }
}
