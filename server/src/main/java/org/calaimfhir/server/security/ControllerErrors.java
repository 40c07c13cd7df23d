package org.calaimfhir.server.security;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a capability refuses outside the FHIR endpoint, said in the same form. Everything else is left to ErrorPage. */
@ControllerAdvice
class ControllerErrors {

    private final OutcomeWriter outcomes;

    ControllerErrors(OutcomeWriter outcomes) {
        this.outcomes = outcomes;
    }

    @ExceptionHandler({BaseServerResponseException.class, Refusal.class})
    void answer(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Explanation explanation = Explanation.of(failure);
        outcomes.write(request, response, explanation.status(), explanation.outcome(RequestId.of(request)));
    }
}
