package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Refuses searches and conditions of which a part would be left out, before anything is searched. */
@Interceptor
final class SearchChecks {

    private static final String IF_NONE_EXIST = "If-None-Exist";
    private static final Set<RestOperationTypeEnum> CONDITIONAL =
            Set.of(RestOperationTypeEnum.UPDATE, RestOperationTypeEnum.PATCH, RestOperationTypeEnum.DELETE);

    private final ServedCapabilities capabilities;
    private final SearchConditions conditions;

    SearchChecks(ServedCapabilities capabilities, SearchConditions conditions) {
        this.capabilities = capabilities;
        this.conditions = conditions;
    }

    /** @throws InvalidRequestException naming every part that means nothing */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void request(ServletRequestDetails request) {
        RestOperationTypeEnum asked = request.getRestOperationType();
        String type = request.getResourceName();
        if (asked == RestOperationTypeEnum.TRANSACTION && request.getResource() instanceof Bundle bundle) {
            refuse(entries(bundle));
        } else if (type == null) {
            return;
        } else if (capabilities.recordedTypes().contains(type)) {
            // Whoever answers from tables of its own knows what it understands.
            return;
        } else if (asked == RestOperationTypeEnum.SEARCH_TYPE) {
            search(type, request.getParameters());
        } else if (capabilities.storedTypes().contains(type)) {
            change(asked, type, request);
        }
    }

    /** A search in a batch passes no request of its own. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void entry(RequestDetails request, RestOperationTypeEnum asked) {
        if (request instanceof ServletSubRequestDetails
                && asked == RestOperationTypeEnum.SEARCH_TYPE
                && !capabilities.recordedTypes().contains(request.getResourceName())) {
            search(request.getResourceName(), request.getParameters());
        }
    }

    private void search(String type, Map<String, String[]> sent) {
        refuse(
                capabilities.storedTypes().contains(type)
                        ? conditions.ofSearch(type, sent)
                        : DefinitionSearches.problems(sent));
    }

    private void change(RestOperationTypeEnum asked, String type, ServletRequestDetails request) {
        if (asked == RestOperationTypeEnum.CREATE && request.getHeader(IF_NONE_EXIST) != null) {
            refuse(conditions.ofCondition(type, request.getHeader(IF_NONE_EXIST)));
        } else if (CONDITIONAL.contains(asked) && request.getId() == null) {
            refuse(conditions.ofCondition(type, request.getParameters()));
        }
    }

    private List<Problem> entries(Bundle bundle) {
        List<Problem> problems = new ArrayList<>();
        for (int number = 0; number < bundle.getEntry().size(); number++) {
            BundleEntryComponent entry = bundle.getEntry().get(number);
            String at = "Bundle.entry[" + number + "].request"
                    + (entry.getRequest().hasIfNoneExist() ? ".ifNoneExist" : "");
            for (Problem problem : entry(entry)) {
                problems.add(Problem.at(at, problem.code(), problem.rule(), problem.advice()));
            }
        }
        if (bundle.getType() == BundleType.TRANSACTION) {
            references(bundle, problems);
        }
        return problems;
    }

    /** In a transaction a reference can be a condition too. */
    private void references(Bundle bundle, List<Problem> problems) {
        for (String reference : ReferenceOrder.references(bundle)) {
            int query = reference.indexOf('?');
            String type = reference.substring(0, Math.max(0, query));
            if (capabilities.storedTypes().contains(type)) {
                problems.addAll(conditions.ofCondition(type, reference));
            }
        }
    }

    private List<Problem> entry(BundleEntryComponent entry) {
        HTTPVerb method = entry.getRequest().getMethod();
        String url = entry.getRequest().getUrl();
        if (method == HTTPVerb.GET || method == HTTPVerb.HEAD || url.contains("$")) {
            return List.of();
        }
        String type = url.replaceFirst("[/?].*$", "");
        if (!capabilities.storedTypes().contains(type)) {
            return List.of(Problem.of(
                    IssueType.NOTSUPPORTED,
                    "An entry changes a resource of a type that is stored here.",
                    "See the types in [base]/metadata."));
        }
        if (entry.getRequest().hasIfNoneExist()) {
            return conditions.ofCondition(type, entry.getRequest().getIfNoneExist());
        }
        boolean byCondition = method != HTTPVerb.POST && url.startsWith(type + "?");
        return byCondition ? conditions.ofCondition(type, url) : List.of();
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems.get(0).rule(), Outcomes.of(problems));
        }
    }
}
