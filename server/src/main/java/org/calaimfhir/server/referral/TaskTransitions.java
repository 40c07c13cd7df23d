package org.calaimfhir.server.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.terminology.ProgramTable;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Task;

/**
 * Which changes of its status a referral task may make, by the table {@code referral-task-transition} (FHIR R4, the
 * state machine of Task, with what is ours marked there row by row).
 */
final class TaskTransitions {

    private static final String REASON = "statusReason";

    /** A step, by the status that it leaves and the one that it reaches. */
    private final Map<String, Map<String, Step>> steps = new HashMap<>();

    private record Step(List<String> by, List<String> needs) {}

    TaskTransitions(ProgramTable table) {
        for (ProgramTable.Row row : table.rows()) {
            steps.computeIfAbsent(row.get("from"), from -> new HashMap<>())
                    .put(row.get("to"), new Step(row.list("by"), row.list("needs")));
        }
    }

    /** What is wrong with the change from one version to the next; empty when the status stays or may change so. */
    Optional<Problem> problem(Task before, Task after) {
        if (!before.hasStatus() || !after.hasStatus() || before.getStatus() == after.getStatus()) {
            return Optional.empty();
        }
        String from = before.getStatus().toCode();
        String to = after.getStatus().toCode();
        Map<String, Step> allowed = steps.getOrDefault(from, Map.of());
        if (!allowed.containsKey(to)) {
            return Optional.of(Problem.at(
                    "Task.status",
                    IssueType.BUSINESSRULE,
                    "A task of a referral does not go from " + from + " to " + to + ".",
                    advice(from, allowed)));
        }
        if (allowed.get(to).needs().contains(REASON) && !after.hasStatusReason()) {
            return Optional.of(Problem.at(
                    "Task.statusReason",
                    IssueType.REQUIRED,
                    "A task of a referral that goes from " + from + " to " + to + " says why.",
                    "Send statusReason with the status, in the same change."));
        }
        return Optional.empty();
    }

    /**
     * Whether the step is one of those that the sender may take.
     *
     * @param organization reference to the sender's
     */
    Optional<Problem> othersStep(Task before, Task after, String organization) {
        if (!before.hasStatus() || !after.hasStatus() || before.getStatus() == after.getStatus()) {
            return Optional.empty();
        }
        Step step = steps.getOrDefault(before.getStatus().toCode(), Map.of())
                .get(after.getStatus().toCode());
        boolean own = step == null
                || (step.by().contains("requester")
                        && organization.equals(before.getRequester().getReference()))
                || (step.by().contains("owner")
                        && organization.equals(before.getOwner().getReference()));
        return own
                ? Optional.empty()
                : Optional.of(Problem.at(
                        "Task.status",
                        IssueType.FORBIDDEN,
                        "This step is taken by the " + String.join(" or the ", step.by()) + " of the task.",
                        "Ask that organization, or send another change."));
    }

    private static String advice(String from, Map<String, Step> allowed) {
        return allowed.isEmpty()
                ? "It stays " + from + "."
                : "From " + from + " it goes to "
                        + allowed.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".";
    }
}
