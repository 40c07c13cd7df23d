package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What the people of CHCF's <i>CalAIM Explained</i> may get: asked by their records alone, and again with what the story
 * tells of them. The rows name the sentence; what a criterion asks and the story leaves open stays open.
 */
class StoriesTest extends HookServerTest {

    @ParameterizedTest(name = "{0}, {1}: {8}")
    @CsvFileSource(resources = "/eligibility/stories.csv", numLinesToSkip = 1)
    void are_answered_as_they_are_told(
            String person,
            String service,
            String documented,
            String before,
            String asked,
            String told,
            String after,
            String still,
            String seed) {
        Answer first = ask(person, service, "");

        assertThat(first.decision()).as(seed).isEqualTo(before);
        assertThat(first.missing()).as(seed).isEqualTo(asked == null ? "" : asked);
        assertThat(first.met("documented")).as(seed).containsAll(words(documented));
        if (told != null) {
            Answer second = ask(person, service, facts(told));

            assertThat(second.decision()).as(seed).isEqualTo(after);
            assertThat(second.missing()).as(seed).isEqualTo(still == null ? "" : still);
            assertThat(second.met("documented")).as(seed).containsAll(words(documented));
            assertThat(second.decidedBy("attested")).as(seed).isNotEmpty();
            assertThat(first.decidedBy("attested")).as(seed).isEmpty();
        }
    }

    private Answer ask(String person, String service, String facts) {
        String record = "{\"name\": \"record\", \"resource\": " + new ToldToday(today()).record(person) + "}";
        String answer = send("/Patient/$check-eligibility", record + ", " + service(service) + facts)
                .statusCode(200)
                .extract()
                .asString();
        return new Answer(
                named(read(answer).path("parameter"), "service").findFirst().orElseThrow(), service);
    }

    private static String facts(String told) {
        return words(told).stream()
                .map(fact -> fact.split("="))
                .map(fact -> ", " + fact(fact[0], "\"valueBoolean\": " + fact[1]))
                .collect(Collectors.joining());
    }

    private static List<String> words(String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<JsonNode> named(JsonNode parts, String name) {
        return StreamSupport.stream(parts.spliterator(), false)
                .filter(part -> part.path("name").asText().equals(name));
    }

    private static String value(JsonNode criterion, String part) {
        return named(criterion.path("part"), part)
                .findFirst()
                .map(found ->
                        found.path("valueCode").asText(found.path("valueString").asText()))
                .orElse("");
    }

    /** The answer about one service. */
    private record Answer(JsonNode answer, String service) {

        String decision() {
            return value(answer, "decision");
        }

        /** The facts that would decide, in the order in which they are asked. */
        String missing() {
            return criteria(answer)
                    .filter(criterion -> value(criterion, "id").equals("criteria-" + service))
                    .flatMap(criterion -> named(criterion.path("part"), "missing"))
                    .flatMap(missing -> named(missing.path("part"), "fact"))
                    .map(fact -> fact.path("valueCoding").path("code").asText())
                    .collect(Collectors.joining(" "));
        }

        /** Ids of the criteria at any depth that are met on a basis. */
        List<String> met(String basis) {
            return with("met", basis).toList();
        }

        List<String> decidedBy(String basis) {
            return Stream.concat(with("met", basis), with("not-met", basis)).toList();
        }

        private Stream<String> with(String result, String basis) {
            return criteria(answer)
                    .filter(criterion -> value(criterion, "result").equals(result)
                            && value(criterion, "basis").equals(basis))
                    .map(criterion -> value(criterion, "id"));
        }

        private static Stream<JsonNode> criteria(JsonNode holder) {
            return named(holder.path("part"), "criterion")
                    .flatMap(criterion -> Stream.concat(Stream.of(criterion), criteria(criterion)));
        }
    }
}
