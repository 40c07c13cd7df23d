package org.calaimfhir.server.eligibility;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks about a made-up person with what other systems send along, and reads what is decided. */
abstract class SentRecordServerTest extends EligibilityServerTest {

    static final String CHECK = "/Patient/$check-eligibility";
    static final String DAY = "2026-03-01";
    static final String STREET = "116";
    static final String SHELTER = "101";

    static List<String> results(JsonPath answer, String criterion) {
        return Pattern.compile(
                        "\"valueString\": \"" + criterion + "\".*?\"result\",\\s*\"valueCode\": \"([a-z-]+)\"",
                        Pattern.DOTALL)
                .matcher(answer.prettify())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    JsonPath answer(String... entries) {
        return sent(entries).statusCode(200).extract().jsonPath();
    }

    ValidatableResponse sent(String... entries) {
        String person = """
            {"fullUrl": "urn:uuid:p", "resource": {"resourceType": "Patient", "birthDate": "1960-04-01"}}\
            """;
        String all = String.join(
                ",", Stream.concat(Stream.of(person), Stream.of(entries)).toList());
        String record = "{\"name\": \"record\", \"resource\": {\"resourceType\": \"Bundle\", \"type\": \"collection\","
                + " \"entry\": ["
                + all + "]}}";
        return send(CHECK, "{\"name\": \"date\", \"valueDate\": \"" + DAY + "\"}," + record);
    }

    static List<Object> outcome(JsonPath answer) {
        return List.of(decisions(answer), missing(answer));
    }

    static Map<String, String> decisions(JsonPath answer) {
        List<String> services = answer.getList(
                "parameter.findAll{it.name=='service'}.part.collect{it.find{it.name=='service'}.valueCoding.code}");
        List<String> decisions = answer.getList(
                "parameter.findAll{it.name=='service'}.part.collect{it.find{it.name=='decision'}.valueCode}");
        Map<String, String> byService = new LinkedHashMap<>();
        for (int i = 0; i < services.size(); i++) {
            byService.put(services.get(i), decisions.get(i));
        }
        return byService;
    }

    static List<String> missing(JsonPath answer) {
        String text = answer.prettify();
        return Pattern.compile("eligibility-fact\",\\s*\"code\": \"([a-z0-9-]+)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    static String status(String situation, String day) {
        return statusWith("\"status\": \"final\", \"effectiveDateTime\": \"" + day + "\"", coded(situation));
    }

    static String coded(String situation) {
        return "\"valueCodeableConcept\": {\"coding\": [{\"system\":"
                + " \"https://calaimfhir.org/fhir/CodeSystem/hud-living-situation\", \"code\": \"" + situation
                + "\"}]}";
    }

    static String statusWith(String elements, String value) {
        return """
            {"resource": {"resourceType": "Observation", %s, "subject": {"reference": "urn:uuid:p"},
             "code": {"coding": [{"system": "http://loinc.org", "code": "71802-3"}]}, %s}}\
            """.formatted(elements, value);
    }

    static String problem(String code, String elements) {
        return """
            {"fullUrl": "urn:uuid:%s", "resource": {"resourceType": "Condition", "subject": {"reference": "urn:uuid:p"},
             "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
               "code": "active"}]},
             "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "%s"}]}, %s}}\
            """.formatted(code, code, elements);
    }

    static String visit(String id, String elements) {
        return """
            {"fullUrl": "urn:uuid:%s", "resource": {"resourceType": "Encounter", "status": "finished",
             "subject": {"reference": "urn:uuid:p"},
             "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "EMER"}, %s}}\
            """.formatted(id, elements);
    }
}
