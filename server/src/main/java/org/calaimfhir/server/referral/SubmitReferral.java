package org.calaimfhir.server.referral;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.referral.Submission.Entry;
import org.calaimfhir.server.referral.SubmissionLog.Known;
import org.calaimfhir.server.storage.FhirStore;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * The main job: one transaction Bundle becomes a stored referral with its task at the member's plan, exactly once.
 *
 * <p>Everything happens in one database transaction under two kinds of lock, one for the submission and one for the
 * member: the same Bundle sent twice at a moment is stored once, and two referrals of a new member make one member.
 */
class SubmitReferral {

    private final FhirContext context;
    private final FhirStore store;
    private final SubmissionLog log;
    private final ServicesOnDate services;
    private final IfNoneExist conditions;
    private final Member member;
    private final RouteReferral routing;
    private final ReferralAnswer answers;
    private final Clock clock;

    SubmitReferral(
            FhirContext context,
            FhirStore store,
            SubmissionLog log,
            ServicesOnDate services,
            IfNoneExist conditions,
            RouteReferral routing,
            ReferralAnswer answers,
            Clock clock) {
        this.context = context;
        this.store = store;
        this.log = log;
        this.services = services;
        this.conditions = conditions;
        this.member = new Member(store, conditions);
        this.routing = routing;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * @return the transaction-response; for a Bundle that was submitted before, the answer of that time
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException with one OperationOutcome that names
     *     element, rule and remedy; nothing is stored then
     */
    Bundle submit(Bundle bundle) {
        Submission submission = Submission.of(bundle);
        refuseTomorrows(submission);
        services.refuseUnknown(submission);
        conditions.refuseUnclear(submission);
        SubmissionKey key = SubmissionKey.of(submission, context);
        return store.inTransaction(locks(submission, key), () -> log.find(key.key())
                .map(known -> again(known, key, submission))
                .orElseGet(() -> {
                    Bundle answer = storeOnce(submission);
                    log.add(key, context.newJsonParser().encodeResourceToString(key.ordered(answer)), clock.instant());
                    return answer;
                }));
    }

    /** A day of grace, because the sender's day may begin before California's. */
    private void refuseTomorrows(Submission submission) {
        LocalDate latest = LocalDate.now(clock).plusDays(1);
        for (Entry<ServiceRequest> referral : submission.referrals()) {
            if (Submission.date(referral.resource()).isAfter(latest)) {
                throw Refusal.businessRule(
                                referral.path() + ".authoredOn",
                                "A referral cannot be written in the future.",
                                "Send the day on which it was written.")
                        .unprocessable();
            }
        }
    }

    private static List<String> locks(Submission submission, SubmissionKey key) {
        List<String> locks = new ArrayList<>();
        locks.add("submission|" + key.key());
        submission
                .member()
                .flatMap(entry -> Submission.cin(entry.resource()))
                .ifPresent(cin -> locks.add("member|" + cin));
        for (Entry<?> entry : submission.entries()) {
            if (entry.ifNoneExist() != null) {
                locks.add("if-none-exist|" + entry.resource().fhirType() + "?" + entry.ifNoneExist());
            }
        }
        return locks;
    }

    private Bundle again(Known known, SubmissionKey key, Submission submission) {
        if (!known.digest().equals(key.digest())) {
            throw Refusal.conflict(
                            submission.referrals().get(0).path() + ".identifier",
                            "This referral was submitted before with other content.",
                            "Send a new ServiceRequest.identifier for a new referral,"
                                    + " or update the stored one (PUT or PATCH) to change it.")
                    .conflict();
        }
        return key.asSent(context.newJsonParser().parseResource(Bundle.class, known.answer()));
    }

    private Bundle storeOnce(Submission submission) {
        Optional<Patient> known = member.find(submission);
        AboutMember about = new AboutMember(submission, known);
        about.refuseOthers(submission);
        LocalDate date = Submission.date(submission.referrals().get(0).resource());
        submission.entries().forEach(entry -> entry.resource().setId(store.newId()));
        Routing routed = routing.route(submission, known, date);
        PreparedReferral prepared =
                new PrepareReferral(store, conditions, clock).prepare(submission, known, about, routed);
        List<Resource> created = prepared.toStore();
        List<IdType> ids = store.createAll(created);
        Bundle answer = answers.answer(submission, prepared, routed, ids, date);
        // Given here, since the engine would give each repetition of this answer an id of its own.
        answer.setId(store.newId());
        return answer;
    }
}
