package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alma, Brian, Linda and Sophia: what happens to each hangs together by references, as it does in a real record. */
class StoriesTest {

    private static final String EXAMPLES = "package/example/";
    private static final String PROFILE = "https://calaimfhir.org/fhir/StructureDefinition/calaim-";
    private static final String ASKED = "eligibility-request eligibility-response ";
    private static final String ASSIGNED = "provider-task ";
    private static final String ENROLLED = "outreach-attempt ecm-enrolment care-team";
    private static final String PLANNED =
            "homelessness-risk-observation housing-assessment housing-support-plan housing-goal crisis-plan care-team";
    private static final Set<String> PAID = Set.of("claim", "claim-response", "explanation-of-benefit");
    private static final Set<String> AUTHORIZED =
            Set.of("service-authorization-request", "service-authorization-response");

    private static final Map<String, JsonNode> EXAMPLE = new TreeMap<>();
    private static final Map<String, Set<String>> POINTS_AT = new TreeMap<>();
    private static final Map<String, Set<String>> POINTED_AT_BY = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        ClassLoader classPath = StoriesTest.class.getClassLoader();
        Properties properties = new Properties();
        properties.load(classPath.getResourceAsStream("fhir-package/package.properties"));
        InputStream tgz = classPath.getResourceAsStream("fhir-package/" + properties.getProperty("file"));
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(tgz))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().matches(EXAMPLES + "[A-Z].*")) {
                    JsonNode resource = new ObjectMapper().readTree(tar.readAllBytes());
                    EXAMPLE.put(key(resource), resource);
                }
            }
        }
        EXAMPLE.forEach((from, resource) -> references(resource).forEach(to -> {
            POINTS_AT.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
            POINTED_AT_BY.computeIfAbsent(to, key -> new TreeSet<>()).add(from);
        }));
    }

    @Test
    void every_reference_of_every_valid_example_leads_to_an_example() {
        List<String> broken = new ArrayList<>();
        EXAMPLE.forEach((from, resource) -> {
            List<String> inside = resource.path("contained").findValuesAsText("id");
            for (String to : references(resource)) {
                if (to.startsWith("#") ? !inside.contains(to.substring(1)) : !EXAMPLE.containsKey(to)) {
                    broken.add(from + " -> " + to);
                }
            }
        });
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "alma-ecm-referral, " + ASKED + ASSIGNED + ENROLLED,
        "alma-home-transition-referral, " + ASKED + ASSIGNED,
        "alma-home-modification-referral, ecm-enrolment",
        "alma-personal-care-referral, ecm-enrolment",
        "brian-ecm-referral, " + ASKED + ASSIGNED + ENROLLED,
        "brian-housing-referral, " + ASKED + ASSIGNED + PLANNED,
        "linda-ecm-referral, " + ASKED + ASSIGNED + ENROLLED,
        "sophia-asthma-referral, " + ASKED + ASSIGNED + "outreach-attempt"
    })
    void from_each_referral_every_step_is_reached(String id, String steps) {
        Set<String> expected = new TreeSet<>(List.of(steps.split(" ")));
        expected.addAll(PAID);
        expected.addAll(AUTHORIZED);
        expected.addAll(Set.of("referral-task", "service-encounter"));
        assertThat(profiles(story("ServiceRequest/" + id))).containsAll(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "alma-ecm-referral",
        "alma-home-transition-referral",
        "alma-home-modification-referral",
        "alma-personal-care-referral",
        "brian-ecm-referral",
        "brian-housing-referral",
        "linda-ecm-referral",
        "sophia-asthma-referral"
    })
    void the_loop_is_closed_after_the_plan_said_yes(String id) {
        Set<String> story = story("ServiceRequest/" + id);
        assertThat(story)
                .map(EXAMPLE::get)
                .filteredOn(task -> task.at("/focus/reference").asText().equals("ServiceRequest/" + id))
                .anySatisfy(task -> {
                    assertThat(task.at("/status").asText()).isEqualTo("completed");
                    assertThat(task.at("/businessStatus/coding/0/code").asText())
                            .isEqualTo("loop-closed");
                    assertThat(task.at("/statusReason/coding/0/code").asText()).isEqualTo("services-received");
                });
        assertThat(story)
                .map(EXAMPLE::get)
                .anyMatch(answer ->
                        answer.path("use").asText().equals("preauthorization") && answer.hasNonNull("preAuthRef"));
    }

    @ParameterizedTest
    @CsvSource({"alma, riverbend", "brian, riverbend", "linda, redtail", "sophia, redtail"})
    void the_plan_lists_the_member_for_a_provider(String member, String plan) {
        assertThat(POINTED_AT_BY.get("Patient/" + member))
                .map(EXAMPLE::get)
                .filteredOn(list -> list.path("resourceType").asText().equals("Group"))
                .extracting(list -> list.at("/managingEntity/reference").asText())
                .contains("Organization/" + plan + "-health-plan");
    }

    /** What the referral rests on, what came of it, and what each of those names. */
    private static Set<String> story(String referral) {
        Set<String> story = walk(referral, POINTS_AT);
        for (String later : walk(referral, POINTED_AT_BY)) {
            story.add(later);
            story.addAll(POINTS_AT.getOrDefault(later, Set.of()));
        }
        story.retainAll(EXAMPLE.keySet());
        return story;
    }

    /** Stops at other referrals, and at whatever is no step of anybody's story but the same for many. */
    private static Set<String> walk(String start, Map<String, Set<String>> roads) {
        Set<String> seen = new TreeSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String next : roads.getOrDefault(open.pop(), Set.of())) {
                if (EXAMPLE.containsKey(next) && !crossing(next) && seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }

    private static boolean crossing(String key) {
        return key.matches("(Patient|RelatedPerson|Organization|PractitionerRole|Coverage|Location|Group)/.*")
                || (key.startsWith("ServiceRequest/") && !EXAMPLE.get(key).has("basedOn"));
    }

    private static Set<String> profiles(Set<String> keys) {
        Set<String> names = new TreeSet<>();
        keys.stream()
                .map(key -> EXAMPLE.get(key).at("/meta/profile/0").asText())
                .forEach(profile -> names.add(profile.replace(PROFILE, "")));
        return names;
    }

    private static String key(JsonNode resource) {
        return resource.get("resourceType").asText() + "/" + resource.get("id").asText();
    }

    private static List<String> references(JsonNode resource) {
        List<String> found = new ArrayList<>();
        for (JsonNode value : resource.findValues("reference")) {
            found.addAll(value.isTextual() ? List.of(value.asText()) : references(value));
        }
        return found;
    }
}
