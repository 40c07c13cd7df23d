package org.calaimfhir.server.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What a tool of others makes of a filled-in referral form goes in as a referral. The file is what comes out of the form
 * of the guide's first story; a test of the guide holds it to that.
 */
class ExtractedFormTest extends ReferralServerTest {

    private static final Path EXTRACTED =
            Path.of("..", "ig", "src", "test", "resources", "extracted", "brian-ecm-form.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_form_becomes_a_stored_referral_of_the_member_that_it_names() throws IOException {
        String cin = SentReferral.newCin();
        String plan = plan();
        String member = member(cin);
        coverage(member, plan, "2025-01-01", "2027-12-31");

        ValidatableResponse answer =
                fhir().body(sent(cin, clinic())).post().then().statusCode(200);

        assertThat(membersWith(cin)).isEqualTo(1);
        read(stored(answer, 1))
                .body("subject.reference", equalTo(member))
                .body("priority", equalTo("urgent"))
                .body("reasonCode.coding.code.flatten()", containsInAnyOrder("1a-H2", "1a-N", "3A-BH"))
                .body("performer.display[0]", equalTo("Lantern Care Management"))
                .body("requester.display", equalTo("Riverbend Community Clinic"))
                .body("requester.identifier.value", equalTo("1234567893"))
                .body("note.text[1]", containsString("Ana Ferro"));
        String referral = stored(answer, 1);
        assertThat(count("Task?focus=" + referral + "&owner=" + plan)).isEqualTo(1);
    }

    /** The tool leaves to the client where each resource goes, and whom the server already knows. */
    private static String sent(String cin, String clinic) throws IOException {
        ObjectNode bundle = (ObjectNode) JSON.readTree(Files.readString(EXTRACTED));
        String fullUrl = "urn:uuid:" + UUID.randomUUID();
        for (JsonNode entry : bundle.get("entry")) {
            ObjectNode resource = (ObjectNode) entry.get("resource");
            ObjectNode request = (ObjectNode) entry.get("request");
            request.put("url", resource.get("resourceType").asText());
            if (resource.get("resourceType").asText().equals("Patient")) {
                ((ObjectNode) entry).put("fullUrl", fullUrl);
                ObjectNode identifier = (ObjectNode) resource.at("/identifier/0");
                identifier.put("value", cin);
                request.put(
                        "ifNoneExist", "identifier=" + identifier.get("system").asText() + "|" + cin);
                resource.put("birthDate", SentReferral.BIRTH_DATE);
            } else {
                ((ObjectNode) resource.get("subject")).put("reference", fullUrl);
                ((ObjectNode) resource.get("requester")).put("reference", clinic);
            }
        }
        return bundle.toString();
    }
}
