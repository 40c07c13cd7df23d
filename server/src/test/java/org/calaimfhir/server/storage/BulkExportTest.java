package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ca.uhn.fhir.batch2.api.IJobMaintenanceService;
import ca.uhn.fhir.batch2.maintenance.JobMaintenanceServiceImpl;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.calaimfhir.server.ServerTest;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the state pulls: all of the server, all about members, or all about the members of one group. */
@TestInstance(Lifecycle.PER_CLASS)
class BulkExportTest extends ServerTest {

    private final ExportClient exports = new ExportClient(this::fhir);

    @Autowired
    private ServedCapabilities capabilities;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private IJobMaintenanceService jobs;

    private String group;
    private String plan;
    private String inGroup;
    private String coverageInGroup;
    private String conditionInGroup;
    private String communicationInGroup;
    private List<String> aboutNobody;
    private String systemJob;
    private String patientJob;
    private String coverageJob;
    private String groupJob;

    @BeforeAll
    void exportsAreUnderWay() {
        plan = plan();
        inGroup = member();
        coverageInGroup = coverage(inGroup, plan);
        conditionInGroup = condition(inGroup);
        String outside = member();
        coverage(outside, plan());
        condition(outside);
        group = createReference("Group", """
                {"resourceType": "Group", "type": "person", "actual": true, "member": [{"entity": {"reference": "%s"}}]}
                """.formatted(inGroup));
        communicationInGroup = createReference("Communication", """
                {"resourceType": "Communication", "status": "completed", "subject": {"reference": "%s"}}
                """.formatted(inGroup));
        aboutNobody = List.of(
                createReference("Communication", """
                        {"resourceType": "Communication", "status": "completed", "recipient": [{"reference": "%s"}]}
                        """.formatted(plan)),
                createReference("MeasureReport", """
                        {"resourceType": "MeasureReport", "status": "complete", "type": "summary",
                         "measure": "http://example.org/Measure/referrals", "reporter": {"reference": "%s"},
                         "period": {"start": "2026-01-01", "end": "2026-03-31"}}
                        """.formatted(plan)));
        systemJob = exports.kickOff("/$export");
        patientJob = exports.kickOff("/Patient/$export");
        coverageJob = exports.kickOff("/Patient/$export?_type=Coverage");
        groupJob = exports.kickOff("/" + group + "/$export");
    }

    /** Binary stays out: the files of exports are kept as such. */
    @Test
    void the_whole_server() throws IOException {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (String type : capabilities.storedTypes()) {
            Set<String> stored = stored(type);
            if (!type.equals("Binary") && !stored.isEmpty()) {
                expected.put(type, stored);
            }
        }
        assertThat(expected).containsKeys("Patient", "Coverage", "Condition", "Group", "MeasureReport");

        assertThat(exports.lines(systemJob)).isEqualTo(expected);
    }

    @Test
    void all_about_members() throws IOException {
        Map<String, Set<String>> exported = exports.lines(patientJob);

        assertThat(exported)
                .contains(
                        Map.entry("Patient", stored("Patient")),
                        Map.entry("Coverage", stored("Coverage")),
                        Map.entry("Condition", stored("Condition")))
                .doesNotContainKeys("Organization", "Group", "Task");
        assertThat(exported.values().stream().flatMap(Set::stream))
                .contains(communicationInGroup)
                .doesNotContainAnyElementsOf(aboutNobody);
    }

    @Test
    void of_members_the_types_that_were_asked_for() throws IOException {
        assertThat(exports.lines(coverageJob)).isEqualTo(Map.of("Coverage", stored("Coverage")));
    }

    /** With the group itself and the organizations that are referred to, as the Bulk Data guide allows. */
    @Test
    void all_about_the_members_of_one_group_and_nobody_else() throws IOException {
        assertThat(exports.lines(groupJob))
                .isEqualTo(Map.of(
                        "Group", Set.of(group),
                        "Organization", Set.of(plan),
                        "Patient", Set.of(inGroup),
                        "Coverage", Set.of(coverageInGroup),
                        "Condition", Set.of(conditionInGroup),
                        "Communication", Set.of(communicationInGroup)));
    }

    /** Each step of a job waits for it. With HAPI's own interval of a minute there is one at most in this time. */
    @Test
    void the_steps_of_a_job_follow_each_other_without_a_minute_between() throws InterruptedException {
        CountDownLatch passes = new CountDownLatch(3);
        JobMaintenanceServiceImpl maintenance = (JobMaintenanceServiceImpl) jobs;
        maintenance.setMaintenanceJobStartedCallback(passes::countDown);
        try {
            assertThat(passes.await(45, TimeUnit.SECONDS)).isTrue();
        } finally {
            maintenance.setMaintenanceJobStartedCallback(() -> {});
        }
    }

    @Test
    void an_export_has_to_be_asked_for_as_a_job() {
        fhir().get("/$export").then().statusCode(400).body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void a_job_that_nobody_started_is_not_found() {
        fhir().get("/$export-poll-status?_jobId=00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    private String plan() {
        return createReference("Organization", "{\"resourceType\": \"Organization\", \"name\": \"A Plan\"}");
    }

    private String member() {
        return createReference("Patient", """
                {"resourceType": "Patient", "name": [{"family": "Sample"}], "birthDate": "1980-01-01"}""");
    }

    private String coverage(String member, String payor) {
        return createReference("Coverage", """
                {"resourceType": "Coverage", "status": "active", "beneficiary": {"reference": "%s"},
                 "payor": [{"reference": "%s"}], "period": {"start": "2025-01-01"}}
                """.formatted(member, payor));
    }

    private String condition(String member) {
        return createReference("Condition", """
                {"resourceType": "Condition", "subject": {"reference": "%s"}, "code": {"text": "Asthma"}}
                """.formatted(member));
    }

    private Set<String> stored(String type) {
        return new TreeSet<>(database.queryForList(
                "SELECT res_type || '/' || fhir_id FROM hfj_resource WHERE res_type = ? AND res_deleted_at IS NULL",
                String.class,
                type));
    }
}
