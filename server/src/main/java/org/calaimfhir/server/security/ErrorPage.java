package org.calaimfhir.server.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors outside the FHIR endpoint, as OperationOutcome too: a client has one form of error to read. */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final OutcomeWriter outcomes;

    ErrorPage(OutcomeWriter outcomes) {
        this.outcomes = outcomes;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            LOG.error("Request failed: {}", QuietStack.of(failure));
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        EngineMessages.Meaning meaning = EngineMessages.explain(code instanceof Integer status ? status : 404, "");
        outcomes.write(request, response, meaning.status(), List.of(meaning.problem()));
    }
}
