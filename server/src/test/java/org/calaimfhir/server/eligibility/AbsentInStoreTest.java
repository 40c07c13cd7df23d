package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A stored member of whom one element at a time is there without its value. */
class AbsentInStoreTest extends EligibilityServerTest {

    private static final String SERVICES =
            "&service=1a&service=respite&service=transitional-rent&service=asthma-remediation";

    @Autowired
    private ReachedMembers lists;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    /** Written below the server, so that no profile holds anything back: another release may have let it in. */
    @Test
    void nothing_that_is_stored_keeps_its_member_from_an_answer() {
        List<ObjectNode> stored = stored();
        String check = checkOf(stored.get(0).path("id").asText()) + "?persist=false&date=" + EveryType.DAY + SERVICES;
        List<String> wrong = new ArrayList<>();
        for (ObjectNode resource : stored) {
            for (Absence absence : Absence.explained(resource).toList()) {
                write(resource, absence.document());
                int asked = fhir().get(check).statusCode();
                if (asked != 200) {
                    wrong.add(address(resource) + " " + absence.at() + ": " + asked);
                }
            }
            write(resource, resource);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_reference_to_nobody_known_may_be_stored() {
        List<String> taken = new ArrayList<>();
        for (ObjectNode resource : stored()) {
            Absence.explained(resource)
                    .filter(absence ->
                            absence.at().matches(".*/(payor/0|provider|managingOrganization|owner)/reference"))
                    .forEach(absence -> {
                        String type = resource.path("resourceType").asText();
                        create(
                                type,
                                absence.document()
                                        .deepCopy()
                                        .<ObjectNode>without("id")
                                        .toString());
                        assertThat(put(address(resource), absence.document())).isEqualTo(200);
                        taken.add(type);
                    });
        }
        assertThat(taken).containsExactlyInAnyOrder("Coverage", "Task", "Claim", "EpisodeOfCare");
    }

    @Test
    void a_list_with_a_value_that_is_absent_is_read() {
        String member = coveredMember();
        ObjectNode group = (ObjectNode) Absence.tree("""
                {"resourceType": "Group", "type": "person", "actual": true, "member": [
                  {"entity": {"reference": "Patient/%s"}, "period": {"start": "2026-01-01", "end": "2027-01-01"},
                   "inactive": false}]}
                """.formatted(member));
        group.put("id", create("Group", group.toString()));
        ReachRequest asked = new ReachRequest(
                address(group), LocalDate.now(ZoneOffset.UTC), LocalDate.parse(EveryType.DAY), List.of(), "");
        for (Absence absence : Absence.explained(group).toList()) {
            int put = put(address(group), absence.document());
            assertThat(put).as(absence.at()).isLessThan(500);
            List<String> reached = new ArrayList<>();
            assertThatCode(() -> lists.of(asked, reached::addAll))
                    .as(absence.at())
                    .doesNotThrowAnyException();
            if (absence.at().endsWith("/inactive")) {
                assertThat(reached).containsExactly(member);
            }
        }
    }

    private void write(ObjectNode resource, ObjectNode instead) {
        String text = instead.deepCopy().<ObjectNode>without("id").toString();
        int rows = new TransactionTemplate(transactions)
                .execute(status -> database.update(
                        "UPDATE hfj_res_ver SET res_text_vc = ? WHERE res_id ="
                                + " (SELECT res_id FROM hfj_resource WHERE res_type = ? AND fhir_id = ?)",
                        text,
                        resource.path("resourceType").asText(),
                        resource.path("id").asText()));
        assertThat(rows).isEqualTo(1);
    }

    private int put(String address, ObjectNode resource) {
        return fhir().body(resource.toString()).put("/" + address).statusCode();
    }

    private static String address(ObjectNode resource) {
        return resource.path("resourceType").asText() + "/"
                + resource.path("id").asText();
    }

    private List<ObjectNode> stored() {
        String all = EveryType.resources().toString().replace("T-EVERY", planCode());
        List<ObjectNode> stored = new ArrayList<>();
        for (int number = 0; number < EveryType.resources().size(); number++) {
            ObjectNode resource = (ObjectNode) Absence.tree(all).get(number);
            String sent = address(resource);
            String type = resource.path("resourceType").asText();
            Response created = fhir().body(resource.toString()).post("/" + type);
            assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
            String id = created.path("id");
            String address = type + "/" + id;
            all = all.replace("\"" + sent + "\"", "\"" + address + "\"");
            stored.add(((ObjectNode) Absence.tree(all).get(number)).put("id", id));
        }
        return stored;
    }
}
