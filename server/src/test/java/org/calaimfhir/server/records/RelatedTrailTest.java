package org.calaimfhir.server.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import org.calaimfhir.server.records.RecordsServer.Client;
import org.junit.jupiter.api.Test;

/** A system that sees some records sees of the audit trail what its own organization did; the state sees all of it. */
class RelatedTrailTest {

    private static final RecordsServer SERVER = RecordsServer.running();
    private static final String MEMBER = "Patient/brian";

    @Test
    void an_organization_sees_its_own_looks_only() {
        SERVER.as(RecordsServer.PLAN).get("/" + MEMBER).then().statusCode(200);
        SERVER.as(RecordsServer.OTHER_PLAN).get("/" + MEMBER).then().statusCode(404);

        assertThat(organizations(RecordsServer.PLAN)).containsOnly("Organization/riverbend-health-plan");
        assertThat(organizations(RecordsServer.OTHER_PLAN)).containsOnly("Organization/redtail-health-plan");
        assertThat(organizations(RecordsServer.STATE))
                .contains("Organization/riverbend-health-plan", "Organization/redtail-health-plan");
    }

    @Test
    void an_event_of_another_is_as_one_that_is_not_there() {
        SERVER.as(RecordsServer.PLAN).get("/" + MEMBER).then().statusCode(200);
        String id = trail(RecordsServer.PLAN).path("entry[0].resource.id");

        SERVER.as(RecordsServer.PLAN).get("/AuditEvent/" + id).then().statusCode(200);
        SERVER.as(RecordsServer.STATE).get("/AuditEvent/" + id).then().statusCode(200);
        SERVER.as(RecordsServer.OTHER_PLAN).get("/AuditEvent/" + id).then().statusCode(404);
    }

    private static List<String> organizations(Client client) {
        return trail(client).<List<List<String>>>path("entry.resource.agent.who.reference").stream()
                .flatMap(List::stream)
                .filter(reference -> reference != null)
                .distinct()
                .toList();
    }

    private static Response trail(Client client) {
        Response trail = SERVER.as(client).get("/AuditEvent?patient=" + MEMBER);
        trail.then().statusCode(200);
        return trail;
    }
}
