package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.calaimfhir.profiles.BuildFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideTest {

    @TempDir
    private Path made;

    @Test
    void a_code_that_r4_does_not_know_is_named_with_file_and_line() throws IOException {
        Files.writeString(
                made.resolve("Task-late-task.json"),
                "{\"resourceType\":\"Task\",\"id\":\"late-task\",\"status\":\"overdue\",\"intent\":\"order\"}");
        Example example = new Example(
                "late-task",
                "ig/late-task.fsh",
                List.of("Instance: late-task", "* intent = #order", "* status = #overdue"),
                List.of(),
                List.of());
        assertThatExceptionOfType(BuildFailure.class)
                .isThrownBy(() -> new Guide(FhirContext.forR4Cached()).read(made, List.of(example)))
                .withMessageStartingWith("ig/late-task.fsh:3: ")
                .withMessageContaining("overdue");
    }
}
