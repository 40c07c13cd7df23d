package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.provider.ProviderConstants;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;

/**
 * Refuses an export at once when a part of what it asks for would be left out. With {@code Prefer: handling=lenient}
 * unknown parameters are left out (Bulk Data Access 2.0.0, kick-off request).
 */
@Interceptor
final class ExportChecks {

    private final ExportParameters parameters;

    ExportChecks(ExportParameters parameters) {
        this.parameters = parameters;
    }

    /** @throws InvalidRequestException naming every part that is not understood */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void kickOff(ServletRequestDetails request) {
        if (!ProviderConstants.OPERATION_EXPORT.equals(request.getOperation())) {
            return;
        }
        String level = request.getResourceName() == null ? "" : request.getResourceName();
        Map<String, List<String>> sent = sent(request);
        List<Problem> problems = new ArrayList<>();
        boolean lenient = String.valueOf(request.getHeader(Constants.HEADER_PREFER))
                .replace(" ", "")
                .contains("handling=lenient");
        boolean unknown = sent.keySet().removeIf(name -> !ExportParameters.known(level, name));
        if (unknown && !lenient) {
            problems.add(Problem.of(
                    IssueType.NOTSUPPORTED,
                    "The export has a parameter that this server does not know.",
                    "Send _type, _typeFilter, _since, _until and _outputFormat, or Prefer: handling=lenient."));
        }
        problems.addAll(parameters.problems(level, sent));
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems.get(0).rule(), Outcomes.of(problems));
        }
        joinTypes(request, sent.getOrDefault(ExportParameters.TYPE, List.of()));
    }

    private static Map<String, List<String>> sent(ServletRequestDetails request) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.getParameters().forEach((name, values) -> sent.computeIfAbsent(name, ignored -> new ArrayList<>())
                .addAll(List.of(values)));
        if (request.getResource() instanceof Parameters body) {
            for (ParametersParameterComponent parameter : body.getParameter()) {
                String value =
                        parameter.getValue() == null ? "" : parameter.getValue().primitiveValue();
                sent.computeIfAbsent(parameter.getName(), ignored -> new ArrayList<>())
                        .add(String.valueOf(value));
            }
        }
        return sent;
    }

    /** HAPI takes the first {@code _type} and forgets the others. */
    private static void joinTypes(ServletRequestDetails request, List<String> types) {
        if (types.size() < 2) {
            return;
        }
        String joined = String.join(",", types);
        if (request.getResource() instanceof Parameters body) {
            body.getParameter().removeIf(parameter -> ExportParameters.TYPE.equals(parameter.getName()));
            body.addParameter().setName(ExportParameters.TYPE).setValue(new StringType(joined));
        }
        if (request.getParameters().containsKey(ExportParameters.TYPE)) {
            request.addParameter(ExportParameters.TYPE, new String[] {joined});
        }
    }
}
