package org.calaimfhir.server.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;
import org.calaimfhir.server.records.RecordsServer.Client;

/** What systems around a Part 2 programme send and ask. */
final class GuardedStory {

    static final RecordsServer SERVER = RecordsServer.guarded();

    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

    private GuardedStory() {}

    static String condition(String note, String... codes) {
        List<String> codings = Stream.of(codes)
                .map(code -> "{\"system\": \"" + ICD + "\", \"code\": \"" + code + "\"}")
                .toList();
        return """
                "clinicalStatus": {"coding": [
                  {"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active"}]},
                "code": {"coding": [%s]}, "subject": {"reference": "Patient/brian"}, "note": [{"text": "%s"}]
                """.formatted(String.join(",", codings), note);
    }

    static String recorded(Client client, String type, String elements) {
        Response created =
                SERVER.send(client, "POST", "/" + type, "{\"resourceType\": \"" + type + "\", " + elements + "}");
        created.then().statusCode(201);
        return type + "/" + created.path("id");
    }

    static Response patch(Client client, String address, String path, String value) {
        return SERVER.send(
                client,
                "PATCH",
                "/" + address,
                "[{\"op\": \"replace\", \"path\": \"" + path + "\", \"value\": \"" + value + "\"}]");
    }

    static boolean reads(Client client, String address) {
        int status = SERVER.as(client).get("/" + address).statusCode();
        assertThat(status).isIn(200, 404);
        return status == 200;
    }

    static String answer(Client client, String path) {
        Response answer = SERVER.as(client).get(path);
        answer.then().statusCode(200);
        return answer.asString();
    }

    static int counted(Client client, String query) {
        return SERVER.as(client).get(query).path("total");
    }

    static RequestSpecification inEmergency(Client client, String reason) {
        return SERVER.as(client)
                .header(
                        "Category",
                        "http://terminology.hl7.org/CodeSystem/v3-ActReason#BTG;"
                                + " scheme=\"http://hl7.org/fhir/tag/security\"; label=\"" + reason + "\"");
    }

    static String idOf(String address) {
        return address.split("/", -1)[1];
    }
}
