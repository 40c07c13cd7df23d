package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Leaves out of an export what law guards from whoever reports. HAPI's jobs read on threads of the server, so the policies
 * do not hold them; each record is asked about when it is about to be written, so that a label counts from then on.
 */
@Interceptor
final class ExportWithoutGuarded {

    private static final String GUARDED = "SELECT EXISTS (SELECT FROM hfj_resource r"
            + " JOIN calaim.record_label l ON l.res_id = r.res_id"
            + " WHERE r.res_type = ? AND r.fhir_id = ? AND (l.withheld_from & ?) <> 0)";

    private final JdbcTemplate jdbc;
    private final int actor;

    /** @param actor bit of whoever reports */
    ExportWithoutGuarded(JdbcTemplate jdbc, int actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    /** @return whether the record goes into the file */
    @Hook(Pointcut.STORAGE_BULK_EXPORT_RESOURCE_INCLUSION)
    public boolean include(IBaseResource resource) {
        return !Boolean.TRUE.equals(jdbc.queryForObject(
                GUARDED,
                Boolean.class,
                resource.fhirType(),
                resource.getIdElement().getIdPart(),
                actor));
    }
}
