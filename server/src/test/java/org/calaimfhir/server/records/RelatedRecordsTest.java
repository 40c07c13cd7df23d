package org.calaimfhir.server.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.records.RecordsServer.CLINIC;
import static org.calaimfhir.server.records.RecordsServer.HOSPITAL;
import static org.calaimfhir.server.records.RecordsServer.PLAN;
import static org.calaimfhir.server.records.RecordsServer.PROVIDER;
import static org.calaimfhir.server.records.RecordsServer.STATE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.calaimfhir.server.records.RecordsServer.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each system gets is what the tables give it, found out by another way for every record: nothing more comes by a
 * search, a count, a read, a version, a chain or an include, and nothing less.
 */
class RelatedRecordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REFERRAL = Path.of("..", "docs", "examples", "referral-brian.json");

    /** Stands in a record that the clinic alone sent; nobody may read it who does not see that record. */
    private static final String CANARY = "canary-4711";

    private static final RecordsServer SERVER = RecordsServer.running();
    private static final Map<String, JsonNode> RECORDS = new HashMap<>();
    private static final Map<String, String> AUTHORS = new HashMap<>();
    private static final Map<String, Set<String>> EXPECTED = new HashMap<>();

    @BeforeAll
    static void a_story_of_several_organizations() throws IOException {
        Response referral = SERVER.send(CLINIC, "POST", "", Files.readString(REFERRAL));
        referral.then().statusCode(200);
        for (String location : referral.jsonPath().getList("entry.response.location", String.class)) {
            author(location, CLINIC);
        }
        String task = SERVER.as(PLAN).get("/Task?status=requested").path("entry[0].resource.id");
        step(PLAN, task, "accepted");
        step(PLAN, task, "in-progress");
        patch(PLAN, task, "/owner/reference", "Organization/" + PROVIDER.organization());
        create(PROVIDER, "Encounter", """
                "status": "finished", "class": {"code": "FLD"}, "subject": {"reference": "Patient/brian"},
                "serviceProvider": {"reference": "Organization/lantern-care-management"}, "period": {"start": "2026-11-21"}
                """);
        create(HOSPITAL, "Patient", """
                "name": [{"family": "%s"}], "birthDate": "1970-01-01"
                """.formatted(CANARY));
        for (String type : searched()) {
            for (JsonNode entry : JSON.readTree(
                            SERVER.as(STATE).get("/" + type + "?_count=1000").asString())
                    .path("entry")) {
                RECORDS.put(type + "/" + entry.path("resource").path("id").asText(), entry.path("resource"));
            }
        }
    }

    private static void author(String location, Client client) {
        String[] parts = location.split("/", -1);
        if (!parts[1].equals("brian")) {
            AUTHORS.put(parts[0] + "/" + parts[1], client.organization());
        }
    }

    private static void create(Client client, String type, String elements) {
        Response created =
                SERVER.send(client, "POST", "/" + type, "{\"resourceType\": \"" + type + "\", " + elements + "}");
        created.then().statusCode(201);
        AUTHORS.put(type + "/" + created.path("id"), client.organization());
    }

    private static void step(Client client, String task, String status) {
        patch(client, task, "/status", status);
    }

    private static void patch(Client client, String task, String path, String value) {
        SERVER.send(
                        client,
                        "PATCH",
                        "/Task/" + task,
                        "[{\"op\": \"replace\", \"path\": \"" + path + "\", \"value\": \"" + value + "\"}]")
                .then()
                .statusCode(200);
    }

    /** A Binary is read by its id and not searched for. */
    private static List<String> searched() {
        return ServedCapabilities.storedTypeNames().stream()
                .filter(type -> !type.equals("Binary"))
                .toList();
    }

    static Stream<Client> clients() {
        return RecordsServer.RELATED.stream();
    }

    private static Set<String> expected(Client client, String type) {
        return EXPECTED.computeIfAbsent(
                client.id() + " " + type, ignored -> new NaiveRights(RECORDS, AUTHORS).seen(client, type));
    }

    private static Set<String> found(Client client, String query) throws IOException {
        Response answer = SERVER.as(client).get(query);
        answer.then().statusCode(200);
        Set<String> found = new HashSet<>();
        for (JsonNode entry : JSON.readTree(answer.asString()).path("entry")) {
            JsonNode resource = entry.path("resource");
            found.add(resource.path("resourceType").asText() + "/"
                    + resource.path("id").asText());
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("clients")
    void a_search_finds_and_counts_what_the_tables_give(Client client) throws IOException {
        for (String type : searched()) {
            Set<String> expected = expected(client, type);
            assertThat(found(client, "/" + type + "?_count=1000")).as(type).isEqualTo(expected);
            int counted = SERVER.as(client).get("/" + type + "?_summary=count").path("total");
            assertThat(counted).as(type).isEqualTo(expected.size());
            int exactly = SERVER.as(client)
                    .get("/" + type + "?_total=accurate&_count=1")
                    .path("total");
            assertThat(exactly).as(type).isEqualTo(expected.size());
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void a_record_that_is_not_seen_is_as_one_that_is_not_there(Client client) {
        for (String address : new TreeSet<>(RECORDS.keySet())) {
            String type = address.substring(0, address.indexOf('/'));
            boolean seen = expected(client, type).contains(address);
            for (String below : List.of("", "/_history/1", "?_elements=id")) {
                if (!below.startsWith("/") || !Set.of("Provenance", "Binary").contains(type)) {
                    Response answer = SERVER.as(client).get("/" + address + below);
                    assertThat(answer.statusCode()).as(address + below).isEqualTo(seen ? 200 : 404);
                    if (!seen) {
                        Response none = SERVER.as(client).get("/" + type + "/not-there" + below);
                        assertThat(plain(answer)).as(address + below).isEqualTo(plain(none));
                    }
                }
            }
        }
    }

    private static String plain(Response answer) {
        return answer.statusCode() + answer.asString().replaceAll("Request [0-9a-f-]{36}", "");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void what_is_not_seen_cannot_be_asked_about(Client client) throws IOException {
        Set<String> patients = expected(client, "Patient");
        Set<String> covered = new HashSet<>();
        Set<String> coverages = new HashSet<>();
        for (String address : expected(client, "Coverage")) {
            String member =
                    RECORDS.get(address).path("beneficiary").path("reference").asText();
            if (RECORDS.get(address).path("status").asText().equals("active") && patients.contains(member)) {
                covered.add(member);
            }
            if (member.equals("Patient/brian") && patients.contains(member)) {
                coverages.add(address);
            }
        }
        String brian = RECORDS.get("Patient/brian")
                .path("identifier")
                .get(0)
                .path("value")
                .asText();
        assertThat(found(client, "/Patient?_has:Coverage:beneficiary:status=active"))
                .isEqualTo(covered);
        assertThat(found(client, "/Coverage?beneficiary:Patient.identifier=" + brian))
                .isEqualTo(coverages);
        for (String type : List.of("Coverage", "Condition", "Task")) {
            Set<String> all = new HashSet<>(expected(client, type));
            all.addAll(patients);
            String include = type.equals("Coverage") ? "Coverage:beneficiary" : type + ":patient";
            assertThat(all).containsAll(found(client, "/" + type + "?_include=" + include));
        }
        Set<String> all = new HashSet<>(patients);
        all.addAll(expected(client, "Coverage"));
        assertThat(all).containsAll(found(client, "/Patient?_revinclude=Coverage:beneficiary&_sort=birthdate"));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void nor_by_the_entries_of_a_batch(Client client) throws IOException {
        StringBuilder entries = new StringBuilder();
        List<String> addresses = List.copyOf(new TreeSet<>(RECORDS.keySet()));
        for (String address : addresses) {
            entries.append(entries.isEmpty() ? "" : ",")
                    .append("{\"request\": {\"method\": \"GET\", \"url\": \"" + address + "\"}}");
        }
        Response answer = SERVER.send(
                client,
                "POST",
                "",
                "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": [" + entries + "]}");
        answer.then().statusCode(200);
        JsonNode answers = JSON.readTree(answer.asString()).path("entry");
        for (int i = 0; i < addresses.size(); i++) {
            String address = addresses.get(i);
            boolean seen =
                    expected(client, address.substring(0, address.indexOf('/'))).contains(address);
            assertThat(answers.get(i).path("response").path("status").asText())
                    .as(address)
                    .startsWith(seen ? "200" : "404");
            assertThat(answers.get(i).has("resource")).as(address).isEqualTo(seen);
        }
        assertThat(answer.asString().contains(CANARY)).isEqualTo(client.equals(HOSPITAL));
    }
}
