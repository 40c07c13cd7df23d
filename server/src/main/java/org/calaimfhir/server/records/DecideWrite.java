package org.calaimfhir.server.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.records.AccessRules.NamingElement;
import org.calaimfhir.server.storage.RecordFacts.Organization;
import org.calaimfhir.server.storage.RecordRights;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;

/** Whether somebody may write what they send: nobody writes in another's name, or takes a record to another member. */
final class DecideWrite {

    private final AccessRules rules;

    DecideWrite(AccessRules rules) {
        this.rules = rules;
    }

    /**
     * @param own whether an organization is the sender's
     * @return what is wrong; empty when it may be created
     */
    List<Problem> create(int actor, Resource resource, Predicate<Organization> own) {
        String type = resource.fhirType();
        List<Problem> problems = new ArrayList<>();
        Set<String> ties = new HashSet<>(Set.of(RecordRights.AUTHOR));
        for (NamingElement each : rules.naming(type)) {
            List<Organization> named =
                    AccessRules.organizations(resource, each.element()).toList();
            if (named.stream().anyMatch(own)) {
                ties.add(each.relation());
            }
            if (each.speaks() && !named.stream().allMatch(own)) {
                problems.add(anothersName(type, each.element()));
            }
        }
        Set<String> enough = rules.creatingRelations(actor, type);
        if (problems.isEmpty() && enough.stream().noneMatch(ties::contains)) {
            problems.add(notCreated(type, enough));
        }
        return problems;
    }

    /** @return what is wrong; empty when the one may follow the other */
    List<Problem> update(Resource before, Resource after) {
        String type = after.fhirType();
        List<Problem> problems = new ArrayList<>();
        if (!rules.facts(before).members().equals(rules.facts(after).members())) {
            problems.add(Problem.of(
                    IssueType.FORBIDDEN,
                    "A record stays with the member that it is about.",
                    "Create a new " + type + " about the other member."));
        }
        for (NamingElement each : rules.naming(type)) {
            if (!each.changes() && !named(before, each).equals(named(after, each))) {
                problems.add(Problem.at(
                        type + "." + each.element(),
                        IssueType.FORBIDDEN,
                        "An update names the same organizations here as before.",
                        "Leave the element as it is stored."));
            }
        }
        return problems;
    }

    private static Set<Organization> named(Resource resource, NamingElement element) {
        return AccessRules.organizations(resource, element.element()).collect(Collectors.toSet());
    }

    private static Problem anothersName(String type, String element) {
        return Problem.at(
                type + "." + element,
                IssueType.FORBIDDEN,
                "Nobody writes in the name of another organization.",
                "Name the organization that the token is for.");
    }

    private static Problem notCreated(String type, Set<String> enough) {
        Optional<String> one = enough.stream().findFirst();
        return Problem.of(
                IssueType.FORBIDDEN,
                "This system does not create such a " + type + ".",
                one.map(relation -> "Name the organization that the token is for as its "
                                + relation.toLowerCase(Locale.ROOT) + ".")
                        .orElse(
                                "What a system may write goes by its part in the programme: see the table access-right."));
    }
}
