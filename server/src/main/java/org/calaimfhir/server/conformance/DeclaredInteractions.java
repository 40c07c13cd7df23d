package org.calaimfhir.server.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Refuses what the CapabilityStatement does not name. The engine's providers can do more than this server promises:
 * change a Provenance, delete by search, hand out the history of every member.
 */
@Interceptor
final class DeclaredInteractions {

    private static final String SYSTEM = "";
    private static final Set<RestOperationTypeEnum> OPERATIONS = Set.of(
            RestOperationTypeEnum.EXTENDED_OPERATION_SERVER,
            RestOperationTypeEnum.EXTENDED_OPERATION_TYPE,
            RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE,
            RestOperationTypeEnum.VALIDATE);

    /** By type, {@code ""} for the whole server: codes of interactions, and operations with their {@code $}. */
    private final Map<String, Set<String>> declared = new HashMap<>();

    private final Set<String> deletedBySearch = new HashSet<>();

    DeclaredInteractions(ServedCapabilities capabilities) {
        CapabilityStatementRestComponent rest = capabilities.statement().getRestFirstRep();
        Set<String> system = new HashSet<>(Set.of("metadata"));
        rest.getInteraction()
                .forEach(interaction -> system.add(interaction.getCode().toCode()));
        rest.getOperation().forEach(operation -> system.add("$" + operation.getName()));
        if (system.contains("$export")) {
            system.add("$export-poll-status");
        }
        declared.put(SYSTEM, system);
        rest.getResource().forEach(this::declare);
    }

    private void declare(CapabilityStatementRestResourceComponent resource) {
        Set<String> type = new HashSet<>();
        resource.getInteraction()
                .forEach(interaction -> type.add(interaction.getCode().toCode()));
        resource.getOperation().forEach(operation -> type.add("$" + operation.getName()));
        declared.put(resource.getType(), type);
        if (resource.hasConditionalDelete()
                && resource.getConditionalDelete() != ConditionalDeleteStatus.NOTSUPPORTED) {
            deletedBySearch.add(resource.getType());
        }
    }

    /** @throws MethodNotAllowedException for anything that the statement does not name */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void request(ServletRequestDetails request) {
        RestOperationTypeEnum asked = request.getRestOperationType();
        if (asked == null) {
            return;
        }
        String type = request.getResourceName();
        String name = OPERATIONS.contains(asked) ? request.getOperation() : asked.getCode();
        refuseUndeclared(type == null ? SYSTEM : type, name);
        boolean bySearch = asked == RestOperationTypeEnum.DELETE && request.getId() == null;
        if (bySearch && !deletedBySearch.contains(type)) {
            throw refusal("delete by search", type);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource, RequestDetails request) {
        entry("create", resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, RequestDetails request) {
        entry("update", resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, RequestDetails request) {
        entry("delete", resource, request);
    }

    /** An entry of a batch or transaction passes no request of its own. */
    private void entry(String interaction, IBaseResource resource, RequestDetails request) {
        if (request != null && !(request instanceof SystemRequestDetails)) {
            refuseUndeclared(resource.fhirType(), interaction);
        }
    }

    private void refuseUndeclared(String type, String name) {
        if (!declared.getOrDefault(type, Set.of()).contains(name)) {
            throw refusal(name, type);
        }
    }

    private static MethodNotAllowedException refusal(String name, String type) {
        String rule = "This server does not do " + name + (type.equals(SYSTEM) ? "" : " on " + type) + ".";
        return Problem.of(IssueType.NOTSUPPORTED, rule, "What it does is listed at GET [base]/metadata.")
                .notAllowed();
    }
}
