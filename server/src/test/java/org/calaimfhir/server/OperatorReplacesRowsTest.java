package org.calaimfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.calaimfhir.terminology.ProgramTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** An operator confirms a doubtful row and adds a service: files in a folder and a restart, no build. */
class OperatorReplacesRowsTest {

    private static final Path FOLDER = Path.of("target", "operator-test");
    private static final Path TABLES = FOLDER.resolve("tables");
    private static final Path DATA = FOLDER.resolve("data");

    private static final String RENAMED = "Caregiver Breaks";
    private static final String CONFIRMED = "Intoxicated, awake and able to walk without help";

    private static ServerProcess server;

    @BeforeAll
    static void a_server_with_an_operators_rows() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(TABLES);
        Files.createDirectories(DATA);
        write("clr-closure-reason", Map.of("code", "unable-to-reach", "display", "Could Not Be Reached"));
        Map<String, String> respite = new HashMap<>(ProgramTable.load("community-support")
                .row("code", "respite")
                .orElseThrow()
                .cells());
        respite.putAll(Map.of("dhcs_name", RENAMED, "source", "asked our plan", "confidence", "verified-secondary"));
        write(
                "community-support",
                Map.of("code", "moving-help", "dhcs_name", "Moving Help", "category", "housing trio"),
                respite);
        Map<String, String> doubtful = new HashMap<>(ProgramTable.load("community-support-criterion")
                .row("criterion_id", "SC-2")
                .orElseThrow()
                .cells());
        assertThat(doubtful).containsEntry("confidence", "unverified-memory");
        doubtful.putAll(Map.of("text", CONFIRMED, "source", "asked our plan", "confidence", "verified-secondary"));
        write("community-support-criterion", doubtful);
        write(
                "eligibility-fact",
                Map.of("code", "moves", "display", "Moves", "question", "Moves?", "service", "moving-help"));
        write(
                "timeframe",
                Map.of("code", "auth-routine", "display", "Decision by our plan", "value", "3 working days"));
        server = ServerProcess.start(DATA, "--calaim.tables.folder=" + TABLES);
    }

    @AfterAll
    static void nothing_is_left() throws IOException, InterruptedException {
        server.stop();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void an_expansion_has_the_new_name_once() {
        assertThat(expandedNames("closure-reason", "unable-to-reach")).containsExactly("Could Not Be Reached");
    }

    @Test
    void a_lookup_says_whose_word_it_is() {
        String answer = server.fhir()
                .get(
                        "/CodeSystem/$lookup?system=https://calaimfhir.org/fhir/CodeSystem/closure-reason&code=unable-to-reach")
                .asString();
        assertThat(answer).contains("Could Not Be Reached", "asked our plan").doesNotContain("unverified-memory");
    }

    @Test
    void the_guide_shows_it_and_lists_it_no_more_as_unconfirmed() {
        assertThat(page("CodeSystem-closure-reason.html")).contains("Could Not Be Reached");
        assertThat(page("Table-clr-closure-reason.html")).contains("Could Not Be Reached", "asked our plan");
        assertThat(page("unconfirmed.html")).contains("provider-declined").doesNotContain("unable-to-reach");
    }

    @Test
    void pages_that_no_row_makes_stay() {
        assertThat(page("StructureDefinition-calaim-member.html")).contains("calaim-member");
    }

    @Test
    void an_unverified_criterion_that_was_confirmed_is_seen_in_the_guide_in_an_expansion_and_in_an_answer() {
        assertThat(page("Service-sobering-centers.html")).contains(CONFIRMED);
        assertThat(page("Table-community-support-criterion.html"))
                .contains(CONFIRMED, "asked our plan")
                .doesNotContain("Intoxicated but conscious");
        assertThat(page("unconfirmed.html")).contains("SC-3").doesNotContain("SC-2");
        assertThat(expandedNames("community-support-criterion", "SC-2")).containsExactly(CONFIRMED);
        assertThat(answerAbout("sobering-centers")).contains("\"valueString\":\"" + CONFIRMED + "\"");
    }

    @Test
    void one_replaced_value_is_seen_in_the_guide_in_an_expansion_and_in_an_answer() {
        assertThat(page("CodeSystem-community-support.html")).contains(RENAMED);
        assertThat(page("Service-respite.html")).contains(RENAMED, "asked our plan");
        assertThat(expandedNames("community-support", "respite")).containsExactly(RENAMED);
        assertThat(answerAbout("respite")).contains("\"display\":\"" + RENAMED + "\"", "\"decision\"");
    }

    @Test
    void the_library_of_a_table_has_the_operators_rows() {
        List<String> rows = server.fhir()
                .get("/Library/table-community-support")
                .path("content.data.collect { new String(it.decodeBase64(), 'UTF-8') }");
        assertThat(rows)
                .singleElement()
                .asString()
                .contains(RENAMED, "moving-help", "asked our plan")
                .hasLineCount(1 + 16);
        assertThat(page("Library-table-community-support.json")).contains("\"data\"");
        assertThat(page("Table-community-support.html")).contains("Library/table-community-support");
    }

    @Test
    void a_sixteenth_service_is_offered_for_choice() {
        List<String> codes =
                server.fhir().get("/ValueSet/community-support/$expand").path("expansion.contains.code");
        assertThat(codes).hasSize(16).contains("moving-help");
    }

    @Test
    void a_sixteenth_service_is_in_the_guide() {
        assertThat(page("CodeSystem-community-support.html")).contains("Moving Help");
        assertThat(page("Service-moving-help.html")).contains("Moving Help", "asked our plan");
        assertThat(page("services.html")).contains("Service-moving-help.html");
        assertThat(page("artifacts.html")).contains("Service-moving-help.html", "Service-respite.html");
        assertThat(page("search-index.json")).contains("Service-moving-help.html", "StructureDefinition-calaim-member");
    }

    @Test
    void a_sixteenth_service_may_be_referred_to_on_its_familys_form() {
        assertThat(server.fhir()
                        .get("/Questionnaire/community-support-referral-housing-trio")
                        .asString())
                .contains("moving-help");
        assertThat(page("Questionnaire-community-support-referral-housing-trio.html"))
                .contains("Moving Help");
    }

    @Test
    void the_package_for_download_has_it_too() throws IOException {
        byte[] tgz = server.guide().get("/calaim-fhir.tgz").asByteArray();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(tgz)))) {
            Map<String, String> files = new HashMap<>();
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertThat(files.get("package/CodeSystem-community-support.json")).contains("moving-help");
            assertThat(files.get("package/Library-table-community-support.json"))
                    .isNotEqualTo(files.get("package/Library-table-county.json"));
            assertThat(files).containsKeys("package/package.json", "package/StructureDefinition-calaim-member.json");
        }
    }

    @Test
    void a_sixteenth_service_is_decided() {
        String answer =
                server.fhir().body("""
                        {"resourceType": "Parameters", "parameter": [
                          {"name": "service", "valueCoding": {"code": "moving-help"}},
                          {"name": "fact", "part": [{"name": "code", "valueCoding": {"code": "moves"}},
                                                    {"name": "value", "valueBoolean": true}]},
                          {"name": "record", "resource": {"resourceType": "Bundle", "type": "collection", "entry": [
                            {"resource": {"resourceType": "Patient", "birthDate": "1980-01-01"}}]}}]}""").post("/Patient/$check-eligibility").asString();
        assertThat(answer).contains("moving-help", "\"decision\"").doesNotContain("OperationOutcome");
    }

    @Test
    void a_referral_is_told_the_operators_clock() {
        String plan = ServerTest.createReference(
                server.fhir(),
                "Organization",
                "{\"resourceType\": \"Organization\", \"active\": true, \"name\": \"Made-up Plan\", "
                        + "\"type\": [{\"coding\": [{\"system\": "
                        + "\"http://terminology.hl7.org/CodeSystem/organization-type\", \"code\": \"pay\"}]}]}");
        String clinic = ServerTest.createReference(
                server.fhir(),
                "Organization",
                "{\"resourceType\": \"Organization\", \"active\": true, \"name\": \"A Clinic\"}");
        String member = ServerTest.createReference(server.fhir(), "Patient", """
                {"resourceType": "Patient", "name": [{"family": "Sample"}], "birthDate": "1980-01-01",
                 "identifier": [{"system": "https://calaimfhir.org/fhir/sid/medi-cal-cin", "value": "90000001A"}]}""");
        ServerTest.createReference(server.fhir(), "Coverage", """
                {"resourceType": "Coverage", "status": "active", "beneficiary": {"reference": "%s"},
                 "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode",
                                      "code": "SUBSIDIZ"}]},
                 "payor": [{"reference": "%s"}], "period": {"start": "2025-01-01", "end": "2027-12-31"}}
                """.formatted(member, plan));
        String told = server.fhir().body("""
                        {"resourceType": "Bundle", "type": "transaction", "entry": [{
                          "fullUrl": "urn:uuid:0e1f6b1e-37a6-4d3c-8f0e-6b1f2c3d4e5f",
                          "request": {"method": "POST", "url": "ServiceRequest"},
                          "resource": {"resourceType": "ServiceRequest", "status": "active", "intent": "order",
                            "category": [{"coding": [{"code": "community-support",
                              "system": "https://calaimfhir.org/fhir/CodeSystem/calaim-program"}]}],
                            "code": {"coding": [{"code": "housing-deposits",
                              "system": "https://calaimfhir.org/fhir/CodeSystem/community-support"}]},
                            "subject": {"reference": "%s"}, "requester": {"reference": "%s"},
                            "authoredOn": "2026-03-16"}}]}""".formatted(member, clinic)).post().asString();
        assertThat(told).contains("Decision by our plan within 3 working days (source: asked our plan)");
    }

    @Test
    void a_wrong_row_ends_the_start_with_file_and_line() throws IOException, InterruptedException {
        Path tables = FOLDER.resolve("wrong");
        Files.createDirectories(tables);
        Files.writeString(
                tables.resolve("county.csv"),
                String.join(",", ProgramTable.load("county").columns()) + "\n59,Sequoia\n");
        Path data = FOLDER.resolve("never");
        ServerProcess wrong = ServerProcess.launch(data, "--calaim.tables.folder=" + tables);
        wrong.waitForEnd();
        assertThat(Files.readString(Path.of(data + ".log")))
                .contains("county.csv:2: has 2 cells", "CALAIM_TABLES_FOLDER")
                .doesNotContain("\tat ");
        assertThat(data).doesNotExist();
    }

    private static List<String> expandedNames(String valueSet, String code) {
        return server.fhir()
                .get("/ValueSet/{name}/$expand", valueSet)
                .path("expansion.contains.findAll { it.code == '" + code + "' }.display");
    }

    private static String answerAbout(String service) {
        return server.fhir()
                .body("""
                {"resourceType": "Parameters", "parameter": [
                  {"name": "service", "valueCoding": {"code": "%s"}},
                  {"name": "record", "resource": {"resourceType": "Bundle", "type": "collection", "entry": [
                    {"resource": {"resourceType": "Patient", "birthDate": "1980-01-01"}}]}}]}
                """.formatted(service))
                .post("/Patient/$check-eligibility")
                .asString();
    }

    private static String page(String file) {
        return server.guide().get("/" + file).then().statusCode(200).extract().asString();
    }

    @SafeVarargs
    private static void write(String table, Map<String, String>... rows) throws IOException {
        List<String> columns = ProgramTable.load(table).columns();
        Map<String, String> marks = Map.of("source", "asked our plan", "confidence", "verified-secondary");
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        for (Map<String, String> cells : rows) {
            text.append(columns.stream()
                            .map(column -> cells.getOrDefault(column, marks.getOrDefault(column, "")))
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        Files.writeString(TABLES.resolve(table + ".csv"), text);
    }
}
