package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashMap;
import java.util.Map;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Deletes only the version that the client named (FHIR R4, http, 3.1.0.5.4), and keeps others from referring to a
 * resource while it is deleted: they wait for its row in {@link ReferencePrefetch}, then find it gone. HAPI looks at
 * neither.
 */
@Interceptor
final class Deletions {

    private static final String CONDITIONS = Deletions.class.getName() + ".conditions";
    private static final String LOCK = "SELECT res_ver FROM hfj_resource WHERE res_type = ? AND fhir_id = ? FOR UPDATE";

    private final JdbcTemplate jdbc;

    Deletions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers what the entries of a Bundle say, because the engine does not pass it on. */
    static void rememberConditions(Bundle bundle, RequestDetails request) {
        Map<String, String> conditions = new HashMap<>();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            if (entry.getRequest().getMethod() == HTTPVerb.DELETE
                    && entry.getRequest().hasIfMatch()) {
                conditions.put(
                        key(new IdType(entry.getRequest().getUrl())),
                        entry.getRequest().getIfMatch());
            }
        }
        if (!conditions.isEmpty()) {
            request.getUserData().put(CONDITIONS, conditions);
        }
    }

    /** @throws ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException when it is another version by now */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, RequestDetails request) {
        IdType id = new IdType(resource.fhirType(), resource.getIdElement().getIdPart());
        String condition = request == null ? null : condition(id, request);
        for (Long version : jdbc.queryForList(LOCK, Long.class, id.getResourceType(), id.getIdPart())) {
            if (condition != null && !condition.replaceAll("\\D", "").equals(version.toString())) {
                throw Problem.of(
                                IssueType.CONFLICT,
                                "The resource was changed meanwhile.",
                                "Read it again, then send the change.")
                        .preconditionFailed();
            }
        }
    }

    private static String condition(IdType id, RequestDetails request) {
        if (request.getRestOperationType() == RestOperationTypeEnum.DELETE) {
            return request.getHeader(Constants.HEADER_IF_MATCH);
        }
        return request.getUserData().get(CONDITIONS) instanceof Map<?, ?> conditions
                        && conditions.get(key(id)) instanceof String condition
                ? condition
                : null;
    }

    private static String key(IdType id) {
        return id.getResourceType() + "/" + id.getIdPart();
    }
}
