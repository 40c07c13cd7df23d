package org.calaimfhir.server.eligibility;

import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.storage.EverCovered;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupMemberComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/** Who is meant by a list. */
final class ReachedMembers {

    private static final int PAGE = 10_000;

    private final FhirStore store;
    private final EverCovered covered;

    ReachedMembers(FhirStore store, EverCovered covered) {
        this.store = store;
        this.covered = covered;
    }

    /** @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException when there is no such list or plan */
    void check(String list) {
        boolean known = list.startsWith(ReachRequest.PLAN)
                ? store.read(Organization.class, id(list)).isPresent()
                : store.read(Group.class, id(list)).isPresent();
        if (!known) {
            throw Problem.of(
                            IssueType.NOTFOUND,
                            "No such list or plan is known here.",
                            "Search for Group or Organization to find its id.")
                    .notFound();
        }
    }

    /** A list gives those who are on it on the day; a plan all whom it ever covered, in its own order. */
    void of(ReachRequest request, Consumer<List<String>> page) {
        if (request.isOfPlan()) {
            store.read(Organization.class, id(request.list()))
                    .ifPresent(plan -> covered.by(id(request.list()), identifiers(plan), page));
        } else {
            store.read(Group.class, id(request.list()))
                    .ifPresent(group -> Lists.partition(members(group, request.date()), PAGE)
                            .forEach(page));
        }
    }

    private static List<String> identifiers(Organization plan) {
        return plan.getIdentifier().stream()
                .map(Identifier::getValue)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> members(Group group, LocalDate date) {
        return group.getMember().stream()
                .filter(member -> !isInactive(member) && isOn(date, member))
                .map(GroupMemberComponent::getEntity)
                .map(Reference::getReferenceElement)
                .filter(entity -> "Patient".equals(entity.getResourceType()) && entity.hasIdPart())
                .map(entity -> entity.getIdPart())
                .distinct()
                .toList();
    }

    private static boolean isInactive(GroupMemberComponent member) {
        return Boolean.TRUE.equals(member.getInactiveElement().getValue());
    }

    private static boolean isOn(LocalDate date, GroupMemberComponent member) {
        return !member.hasPeriod() || PeriodDays.of(member.getPeriod()).mayHold(date);
    }

    private static String id(String list) {
        return list.substring(list.indexOf('/') + 1);
    }
}
