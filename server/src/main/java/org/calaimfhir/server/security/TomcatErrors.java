package org.calaimfhir.server.security;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Tomcat refuses before any filter runs: an address that is none, headers that are too long. */
final class TomcatErrors extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(TomcatErrors.class);
    private static final int FIRST_ERROR = 400;

    private final OutcomeWriter outcomes;

    TomcatErrors(OutcomeWriter outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        EngineMessages.Meaning meaning = EngineMessages.explain(status, "");
        try {
            outcomes.write(request, response.getResponse(), meaning.status(), List.of(meaning.problem()));
        } catch (IOException e) {
            LOG.debug("The client went away before its error was written");
        }
    }
}
