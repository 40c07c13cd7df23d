package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.model.ResourceVersionConflictResolutionStrategy;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets one of many conditional updates that come at once create the resource, and the others update it. HAPI remembers
 * the condition with the new resource, but forgets it with the first update, while others still wait to create one.
 */
@Interceptor
final class ConditionalCreations {

    private static final int ATTEMPTS = 10;

    private final KeyLocks locks;
    private final DirectSearch searches;

    ConditionalCreations(JdbcTemplate jdbc, DirectSearch searches) {
        this.locks = new KeyLocks(jdbc);
        this.searches = searches;
    }

    /** @throws ResourceVersionConflictException when there is a match by now */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource, RequestDetails request) {
        if (!isConditionalUpdate(request)) {
            return;
        }
        String condition = condition(request.getParameters());
        String type = resource.fhirType();
        locks.hold(List.of("condition|" + type + "?" + condition));
        boolean free = searches.find(type, new PlainQuery(condition, null, 1, 0), request)
                .map(page -> page.matches().isEmpty())
                .orElse(false);
        if (!free) {
            throw Problem.of(
                            IssueType.LOCKERROR,
                            "Another request changes the same resources at this moment.",
                            "Send the request again.")
                    .conflict();
        }
    }

    /** Not for a transaction: its entries have been worked on. */
    @Hook(Pointcut.STORAGE_VERSION_CONFLICT)
    public ResourceVersionConflictResolutionStrategy again(RequestDetails request) {
        ResourceVersionConflictResolutionStrategy strategy = new ResourceVersionConflictResolutionStrategy();
        if (isConditionalUpdate(request) && request.getRestOperationType() == RestOperationTypeEnum.UPDATE) {
            strategy.setRetry(true);
            strategy.setMaxRetries(ATTEMPTS);
        }
        return strategy;
    }

    private static boolean isConditionalUpdate(RequestDetails request) {
        return request != null
                && request.getRequestType() == RequestTypeEnum.PUT
                && request.getId() == null
                && !request.getParameters().isEmpty();
    }

    /** In one order, so that two that mean the same lock the same. */
    private static String condition(Map<String, String[]> parameters) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(parameters).forEach((name, values) -> {
            for (String value : values) {
                if (!SearchConditions.isGeneral(name)) {
                    parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                }
            }
        });
        return String.join("&", parts);
    }
}
