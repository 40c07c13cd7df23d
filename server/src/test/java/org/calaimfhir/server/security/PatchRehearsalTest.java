package org.calaimfhir.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.PrePatchDetails;
import ca.uhn.fhir.rest.api.PatchTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class PatchRehearsalTest {

    private static final RequestLimits LIMITS =
            new RequestLimits(DataSize.ofKilobytes(4), 8, 100, 3, 1000, 10, 60, 60, 100);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'replace','path':'/status','value':'accepted'}",
                "{'op':'test','path':'/status','value':'requested'}",
                "{'op':'copy','from':'/status','path':'/businessStatus/text'}",
                "{'op':'move','from':'/input/0','path':'/input/-'}",
                "{'op':'remove','path':'/businessStatus'}",
                "{'op':'add','path':'/note','value':[{'text':'x'}]}"
            })
    void every_operation_is_done(String operation) {
        assertThatCode(() -> rehearse(operation)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'op':'remove','path':'/note'} | 422 | operation 0",
                "{'op':'add','path':'/note/0','value':{}} | 422 | operation 0",
                "{'op':'replace','path':'','value':[]} | 422 | Read the resource",
                "{'op':'add','path':'/id','value':'2'} | 422 | Read the resource",
                "{'op':'add','path':'/contained','value':[[[[[[[[1]]]]]]]]} | 422 | operation 0",
                "{'op':'add','path':'/nick','value':'x'} | 422 | spelling",
                "{'op':'add','path':'/a','value':[1,2,3,4,5,6,7,8,9,1,2,3,4,5,6,7,8,9]},"
                        + "{'op':'copy','from':'/a','path':'/b'},{'op':'copy','from':'/a','path':'/c'} | 413 | split"
            })
    void what_cannot_be_done_is_told(String operations, int status, String advice) {
        UnclassifiedServerFailureException refusal =
                catchThrowableOfType(UnclassifiedServerFailureException.class, () -> rehearse(operations));

        assertThat(refusal.getStatusCode()).isEqualTo(status);
        assertThat(((OperationOutcome) refusal.getOperationOutcome())
                        .getIssueFirstRep()
                        .getDiagnostics())
                .contains(advice);
    }

    private static void rehearse(String operations) throws IOException {
        Task task = new Task().setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
        task.setId("Task/1/_history/1");
        task.getBusinessStatus().setText("x");
        task.addInput().getType().setText("x");
        String patch = "[" + operations.replace('\'', '"') + "]";
        new PatchRehearsal(FhirContext.forR4Cached(), new ObjectMapper(), LIMITS)
                .rehearse(new PrePatchDetails(task, PatchTypeEnum.JSON_PATCH, patch, null));
    }
}
