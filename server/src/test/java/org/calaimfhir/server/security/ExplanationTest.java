package org.calaimfhir.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.sql.SQLException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    private static final String SECRET = "Maria Example";

    @Test
    void an_unexpected_failure_tells_nothing_of_its_inside() {
        Explanation explanation = Explanation.of(new IllegalStateException(SECRET));

        assertThat(explanation.status()).isEqualTo(500);
        assertThat(text(explanation)).contains("Request 1.").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"22021,422", "22001,422", "22003,422", "23505,409", "40001,409", "40P01,409", "53300,503", "42601,500"})
    void what_the_database_refuses_is_told_apart_by_its_state(String state, int status) {
        Throwable wrapped = new InternalErrorException("x", new RuntimeException(new SQLException(SECRET, state)));

        assertThat(Explanation.of(wrapped).status()).isEqualTo(status);
        assertThat(text(Explanation.of(wrapped))).doesNotContain(SECRET);
    }

    @Test
    void a_missing_reference_is_told_with_its_path() {
        Explanation explanation = Explanation.of(new InvalidRequestException(
                "HAPI-1094: Resource Organization/1 not found, specified in path: Patient.managingOrganization"));

        assertThat(explanation.status()).isEqualTo(422);
        assertThat(explanation.problems().get(0).element()).contains("Patient.managingOrganization");
    }

    @Test
    void an_unknown_parameter_is_told_with_those_that_are_known() {
        Explanation explanation = Explanation.of(new InvalidRequestException(
                "HAPI-0524: Unknown search parameter \"x\" for resource type \"Patient\". Valid search parameters for this"
                        + " search are: [_id, name]"));

        assertThat(explanation.problems().get(0).rule()).isEqualTo("Patient has no search parameter x.");
        assertThat(explanation.problems().get(0).advice()).contains("_id, name");
    }

    @Test
    void a_message_that_is_not_known_is_not_passed_on() {
        assertThat(text(Explanation.of(new InvalidRequestException("HAPI-9999: " + SECRET))))
                .doesNotContain(SECRET, "HAPI");
    }

    @Test
    void a_capability_speaks_for_itself() {
        OperationOutcome said = new OperationOutcome();
        said.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setDiagnostics("Send a reason.")
                .getDetails()
                .setText("A rule.");

        Explanation explanation = Explanation.of(new UnprocessableEntityException("x", said));

        assertThat(explanation.outcome("1").getIssueFirstRep().getDetails().getText())
                .isEqualTo("A rule.");
        assertThat(text(explanation)).isEqualTo("A rule. Send a reason. Request 1.");
    }

    @Test
    void a_stack_trace_has_no_messages() {
        String stack = QuietStack.of(new IllegalStateException(SECRET, new SQLException(SECRET, "23505")));

        assertThat(stack)
                .contains("java.lang.IllegalStateException", "Caused by: java.sql.SQLException SQLSTATE 23505")
                .doesNotContain(SECRET);
    }

    private static String text(Explanation explanation) {
        var issue = explanation.outcome("1").getIssueFirstRep();
        return issue.getDetails().getText() + " " + issue.getDiagnostics();
    }
}
