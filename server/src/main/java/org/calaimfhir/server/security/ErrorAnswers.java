package org.calaimfhir.server.security;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Every failure behind the FHIR endpoint as an OperationOutcome in plain language. An outcome that a capability built,
 * with a rule in details.text, is passed on with the request id added.
 */
@Interceptor(order = 1000)
final class ErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final int SERVER_ERROR = 500;
    private static final Set<BundleType> ANSWERS = Set.of(BundleType.BATCHRESPONSE, BundleType.TRANSACTIONRESPONSE);

    ErrorAnswers() {}

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException answer(Throwable failure, HttpServletRequest request) {
        Explanation explanation = Explanation.of(failure);
        if (explanation.status() >= SERVER_ERROR) {
            LOG.error("Request failed: {}", QuietStack.of(failure));
        }
        OperationOutcome outcome = explanation.outcome(RequestId.of(request));
        if (failure instanceof BaseServerResponseException known && known.getStatusCode() == explanation.status()) {
            known.setOperationOutcome(outcome);
            return known;
        }
        return new UnclassifiedServerFailureException(explanation.status(), "Refused", outcome);
    }

    /** @return false when a part of the answer was sent: an outcome behind it would make one body of two documents */
    @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
    public boolean isStillWritable(HttpServletResponse response) {
        if (response.isCommitted() && response instanceof CheckedResponse half) {
            half.cutOff();
            return false;
        }
        return true;
    }

    /** In a batch the engine answers each failed entry by itself, past the hook above. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answerEntries(IBaseResource response, HttpServletRequest request) {
        if (response instanceof Bundle bundle && ANSWERS.contains(bundle.getType())) {
            bundle.getEntry().forEach(entry -> answerEntry(entry, RequestId.of(request)));
        }
    }

    private static void answerEntry(BundleEntryComponent entry, String requestId) {
        BundleEntryResponseComponent response = entry.getResponse();
        int status = statusOf(response);
        if (status < HttpStatus.BAD_REQUEST.value()) {
            return;
        }
        OperationOutcome said = response.getOutcome() instanceof OperationOutcome outcome ? outcome : null;
        Explanation explanation = Explanation.of(isUnreadable(said) ? HttpStatus.BAD_REQUEST.value() : status, said);
        if (explanation.status() >= SERVER_ERROR) {
            LOG.error("An entry of a batch failed, the engine did not say why");
        }
        HttpStatus reason = HttpStatus.resolve(explanation.status());
        response.setStatus(explanation.status() + (reason == null ? "" : " " + reason.getReasonPhrase()));
        response.setOutcome(explanation.outcome(requestId));
    }

    /** The engine takes a value that it cannot read for a fault of its own when an entry asks for it. */
    private static boolean isUnreadable(OperationOutcome said) {
        return said != null
                && said.getIssue().stream()
                        .map(OperationOutcomeIssueComponent::getDiagnostics)
                        .anyMatch(text -> text != null && text.contains(DataFormatException.class.getSimpleName()));
    }

    private static int statusOf(BundleEntryResponseComponent response) {
        List<String> words = List.of(String.valueOf(response.getStatus()).split(" ", 2));
        return words.get(0).matches("\\d{3}") ? Integer.parseInt(words.get(0)) : HttpStatus.OK.value();
    }
}
