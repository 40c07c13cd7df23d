package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** An example keeps its word or the build fails: shown on base R4, where a Task needs a status and an intent. */
class ExampleCheckTest {

    private static final ExampleCheck CHECK = new ExampleCheck(FhirContext.forR4Cached(), List.of());
    private static final String NO_STATUS = "Task.status: minimum required = 1";
    private static final String NO_INTENT = "Task.intent: minimum required = 1";

    private final Task right = new Task().setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
    private final Task wrong = new Task().setIntent(Task.TaskIntent.ORDER);

    @Test
    void a_valid_example_that_is_right_is_fine() {
        assertThat(CHECK.complaints(example(), right)).isEmpty();
    }

    @Test
    void a_valid_example_that_is_wrong_is_named_with_file_and_line() {
        assertThat(CHECK.complaints(example(), wrong))
                .singleElement()
                .asString()
                .startsWith("ig/a.fsh:1: Task: " + NO_STATUS);
    }

    @Test
    void an_invalid_example_that_fails_as_declared_is_fine() {
        assertThat(CHECK.complaints(example(NO_STATUS), wrong)).isEmpty();
    }

    @Test
    void an_invalid_example_that_passes_is_named() {
        assertThat(CHECK.complaints(example(NO_STATUS), right))
                .containsExactly("ig/a.fsh:1: nothing is said of '" + NO_STATUS + "'");
    }

    @Test
    void an_invalid_example_that_fails_for_another_reason_is_named() {
        assertThat(CHECK.complaints(example(NO_INTENT), wrong))
                .hasSize(2)
                .anyMatch(line -> line.contains("fails for another reason than it declares: Task: " + NO_STATUS))
                .anyMatch(line -> line.endsWith("nothing is said of '" + NO_INTENT + "'"));
    }

    private static Example example(String... fails) {
        return new Example("a", "ig/a.fsh", List.of("Instance: a"), List.of(fails), List.of());
    }
}
