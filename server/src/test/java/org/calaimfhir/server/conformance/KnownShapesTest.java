package org.calaimfhir.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A resource of a known shape is accepted without asking HL7's validator. So the validator has to accept each of them,
 * in whatever way it differs from the one that the shape was learned from.
 */
class KnownShapesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RESOURCES = 26_000;

    /**
     * HL7's validator judges answers to a form by code of its own, so no answers have a shape ({@link RuleReader}), and
     * changing them would ask nothing here.
     */
    private static final String WITHOUT_SHAPE = "QuestionnaireResponse";

    /**
     * Of those that the validator accepts, one in so many must be recognized for the test to say anything about
     * recognizing. Counted of the accepted because no other can be: how many of the changed ones the validator rejects
     * is a matter of how strict the profiles are.
     */
    private static final int ONE_IN = 3;

    private static final long SEED = 20_261_124;

    private static List<ObjectNode> examples;
    private static ResourceValidator validator;
    private static KnownShapes shapes;

    @BeforeAll
    static void learnExamples() throws JsonProcessingException {
        FhirContext context = FhirContext.forR4();
        FhirPackage fhirPackage = FhirPackage.load(context);
        Definitions definitions = new Definitions(context, fhirPackage, new ServedCapabilities(fhirPackage));
        InstanceValidatorFactory factory = new InstanceValidatorFactory(definitions.forValidator());
        validator = new ResourceValidator(factory, new InstanceValidators(factory, 1));
        List<String> packaged = fhirPackage.definitions(StructureDefinition.class).stream()
                .map(StructureDefinition::getUrl)
                .toList();
        shapes = new KnownShapes(context, new RuleReader(definitions.forValidator(), packaged), packaged);
        examples = new ArrayList<>();
        for (String example : fhirPackage.examples().values()) {
            examples.add((ObjectNode) JSON.readTree(example));
        }
        examples.forEach(example -> learn(example));
    }

    @AfterAll
    static void letGo() {
        examples = null;
        validator = null;
        shapes = null;
    }

    @Test
    void accepts_nothing_that_the_validator_rejects() {
        Random random = new Random(SEED);
        int recognized = 0;
        int rejected = 0;
        List<ObjectNode> changed =
                examples.stream().filter(example -> !isWithoutShape(example)).toList();
        for (int i = 0; i < RESOURCES; i++) {
            ObjectNode resource = changed.get(random.nextInt(changed.size())).deepCopy();
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                if (random.nextInt(5) > 0) {
                    OtherValue.any(resource, random);
                } else {
                    Mutation.any(resource, random);
                }
            }
            boolean known = shapes.wasAccepted(resource, List.of());
            boolean valid = isValid(resource);
            assertThat(valid || !known).as("known, but rejected: %s", resource).isTrue();
            recognized += known ? 1 : 0;
            rejected += valid ? 0 : 1;
            if (valid) {
                shapes.accept(resource, List.of());
            }
        }
        assertThat(recognized * ONE_IN).as("recognized of those accepted").isGreaterThan(RESOURCES - rejected);
        assertThat(rejected).as("rejected").isGreaterThan(RESOURCES / 5);
    }

    @Test
    void understands_the_rules_of_every_type_but_answers_to_forms() {
        for (ObjectNode example : examples) {
            assertThat(shapes.wasAccepted(example, List.of()))
                    .as(example.path("resourceType").asText())
                    .isEqualTo(!isWithoutShape(example));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Patient        | /name/0/family                | Okafor
            Patient        | /birthDate                    | 1971-05-05
            Coverage       | /beneficiary/reference        | Patient/another-one
            Task           | /for/reference                | Patient/7f1fe4dc-3d53-4a7c-9d8b-9d2f3c3f6f0e
            """)
    void recognizes_another_name_day_or_reference(String type, String path, String value) {
        assertThat(shapes.wasAccepted(changed(type, path, value), List.of())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Patient        | /name/0/family                | <b>Okafor</b>
            Patient        | /birthDate                    | 1971-02-30
            Patient        | /birthDate                    | 71-02-03
            Patient        | /identifier/0/value           | 12345
            Patient        | /gender                       | woman
            Patient        | /identifier/0/system          | urn:ietf:rfc:3986
            Coverage       | /beneficiary/reference        | #nowhere
            Coverage       | /beneficiary/reference        | Patient/with a blank
            Coverage       | /status                       | valid
            ServiceRequest | /intent                       | proposal
            ServiceRequest | /authoredOn                   | 2026-02-01T10:00:00
            Task           | /intent                       | plan
            """)
    void asks_the_validator_about_what_a_rule_can_see(String type, String path, String value) {
        assertThat(shapes.wasAccepted(changed(type, path, value), List.of())).isFalse();
    }

    @Test
    void keeps_the_order_of_dates() throws JsonProcessingException {
        String coverage = examples.stream()
                .filter(example -> example.path("resourceType").asText().equals("Coverage"))
                .findFirst()
                .orElseThrow()
                .toString();
        ObjectNode forward = (ObjectNode) JSON.readTree(coverage);
        forward.putObject("period").put("start", "2026-01-01").put("end", "2026-12-31");
        learn(forward);
        ObjectNode later = (ObjectNode) JSON.readTree(coverage);
        later.putObject("period").put("start", "2024-03-05").put("end", "2024-04-06");
        ObjectNode backward = (ObjectNode) JSON.readTree(coverage);
        backward.putObject("period").put("start", "2026-12-31").put("end", "2026-01-01");
        assertThat(shapes.wasAccepted(later, List.of())).isTrue();
        assertThat(shapes.wasAccepted(backward, List.of())).isFalse();
        assertThat(isValid(backward)).isFalse();
    }

    private static boolean isWithoutShape(JsonNode example) {
        return example.path("resourceType").asText().equals(WITHOUT_SHAPE);
    }

    private static JsonNode changed(String type, String path, String value) {
        ObjectNode resource = examples.stream()
                .filter(example -> example.path("resourceType").asText().equals(type)
                        && example.at(path).isTextual())
                .findFirst()
                .orElseThrow()
                .deepCopy();
        int slash = path.lastIndexOf('/');
        ((ObjectNode) resource.at(path.substring(0, slash))).put(path.substring(slash + 1), value);
        return resource;
    }

    private static void learn(JsonNode resource) {
        if (isValid(resource)) {
            shapes.accept(resource, List.of());
        }
    }

    private static boolean isValid(JsonNode resource) {
        return validator.validate(resource.toString(), List.of()).stream()
                .map(ValidationMessage::getLevel)
                .noneMatch(level -> level.isError());
    }
}
