package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.svc.IIdHelperService;
import ca.uhn.fhir.jpa.bulk.export.model.ExportPIDIteratorParameters;
import ca.uhn.fhir.jpa.bulk.export.svc.BulkExportHelperService;
import ca.uhn.fhir.jpa.bulk.export.svc.JpaBulkExportProcessor;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.mdm.svc.MdmExpandersHolder;
import ca.uhn.fhir.rest.api.server.bulk.BulkExportJobParameters.ExportStyle;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import com.google.common.collect.Lists;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps a Patient export to what refers to a patient. HAPI searches the types that may refer to one for resources with a
 * sender, a recipient, a subject of any type, and in 8.8 for all there are.
 */
final class ExportAboutMembers extends JpaBulkExportProcessor {

    private static final int AT_ONCE = 10_000;
    private static final String REFERS_TO_A_PATIENT = "SELECT DISTINCT src_resource_id FROM hfj_res_link"
            + " WHERE src_resource_id = ANY (?) AND target_resource_type = 'Patient'";

    private final JdbcTemplate jdbc;

    ExportAboutMembers(
            FhirContext context,
            BulkExportHelperService helper,
            JpaStorageSettings settings,
            DaoRegistry daos,
            SearchBuilderFactory<JpaPid> searches,
            IIdHelperService<JpaPid> ids,
            EntityManager entities,
            IHapiTransactionService transactions,
            ISearchParamRegistry parameters,
            MdmExpandersHolder expanders,
            JdbcTemplate jdbc) {
        super(context, helper, settings, daos, searches, ids, entities, transactions, parameters, expanders);
        this.jdbc = jdbc;
    }

    @Override
    public Iterator<JpaPid> getResourcePidIterator(ExportPIDIteratorParameters export) {
        Iterator<JpaPid> found = super.getResourcePidIterator(export);
        if (export.getExportStyle() != ExportStyle.PATIENT
                || export.getResourceType().equals("Patient")) {
            return found;
        }
        List<JpaPid> all = new ArrayList<>();
        found.forEachRemaining(all::add);
        Set<Long> aboutPatients = new HashSet<>();
        for (List<JpaPid> some : Lists.partition(all, AT_ONCE)) {
            Object[] rows = some.stream().map(JpaPid::getId).toArray();
            jdbc.query(
                    connection -> {
                        PreparedStatement statement = connection.prepareStatement(REFERS_TO_A_PATIENT);
                        statement.setArray(1, connection.createArrayOf("bigint", rows));
                        return statement;
                    },
                    row -> {
                        aboutPatients.add(row.getLong(1));
                    });
        }
        return all.stream().filter(pid -> aboutPatients.contains(pid.getId())).iterator();
    }
}
