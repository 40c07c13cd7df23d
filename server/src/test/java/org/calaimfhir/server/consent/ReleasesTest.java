package org.calaimfhir.server.consent;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.calaimfhir.server.storage.RecordFacts.Organization;
import org.calaimfhir.server.storage.RecordLabels.Release;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the forms of a member release, form by form and together. */
class ReleasesTest {

    private static final int PROVIDER = 4;
    private static final int STATE = 16;
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    /**
     * A form is written as the day it was signed, then its answers: yes or no about substance use, at an organization or
     * at everybody; "none" is the answer to all of it.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # forms                                                | a     | b     | state
            -                                                      | false | false | false
            2026-01-01 yes                                         | true  | true  | false
            2026-01-01 no                                          | false | false | false
            2026-01-01 none                                        | false | false | false
            2026-01-01 silent                                      | false | false | false
            2026-01-01 yes@a                                       | true  | false | false
            2026-01-01 yes@a yes@b                                 | true  | true  | false
            2026-01-01 yes no@b                                    | true  | false | false
            2026-01-01 yes no                                      | false | false | false
            2026-01-01 yes; 2026-02-01 no                          | false | false | false
            2026-02-01 no; 2026-01-01 yes                          | false | false | false
            2026-01-01 no; 2026-02-01 yes                          | true  | true  | false
            2026-01-01 yes; 2026-01-01 no                          | false | false | false
            2026-01-01 yes; 2026-02-01 silent                      | true  | true  | false
            2026-01-01 yes; 2026-02-01 none                        | false | false | false
            2026-01-01 yes; 2026-02-01 yes@a                       | true  | false | false
            2026-01-01 yes; 2026-02-01 no@b                        | true  | false | false
            2026-01-01 yes; 2026-02-01 out@b                       | true  | false | false
            2026-01-01 no@b; 2026-02-01 yes                        | true  | true  | false
            2026-01-01 yes; 2026-02-01 inactive no                 | false | false | false
            2026-01-01 yes; 2026-02-01 inactive yes@a              | false | false | false
            2026-01-01 inactive yes; 2026-02-01 yes@a              | true  | false | false
            2026-01-01 yes; 2026-02-01 narrowed yes                | false | false | false
            2026-01-01 yes; 2026-02-01 purpose=HMARKT yes          | false | false | false
            2026-01-01 yes; 2026-02-01 yes@                        | true  | true  | false
            2026-01-01 words=Northside yes                         | false | false | false
            2026-01-01 words=My_care_partners yes                  | true  | true  | false
            2026-01-01 words=Northside yes@a                       | true  | false | false
            2026-01-01 keeps=Northside yes                         | false | false | false
            2026-01-01T09:00:00-08:00 yes; 2026-01-01 no           | false | false | false
            2026-01-01 no; 2026-01-02 yes                          | true  | true  | false
            2026-01-01 from=2020-01-01 yes; 2027-01-01 from=2020-01-01 yes | false | false | false
            2062-01-01 from=2020-01-01 yes                         | false | false | false
            2026-01-01 purpose= yes                                | false | false | false
            2026-01-01 action= yes                                 | false | false | false
            2026-01-01 code=                                       | false | false | false
            2026-01-01 modifier yes                                | false | false | false
            2026-01-01 inactive yes                                | false | false | false
            2026-01-01 entered-in-error yes                        | false | false | false
            2026-01-01 until=2026-06-14 yes                        | false | false | false
            2026-01-01 until=2026-06-15 yes                        | true  | true  | false
            2026-01-01 until=2026-06 yes                           | true  | true  | false
            2026-01-01 from=2026-06-16 yes                         | false | false | false
            2026-01-01 yes; 2026-02-01 until=2026-03-01 yes        | false | false | false
            undated yes                                            | false | false | false
            undated no; 2026-01-01 yes                             | false | false | false
            2026-01-01 purpose=HMARKT yes                          | false | false | false
            2026-01-01 purpose=TREAT yes                           | true  | true  | false
            2026-01-01 action=correct yes                          | false | false | false
            2026-01-01 label=SUD                                   | true  | true  | false
            2026-01-01 label=ETH                                   | true  | true  | false
            2026-01-01 label=MH                                    | false | false | false
            2026-01-01 label=SUD,PSYTHPN                           | false | false | false
            2026-01-01 yes; 2026-02-01 unlabel=ETH                 | false | false | false
            2026-01-01 narrowed yes                                | false | false | false
            2026-01-01 custodian yes                               | false | false | false
            2026-01-01 scope=research yes                          | false | false | false
            2026-01-01 yes@state                                   | false | false | true
            """)
    void of_records_of_a_part_2_programme(String forms, boolean a, boolean b, boolean state) {
        List<Consent> consents = forms == null
                ? List.of()
                : Stream.of(forms.split("; ", -1)).map(ReleasesTest::form).toList();
        List<Release> releases = GuardRulesTest.RULES.releases(consents);
        assertThat(open(releases, "sud-part2", "a", PROVIDER)).isEqualTo(a);
        assertThat(open(releases, "sud-part2", "b", PROVIDER)).isEqualTo(b);
        assertThat(open(releases, "sud-part2", "state", STATE)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # answer                                         | sud   | notes | psy   | hiv   | violence
            2026-01-01 code=data-sud                         | true  | false | false | false | false
            2026-01-01 code=sud-counselling-notes            | false | true  | false | false | false
            2026-01-01 label=SUD,PSYTHPN                     | false | true  | false | false | false
            2026-01-01 code=psychotherapy-notes              | false | false | true  | false | false
            2026-01-01 code=data-mental-health               | false | false | false | false | false
            2026-01-01 code=data-hiv                         | false | false | false | true  | false
            2026-01-01 code=domestic-violence                | false | false | false | false | false
            2026-01-01 until=2026-12-31 code=domestic-violence | false | false | false | false | true
            """)
    void each_class_has_its_own_answer(
            String form, boolean sud, boolean notes, boolean psy, boolean hiv, boolean violence) {
        List<Release> releases = GuardRulesTest.RULES.releases(List.of(form(form)));
        assertThat(open(releases, "sud-part2", "a", PROVIDER)).isEqualTo(sud);
        assertThat(open(releases, "sud-counselling-notes", "a", PROVIDER)).isEqualTo(notes);
        assertThat(open(releases, "psychotherapy-notes", "a", PROVIDER)).isEqualTo(psy);
        assertThat(open(releases, "hiv", "a", PROVIDER)).isEqualTo(hiv);
        assertThat(open(releases, "domestic-violence", "a", PROVIDER)).isEqualTo(violence);
    }

    /** As the database asks. */
    private static boolean open(List<Release> releases, String name, String organization, int actor) {
        List<Release> counted = releases.stream()
                .filter(each -> each.name().equals(name)
                        && (each.recipient() == null || each.recipient().equals(Organization.byId(organization)))
                        && (each.actors() & actor) != 0
                        && !each.starts().isAfter(NOW)
                        && each.ends().isAfter(NOW))
                .toList();
        return !counted.isEmpty() && counted.stream().noneMatch(Release::refused);
    }

    private static Consent form(String text) {
        List<String> parts = new ArrayList<>();
        List<String> elements = new ArrayList<>();
        String type = "permit";
        String status = "active";
        String scope = "patient-privacy";
        String period = "";
        for (String word : text.split(" ", -1)) {
            String[] pair = word.split("[=@]", -1);
            String value = pair.length > 1 ? pair[1] : "";
            switch (pair[0]) {
                case "yes" -> parts.add(answer("permit", code("data-sud"), actor(value)));
                case "no" -> parts.add(answer("deny", code("data-sud"), actor(value)));
                case "out" -> parts.add(answer("deny", "", actor(value)));
                case "code" -> parts.add(answer("permit", code(value), ""));
                case "label" -> parts.add(answer("permit", labels(value), ""));
                case "unlabel" -> parts.add(answer("deny", labels(value), ""));
                case "none" -> type = "deny";
                case "inactive", "entered-in-error" -> status = word;
                case "scope" -> scope = value;
                case "from" -> period += ",\"start\": \"" + value + "\"";
                case "until" -> period += ",\"end\": \"" + value + "\"";
                case "purpose" -> elements.add("\"purpose\": [" + coding(value) + "]");
                case "action" -> elements.add("\"action\": [{\"coding\": [" + coding(value) + "]}]");
                case "modifier" ->
                    elements.add(
                            "\"modifierExtension\": [{\"url\": \"http://example.org/x\", \"valueBoolean\": true}]");
                case "words" -> elements.add(told("IRCP", value));
                case "keeps" -> elements.add(told("CST", value));
                case "narrowed" -> elements.add("\"class\": [{\"code\": \"Condition\"}]");
                case "custodian" ->
                    elements.add("\"actor\": [{\"role\": {\"coding\": [{\"code\": \"CST\"}]},"
                            + "\"reference\": {\"reference\": \"Organization/x\"}}]");
                default -> {}
            }
        }
        elements.add("\"type\": \"" + type + "\"");
        if (!parts.isEmpty()) {
            elements.add("\"provision\": [" + String.join(",", parts) + "]");
        }
        if (!period.isEmpty()) {
            elements.add("\"period\": {" + period.substring(1) + "}");
        }
        String signed = text.split(" ", -1)[0];
        return FhirContext.forR4Cached().newJsonParser().parseResource(Consent.class, """
                {"resourceType": "Consent", "status": "%s", "scope": {"coding": [
                  {"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "%s"}]},
                 %s "provision": {%s}}
                """.formatted(
                        status,
                        scope,
                        signed.equals("undated") ? "" : "\"dateTime\": \"" + signed + "\",",
                        String.join(",", elements)));
    }

    private static String answer(String type, String about, String actor) {
        return "{\"type\": \"" + type + "\"" + about + actor + "}";
    }

    /** One without a code says what it means in words only. */
    private static String coding(String code) {
        return code.isEmpty() ? "{\"display\": \"in words\"}" : "{\"code\": \"" + code + "\"}";
    }

    private static String told(String role, String words) {
        return "\"actor\": [{\"role\": {\"coding\": [{\"code\": \"" + role + "\"}]}, \"reference\": {\"display\": \""
                + words.replace('_', ' ') + "\"}}]";
    }

    private static String code(String code) {
        return ", \"code\": [{\"coding\": [" + coding(code) + "]}]";
    }

    private static String labels(String codes) {
        List<String> all = Stream.of(codes.split(",", -1))
                .map(each -> "{\"system\": \"http://terminology.hl7.org/CodeSystem/v3-ActCode\", \"code\": \"" + each
                        + "\"}")
                .toList();
        return ", \"securityLabel\": [" + String.join(",", all) + "]";
    }

    private static String actor(String id) {
        return id.isEmpty()
                ? ""
                : ", \"actor\": [{\"role\": {\"coding\": [{\"code\": \"IRCP\"}]},"
                        + "\"reference\": {\"reference\": \"Organization/" + id + "\"}}]";
    }
}
