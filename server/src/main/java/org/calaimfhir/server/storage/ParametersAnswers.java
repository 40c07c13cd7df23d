package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Parameters;

/** Answers operations whose answer is Parameters in plain JSON; every other answer is the engine's. */
@Interceptor(order = Integer.MAX_VALUE)
final class ParametersAnswers {

    private static final Set<String> SHAPED_BY = Set.of("_format", "_pretty", "_summary", "_elements");

    private final ParametersJson json;

    ParametersAnswers(ParametersJson json) {
        this.json = json;
    }

    /** @return false when the answer has been written */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public boolean answer(
            ServletRequestDetails request,
            HttpServletRequest http,
            HttpServletResponse response,
            ResponseDetails answer)
            throws IOException {
        if (!(answer.getResponseResource() instanceof Parameters parameters)
                || !JsonAnswer.isWanted(http)
                || request.getParameters().keySet().stream().anyMatch(SHAPED_BY::contains)) {
            return true;
        }
        Optional<byte[]> text = json.encode(parameters);
        if (text.isPresent()) {
            JsonAnswer.write(answer.getResponseCode(), text.get(), response);
        }
        return text.isEmpty();
    }
}
