package org.calaimfhir.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The audit trail as AuditEvents: who saw me, newest first, in the form of the Basic Audit Log Patterns. */
class WhoSawMeTest extends TrailServerTest {

    private static final Set<ResultSeverityEnum> WRONG = EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);

    @Autowired
    private FhirContext context;

    @Autowired
    private IValidationSupport definitions;

    @Test
    void a_member_finds_who_saw_them_and_nobody_elses_name() {
        String mine = patient();
        String other = patient();
        String request = requestId();
        fhir().header("X-Request-ID", request)
                .get("/Patient?_id=" + mine + "," + other)
                .then()
                .statusCode(200);

        Response trail = fhir().get("/AuditEvent?patient=Patient/" + mine);

        trail.then()
                .statusCode(200)
                .body("total", nullValue())
                .body("entry[0].resource.outcome", equalTo("0"))
                .body("entry[0].resource.action", equalTo("E"))
                .body("entry[0].resource.subtype[0].code", equalTo("search-type"))
                .body("entry[0].resource.agent[0].who.identifier.value", equalTo("anonymous"))
                .body("entry[0].resource.entity.what.reference", hasItem("Patient/" + mine))
                .body("entry[0].resource.entity.what.identifier.value", hasItem(request));
        assertThat(trail.<List<List<String>>>path("entry.resource.entity.what.reference"))
                .allSatisfy(references -> assertThat(references).doesNotContain("Patient/" + other));
    }

    @Test
    void reading_the_trail_is_an_event_too() {
        String patient = patient();
        fhir().get("/AuditEvent?patient=" + patient).then().statusCode(200);

        fhir().get("/AuditEvent?patient=" + patient + "&action=E&_count=1")
                .then()
                .statusCode(200)
                .body(
                        "entry[0].resource.entity.find{it.role.code == '24'}.description",
                        equalTo("GET /fhir/AuditEvent?patient=" + patient));
    }

    @Test
    void pages_lead_through_all_of_it_once() {
        String one = patient();
        String other = patient();
        for (int i = 0; i < 3; i++) {
            fhir().get("/Patient?_id=" + one + "," + other).then().statusCode(200);
        }
        List<String> seen = new ArrayList<>();
        String next = "/AuditEvent?patient=" + one + "," + other + "&_count=2&date=ge2026-01-01";
        while (next != null) {
            Response page = fhir().get(next);
            page.then().statusCode(200);
            List<String> ids = page.path("entry.resource.id");
            assertThat(ids).hasSizeLessThanOrEqualTo(2);
            seen.addAll(ids);
            String link = page.path("link.find{it.relation == 'next'}.url");
            next = link == null ? null : link.substring(link.indexOf("/AuditEvent"));
        }
        // Each was made once and found three times; that the pages were read stands in front of where they go on.
        assertThat(seen).doesNotHaveDuplicates().hasSize(2 * (1 + 3));
    }

    @ParameterizedTest
    @CsvSource({
        "action=E, 1",
        "action=R, 1",
        "action=C, 2",
        "action=D, 0",
        "action=E%2CR, 2",
        "outcome=0, 4",
        "outcome=4, 0",
        "type=rest, 4",
        "type=object, 0",
        "entity=Condition/#, 2",
        "date=ge2026-01-01, 4",
        "date=lt2026-01-01, 0",
        "date=ge2026-01-01&date=lt2026-01-02, 0",
        "_lastUpdated=ge2026-01-01, 4",
        "agent:identifier=anonymous, 4",
        "agent:identifier=somebody, 0",
        "agent=Organization/nobody, 0",
        "_sort=-date, 4"
    })
    void it_is_searched_by(String parameter, int found) {
        String patient = patient();
        String condition = condition(patient);
        fhir().get("/Condition/" + condition).then().statusCode(200);
        fhir().get("/Condition?subject=Patient/" + patient).then().statusCode(200);

        fhir().get("/AuditEvent?patient=" + patient + "&" + parameter.replace("#", condition))
                .then()
                .statusCode(200)
                .body("entry", found == 0 ? nullValue() : hasSize(found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense=1",
                "patient=",
                "patient=Practitioner/1",
                "patient:missing=true",
                "agent=Practitioner/1",
                "date=yesterday",
                "date=ne2026-01-01",
                "entity=x",
                "_sort=date",
                "_total=accurate",
                "_summary=count",
                "_include=AuditEvent:patient",
                "_has:Task:patient:status=x",
                "_before=x",
                "entity-name=x"
            })
    void what_it_does_not_understand_it_refuses(String parameter) {
        fhir().get("/AuditEvent?" + parameter)
                .then()
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].diagnostics", not(equalTo("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "x", "999999999999", "1-99999", "-1"})
    void an_event_that_is_not_there_is_not_found(String id) {
        fhir().get("/AuditEvent/" + id).then().statusCode(404).body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void what_is_found_can_be_read() {
        String patient = patient();
        String id = fhir().get("/AuditEvent?patient=" + patient).path("entry[0].resource.id");

        fhir().get("/AuditEvent/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("entity.what.reference", everyItem(not(containsString("null"))));
        fhir().accept("application/fhir+xml").get("/AuditEvent/" + id).then().statusCode(200);
    }

    @Test
    void every_event_is_valid_by_our_profile_and_by_what_balp_asks() {
        String patient = patient();
        String condition = condition(patient);
        fhir().get("/Patient/" + patient).then().statusCode(200);
        fhir().get("/Condition?subject=Patient/" + patient).then().statusCode(200);
        fhir().get("/Patient/" + patient + "/$check-eligibility?service=1a")
                .then()
                .statusCode(200);
        fhir().get("/Coverage?patient=" + patient + "&nonsense=1").then().statusCode(400);
        fhir().delete("/Condition/" + condition).then().statusCode(200);
        String text = fhir().get("/AuditEvent?patient=" + patient).asString();
        FhirInstanceValidator validator = new FhirInstanceValidator(definitions);
        Bundle found = context.newJsonParser().parseResource(Bundle.class, text);

        assertThat(found.getEntry()).hasSizeGreaterThan(6);
        found.getEntry().forEach(entry -> {
            AuditEvent event = (AuditEvent) entry.getResource();
            assertThat(context.newValidator()
                            .registerValidatorModule(validator)
                            .validateWithResult(context.newJsonParser().encodeResourceToString(event))
                            .getMessages())
                    .filteredOn(message -> WRONG.contains(message.getSeverity()))
                    .isEmpty();
            asksBalp(event);
        });
    }

    /** IHE BALP 1.1.4, the profiles of Read, Query, Create, Update and Delete with a Patient. */
    private static void asksBalp(AuditEvent event) {
        assertThat(event.getSubtype()).isNotEmpty();
        for (String role : List.of("110152", "110153")) {
            assertThat(event.getAgent())
                    .filteredOn(agent -> agent.getType().getCodingFirstRep().getCode() != null
                            && agent.getType().getCodingFirstRep().getCode().equals(role))
                    .hasSize(1)
                    .allSatisfy(agent ->
                            assertThat(agent.hasWho() && agent.hasNetwork()).isTrue());
        }
        assertThat(entities(event, "1", "1")).hasSize(1);
        List<AuditEventEntityComponent> queries = entities(event, "2", "24");
        if (event.getAction().toCode().equals("E")) {
            assertThat(queries).hasSize(1);
            assertThat(new String(queries.get(0).getQuery(), StandardCharsets.UTF_8))
                    .startsWith("GET /fhir/");
        } else {
            assertThat(queries).isEmpty();
            assertThat(entities(event, "2", "4")).hasSize(1);
        }
    }

    private static List<AuditEventEntityComponent> entities(AuditEvent event, String type, String role) {
        return event.getEntity().stream()
                .filter(entity -> entity.getType().getCode().equals(type)
                        && role.equals(entity.getRole().getCode()))
                .toList();
    }
}
