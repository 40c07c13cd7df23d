package org.calaimfhir.server.security.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Holds each request to the scopes of its token, and each entry of a transaction or batch as if it were sent by itself.
 * Stands behind the strict reading of the body, which looks at nothing that is stored, and before all that answers.
 */
@Interceptor(order = -90)
final class ScopeCheck {

    private static final String IF_NONE_EXIST = "If-None-Exist";
    private static final String BASE = "/fhir";

    private final RequestNeeds needs;
    private final FhirContext context;

    ScopeCheck(RequestNeeds needs, FhirContext context) {
        this.needs = needs;
        this.context = context;
    }

    /** @throws ForbiddenOperationException naming the scopes that are missing; of a Bundle nothing is done then */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void request(ServletRequestDetails details, HttpServletRequest request) {
        if (details instanceof ServletSubRequestDetails) {
            return;
        }
        Set<SmartScope> scopes = MissingScopes.scopes(request.getUserPrincipal());
        List<String> path = Asked.parts(request.getRequestURI().substring(BASE.length()));
        List<Problem> problems = new ArrayList<>();
        if (path.isEmpty() && request.getMethod().equals("POST") && details.getResource() instanceof Bundle bundle) {
            for (int number = 0; number < bundle.getEntry().size(); number++) {
                BundleEntryComponent entry = bundle.getEntry().get(number);
                String at = "Bundle.entry[" + number + "]";
                problem(ofEntry(entry), scopes, Optional.of(at)).ifPresent(problems::add);
            }
        } else {
            Set<Need> needed = new HashSet<>(ofRequest(details, request, path));
            needed.addAll(ofReferences(details.getResource()));
            problem(needed, scopes, Optional.empty()).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new ForbiddenOperationException(problems.get(0).rule(), Outcomes.of(problems));
        }
    }

    private Set<Need> ofRequest(ServletRequestDetails details, HttpServletRequest request, List<String> path) {
        boolean sameReading = isPart(path, details.getResourceName()) && isPart(path, details.getOperation());
        return sameReading
                ? needs.of(new Asked(request.getMethod(), path, parameters(details), condition(details)))
                : Need.EVERYTHING;
    }

    /** Whether what the engine took the address for stands in it: two readings of one address would be a hole. */
    private static boolean isPart(List<String> path, String read) {
        return read == null || path.contains(read);
    }

    private static Map<String, List<String>> parameters(RequestDetails details) {
        Map<String, List<String>> parameters = new HashMap<>();
        details.getParameters().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return parameters;
    }

    private static Optional<String> condition(RequestDetails details) {
        List<String> sent = details.getHeaders(IF_NONE_EXIST);
        return sent == null || sent.isEmpty() ? Optional.empty() : Optional.of(String.join("&", sent));
    }

    private Set<Need> ofEntry(BundleEntryComponent entry) {
        if (entry.getRequest().getMethod() == null || entry.getRequest().getUrl() == null) {
            return Need.EVERYTHING;
        }
        Set<Need> needed = new HashSet<>(needs.of(Asked.of(
                entry.getRequest().getMethod().toCode(),
                entry.getRequest().getUrl(),
                Optional.ofNullable(entry.getRequest().getIfNoneExist()))));
        needed.addAll(ofReferences(entry.getResource()));
        return needed;
    }

    private Set<Need> ofReferences(IBaseResource resource) {
        return resource == null
                ? Set.of()
                : context.newTerser().getAllResourceReferences(resource).stream()
                        .map(found -> found.getResourceReference()
                                .getReferenceElement()
                                .getValue())
                        .filter(reference -> reference != null && reference.contains("?"))
                        .flatMap(reference -> needs.ofConditionalReference(reference).stream())
                        .collect(Collectors.toSet());
    }

    private static Optional<Problem> problem(Set<Need> needed, Set<SmartScope> scopes, Optional<String> element) {
        List<String> missing = MissingScopes.of(needed, scopes);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Problem(IssueType.FORBIDDEN, MissingScopes.rule(missing), MissingScopes.advice(), element));
    }
}
