package org.calaimfhir.server.referral;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.referral.Submission.Entry;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.storage.PlaceholderReferences;
import org.calaimfhir.server.storage.ReferenceOrder;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Decides for each entry whether it is new or stands for something stored, and addresses the tasks to the plan. */
final class PrepareReferral {

    private static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";
    private static final String REFERRAL_STATUS = Canonicals.codeSystem("referral-status");

    private final FhirStore store;
    private final IfNoneExist conditions;
    private final Clock clock;
    private final Map<Integer, IdType> standIns = new HashMap<>();
    private final Map<Integer, Task> tasks = new HashMap<>();
    private final List<Task> made = new ArrayList<>();
    private final List<Resource> toStore = new ArrayList<>();
    private final PlaceholderReferences placeholders = new PlaceholderReferences();

    PrepareReferral(FhirStore store, IfNoneExist conditions, Clock clock) {
        this.store = store;
        this.conditions = conditions;
        this.clock = clock;
    }

    PreparedReferral prepare(Submission submission, Optional<Patient> known, AboutMember about, Routing routing) {
        for (Entry<?> entry : submission.entries()) {
            Optional<IdType> standIn = standIn(entry, known, about, routing);
            standIn.ifPresent(id -> standIns.put(entry.index(), id));
            String target = standIn.map(id -> id.toUnqualifiedVersionless().getValue())
                    .orElseGet(() -> reference(entry.resource()));
            if (entry.hasFullUrl() && !placeholders.put(entry.fullUrl(), target)) {
                throw Refusal.businessRule(
                                "Bundle.entry[" + entry.index() + "].fullUrl",
                                "Two entries have the same fullUrl.",
                                "Give each entry a urn:uuid of its own.")
                        .unprocessable();
            }
            if (standIn.isEmpty()) {
                if (!isBeside(entry.resource(), routing)) {
                    declareProfile(entry.resource());
                }
                toStore.add(entry.resource());
            }
        }
        for (Entry<ServiceRequest> referral : submission.referrals()) {
            address(referral, submission, routing);
        }
        placeholders.resolve(toStore);
        refuseDangling(submission);
        return new PreparedReferral(toStore, standIns, tasks, made);
    }

    /** It was validated against this profile; saying so keeps later changes to it as well. */
    private static void declareProfile(Resource resource) {
        ReferralProfiles.of(resource)
                .filter(profile -> !resource.getMeta().hasProfile(profile))
                .ifPresent(profile -> resource.getMeta().addProfile(profile));
    }

    private Optional<IdType> standIn(Entry<?> entry, Optional<Patient> known, AboutMember about, Routing routing) {
        if (entry.resource() instanceof Patient) {
            return known.map(Resource::getIdElement);
        }
        boolean enrolment = entry.resource() instanceof Coverage && !isBeside(entry.resource(), routing);
        if (enrolment && !routing.coverageIsNew()) {
            return Optional.of(routing.coverage());
        }
        Optional<? extends Resource> found = conditions.find(entry);
        if (found.filter(about::isOthers).isPresent()) {
            throw Refusal.businessRule(
                            "Bundle.entry[" + entry.index() + "].request.ifNoneExist",
                            "The condition of the entry finds a resource about another member.",
                            "Narrow the condition, or leave it out to create a new one.")
                    .unprocessable();
        }
        return found.map(Resource::getIdElement);
    }

    private static boolean isBeside(Resource resource, Routing routing) {
        return resource instanceof Coverage coverage && routing.beside().contains(coverage);
    }

    private void address(Entry<ServiceRequest> referral, Submission submission, Routing routing) {
        ServiceRequest request = referral.resource();
        if (!request.hasInsurance()) {
            request.addInsurance(new Reference(coverage(submission, routing)));
        }
        Task task = submission.taskFor(referral).map(Entry::resource).orElseGet(() -> made(request));
        task.setOwner(new Reference(routing.owner()));
        task.setStatus(TaskStatus.REQUESTED);
        if (!task.hasBusinessStatus()) {
            task.getBusinessStatus().addCoding().setSystem(REFERRAL_STATUS).setCode("pending");
        }
        if (!task.hasAuthoredOn()) {
            task.setAuthoredOnElement(request.getAuthoredOnElement().copy());
        }
        task.setLastModified(Date.from(clock.instant()));
        tasks.put(referral.index(), task);
    }

    /** A coverage that was sent may stand for one that is stored. */
    private String coverage(Submission submission, Routing routing) {
        return submission.coverages().stream()
                .filter(entry -> entry.resource().getIdElement().equals(routing.coverage()))
                .flatMap(entry -> Optional.ofNullable(standIns.get(entry.index())).stream())
                .map(id -> id.toUnqualifiedVersionless().getValue())
                .findFirst()
                .orElseGet(routing::coverageReference);
    }

    /** A referral without a task would be seen by nobody. */
    private Task made(ServiceRequest request) {
        Task task = new Task();
        task.setId(store.newId());
        declareProfile(task);
        task.setIntent(TaskIntent.ORDER);
        task.getCode().addCoding().setSystem(TASK_CODE).setCode("fulfill");
        task.setFocus(new Reference(reference(request)));
        task.setFor(request.getSubject().copy());
        task.setRequester(request.getRequester().copy());
        toStore.add(task);
        made.add(task);
        return task;
    }

    private void refuseDangling(Submission submission) {
        for (Entry<?> entry : submission.entries()) {
            if (standIns.containsKey(entry.index())) {
                continue;
            }
            ReferenceOrder.visit(entry.resource(), reference -> {
                if (reference.getReference() != null && reference.getReference().startsWith("urn:")) {
                    throw Refusal.businessRule(
                                    entry.path(),
                                    "A reference leads to no entry of the Bundle.",
                                    "Give the entry it means that fullUrl, or refer to a resource of this server.")
                            .unprocessable();
                }
            });
        }
    }

    private static String reference(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
