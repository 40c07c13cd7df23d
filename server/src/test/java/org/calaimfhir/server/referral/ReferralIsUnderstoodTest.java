package org.calaimfhir.server.referral;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does not understand in a referral it does not pass over. */
class ReferralIsUnderstoodTest extends ReferralServerTest {

    private static final int BAD_REQUEST = 400;
    private static final String MODIFIER = """
            {"url": "http://clinic.example.org/only-if-asked-twice", "valueBoolean": true}""";

    private String plan;
    private String clinic;
    private SentReferral sent;

    @BeforeEach
    void aReferral() {
        plan = plan();
        clinic = clinic();
        sent = SentReferral.of(SentReferral.newCin(), clinic, plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "Patient/1", "#a", "urn:"})
    void whose_full_url_is_no_absolute_address(String fullUrl) {
        sent.entry("Condition").put("fullUrl", fullUrl);
        sent.change("ServiceRequest", referral -> referral.remove("reasonReference"));
        refused(sent, "Bundle.entry[" + sent.index("Condition") + "].fullUrl", "absolute address");
    }

    /** Each of these once replaced a piece of what the one before had put in, until the memory was full. */
    @Test
    void which_has_hundreds_of_entries_with_addresses_that_are_pieces_of_one_another() {
        List<String> fullUrls = new ArrayList<>();
        for (int length = 1; length <= 120; length++) {
            fullUrls.add("e:" + "entry-0".repeat(length).substring(0, length));
        }
        fullUrls.forEach(fullUrl -> sent.add(fullUrl, """
                {"resourceType": "Organization", "name": "%s"}""".formatted("e:entry-0".repeat(50))));
        sent.numbered(newNumber());
        accepted(sent);
        accepted(sent.reordered());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-03"})
    void whose_date_is_no_day(String date) {
        refused(sent.on(date), sent.path("ServiceRequest") + ".authoredOn", "The day on which a referral was written");
    }

    @Test
    void whose_date_is_not_known() {
        sent.change("ServiceRequest", referral -> {
            referral.remove("authoredOn");
            referral.putObject("_authoredOn")
                    .putArray("extension")
                    .addObject()
                    .put("url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason")
                    .put("valueCode", "unknown");
        });
        refused(sent, sent.path("ServiceRequest") + ".authoredOn", "The day on which a referral was written");
    }

    @Test
    void which_says_that_something_be_not_done() {
        sent.change("ServiceRequest", referral -> referral.put("doNotPerform", true));
        refused(sent, sent.path("ServiceRequest") + ".doNotPerform", "asks that it not be given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entered-in-error", "draft", "revoked", "completed", "on-hold", "unknown"})
    void which_is_not_active(String status) {
        sent.change("ServiceRequest", referral -> referral.put("status", status));
        refused(sent, sent.path("ServiceRequest") + ".status", "sent when it is active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposal", "plan", "option"})
    void which_is_no_order(String intent) {
        sent.change("ServiceRequest", referral -> referral.put("intent", intent));
        refused(sent, sent.path("ServiceRequest") + ".intent", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ServiceRequest", "Task", "Coverage", "Patient"})
    void with_an_extension_that_changes_its_meaning(String type) {
        sent.change(type, resource -> resource.putArray("modifierExtension").add(SentReferral.object(MODIFIER)));
        refused(sent, sent.path(type) + ".modifierExtension[0]", "changes what the referral means");
    }

    @Test
    void with_an_extension_deep_inside_that_changes_its_meaning() {
        sent.change("Task", task -> task.putObject("restriction")
                .put("repetitions", 1)
                .putArray("modifierExtension")
                .add(SentReferral.object(MODIFIER)));
        refused(sent, sent.path("Task") + ".restriction.modifierExtension[0]", "changes what the referral means");
    }

    static Stream<String> unclear() {
        return Stream.of(
                "?",
                "zzz",
                "zzz=1",
                "_text=zzz",
                "_content=zzz",
                "_filter=zzz",
                "identifier=",
                "identifier=%7C",
                "identifier=urn:a%7C",
                "identifier=urn:a%7C1,",
                "_id=,",
                "_count=0",
                "_offset=7",
                "_id=a&_count=1",
                "status:nonsense=active",
                "identifier:in=x",
                "identifier:missing=false",
                "_has:Task:focus:status=requested");
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void with_a_condition_that_is_not_wholly_understood(String condition) {
        sent.add(SentReferral.placeholder(), """
                {"resourceType": "CareTeam", "status": "proposed", "subject": {"reference": "%s"}}
                """.formatted(sent.fullUrl("Patient")));
        sent.ifNoneExist("CareTeam", condition);
        refused(BAD_REQUEST, sent, "Bundle.entry[" + sent.index("CareTeam") + "].request.ifNoneExist", "");
    }

    @Test
    void with_a_condition_that_names_the_parameter_that_is_wrong() {
        sent.ifNoneExist("Condition", "identifier=urn:a|1&zzz=1");
        send(sent).statusCode(BAD_REQUEST).body("issue[0].details.text", containsString("zzz"));
        sent.ifNoneExist("Condition", "identifier=urn:a|");
        send(sent).statusCode(BAD_REQUEST).body("issue[0].details.text", containsString("identifier"));
    }

    @Test
    void two_active_coverages_and_the_one_that_started_last_decides() {
        String later = plan();
        sent.addCoverage("{\"reference\": \"" + later + "\"}", "2025-06-01", "2027-12-31");
        read(stored(accepted(sent), sent.index("Task"))).body("owner.reference", equalTo(later));
    }
}
