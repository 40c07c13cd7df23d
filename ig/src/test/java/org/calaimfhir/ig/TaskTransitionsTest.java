package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.junit.jupiter.api.Test;

/** The table of task transitions says the same as the task's profile, and leaves nobody stuck. */
class TaskTransitionsTest {

    private static final PackedDefinitions PACKED = new PackedDefinitions();
    private static final List<Row> STEPS =
            ProgramTable.load("referral-task-transition").rows();
    private static final Set<String> ENDED = Set.of("rejected", "cancelled", "failed", "completed");
    private static final String IN_ERROR = "entered-in-error";

    @Test
    void it_has_every_status_of_the_profile_and_no_other() {
        JsonNode statuses = PACKED.definition("https://calaimfhir.org/fhir/ValueSet/referral-task-status");
        Set<String> named = new TreeSet<>();
        STEPS.forEach(step -> named.addAll(List.of(step.get("from"), step.get("to"))));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        statuses.at("/compose/include/0").findValuesAsText("code"));
    }

    @Test
    void every_status_is_reached_from_a_new_task() {
        Set<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(List.of("draft"));
        while (!next.isEmpty()) {
            String status = next.pop();
            if (reached.add(status)) {
                STEPS.stream()
                        .filter(step -> step.get("from").equals(status))
                        .forEach(step -> next.add(step.get("to")));
            }
        }
        assertThat(STEPS).extracting(step -> step.get("to")).isSubsetOf(reached);
    }

    @Test
    void what_has_ended_is_left_only_as_an_error_and_all_else_can_be_taken_back() {
        for (Row step : STEPS) {
            String from = step.get("from");
            List<String> steps = STEPS.stream()
                    .filter(other -> other.get("from").equals(from))
                    .map(other -> other.get("to"))
                    .toList();
            if (ENDED.contains(from)) {
                assertThat(steps).as(from).containsExactly(IN_ERROR);
            } else {
                assertThat(steps).as(from).contains("cancelled", IN_ERROR);
            }
        }
    }

    /** As the invariant {@code stopped-task-says-why} has it. */
    @Test
    void a_reason_is_needed_where_the_profile_demands_one() {
        String profile = PACKED.definition("https://calaimfhir.org/fhir/StructureDefinition/calaim-referral-task")
                .toString();
        for (Row step : STEPS) {
            boolean demanded =
                    Set.of("rejected", "cancelled", "on-hold", "failed").contains(step.get("to"));
            assertThat(step.get("needs")).as(step.place()).isEqualTo(demanded ? "statusReason" : "");
        }
        assertThat(profile)
                .contains("(status in ('rejected' | 'cancelled' | 'on-hold' | 'failed')) implies statusReason");
    }
}
