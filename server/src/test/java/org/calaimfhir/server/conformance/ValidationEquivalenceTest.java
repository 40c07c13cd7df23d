package org.calaimfhir.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.validation.FhirValidator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.calaimfhir.ig.form.FormSupport;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our validator keeps HL7's between calls and reads definitions late. It has to say exactly what HAPI's wrapper says,
 * which makes everything anew: the same messages, whether our validator is fresh or has been used for long.
 */
class ValidationEquivalenceTest {

    private static final int MUTANTS = 3_000;
    private static final int FRESH = 300;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final long SEED = 20_261_123;
    private static final int MANY = 5_000;
    private static final long ROOM_MEGABYTES = 60;
    private static final Pattern ADDRESS_IN_MEMORY = Pattern.compile("(?<=Component)@[0-9a-f]+");

    private static Map<String, String> examples;
    private static InstanceValidatorFactory factory;
    private static ResourceValidator used;
    private static FhirValidator hapi;

    @BeforeAll
    static void both() {
        FhirContext context = FhirContext.forR4();
        FhirPackage fhirPackage = FhirPackage.load(context);
        examples = fhirPackage.examples();
        Definitions definitions = new Definitions(context, fhirPackage, new ServedCapabilities(fhirPackage));
        factory = new InstanceValidatorFactory(definitions.forValidator());
        used = new ResourceValidator(factory, new InstanceValidators(factory, CORES));
        hapi = hapi(FhirContext.forR4(), fhirPackage);
    }

    /** HAPI's half of the definitions alone is 200 MB. */
    @AfterAll
    static void letGo() {
        examples = null;
        factory = null;
        used = null;
        hapi = null;
    }

    @Test
    void says_the_same_about_every_example() {
        for (Map.Entry<String, String> example : examples.entrySet()) {
            assertSame(example.getKey(), example.getValue());
            assertThat(fresh(example.getValue())).as(example.getKey()).isEqualTo(ours(used, example.getValue()));
        }
    }

    @Test
    void says_the_same_about_thousands_of_spoiled_resources() throws JsonProcessingException {
        List<String> mutants = mutants();
        List<Integer> rejected = IntStream.range(0, MUTANTS)
                .parallel()
                .filter(number -> rejects(assertSame("mutant " + number, mutants.get(number))))
                .boxed()
                .toList();
        assertThat(rejected).as("spoiled for good").hasSizeBetween(MUTANTS / 2, MUTANTS - 1);
    }

    @Test
    void says_the_same_whether_fresh_or_used() throws JsonProcessingException {
        for (String mutant : mutants().subList(0, FRESH)) {
            assertThat(fresh(mutant)).as(mutant).isEqualTo(ours(used, mutant));
        }
    }

    /** Here HAPI's wrapper ends with a ClassCastException. */
    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "7", "true", "[]", "[{}]", "null"})
    void refuses_what_should_be_an_object_and_is_none(String meta) {
        String spoiled = "{\"resourceType\": \"Organization\", \"name\": \"A Clinic\", \"meta\": " + meta + "}";
        assertThat(rejects(ours(used, spoiled))).isTrue();
    }

    @Test
    void validating_for_long_does_not_fill_the_memory() {
        String example = examples.get("Coverage-brian-coverage.json");
        validate(example, 2 * InstanceValidators.USES * CORES);
        long before = heapMegabytes();
        validate(example, MANY);
        assertThat(heapMegabytes() - before).isLessThan(ROOM_MEGABYTES);
    }

    private static List<String> mutants() throws JsonProcessingException {
        Random random = new Random(SEED);
        ObjectMapper json = new ObjectMapper();
        List<String> originals = List.copyOf(examples.values());
        List<String> mutants = new ArrayList<>();
        while (mutants.size() < MUTANTS) {
            ObjectNode mutant = (ObjectNode) json.readTree(originals.get(random.nextInt(originals.size())));
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                Mutation.any(mutant, random);
            }
            mutants.add(json.writeValueAsString(mutant));
        }
        return mutants;
    }

    private static boolean rejects(List<String> said) {
        return said.stream().anyMatch(message -> message.startsWith("ERROR") || message.startsWith("FATAL"));
    }

    private static List<String> assertSame(String name, String resource) {
        List<String> said = ours(used, resource);
        try {
            assertThat(said).as("%s: %s", name, resource).isEqualTo(theirs(resource));
        } catch (DataFormatException hapiGivesUp) {
            assertThat(rejects(said)).as("%s: %s", name, resource).isTrue();
        }
        return said;
    }

    private static List<String> fresh(String resource) {
        return ours(new ResourceValidator(factory, new InstanceValidators(factory, 1)), resource);
    }

    private static List<String> ours(ResourceValidator validator, String resource) {
        List<String> messages = new ArrayList<>();
        for (ValidationMessage message : validator.validate(resource, List.of())) {
            messages.add(line(message.getLevel().name(), message.getLocation(), message.getMessage()));
        }
        return messages.stream().sorted().toList();
    }

    /** HAPI tells of an unknown profile twice, the second time without saying where it stands. */
    private static List<String> theirs(String resource) {
        return hapi.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getLocationString() != null
                        || !message.getMessage().startsWith("Invalid profile. Failed to retrieve profile"))
                .map(message -> line(message.getSeverity().name(), message.getLocationString(), message.getMessage()))
                .sorted()
                .toList();
    }

    private static String line(String severity, String location, String message) {
        return severity + " | " + location + " | "
                + ADDRESS_IN_MEMORY.matcher(message).replaceAll("");
    }

    @SuppressWarnings("deprecation")
    private static FhirValidator hapi(FhirContext context, FhirPackage fhirPackage) {
        UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(context);
        unknown.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
        FhirInstanceValidator validator = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                packaged(context, fhirPackage),
                forms(context, fhirPackage),
                new InMemoryTerminologyServerValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                unknown));
        validator.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        return context.newValidator().registerValidatorModule(validator);
    }

    private static PrePopulatedValidationSupport packaged(FhirContext context, FhirPackage fhirPackage) {
        PrePopulatedValidationSupport support = new PrePopulatedValidationSupport(context);
        fhirPackage.definitions(StructureDefinition.class).forEach(support::addStructureDefinition);
        fhirPackage.definitions(ValueSet.class).forEach(support::addValueSet);
        fhirPackage.definitions(CodeSystem.class).forEach(support::addCodeSystem);
        return support;
    }

    private static FormSupport forms(FhirContext context, FhirPackage fhirPackage) {
        FormSupport forms = new FormSupport(context);
        fhirPackage.definitions(Questionnaire.class).forEach(forms::add);
        return forms;
    }

    private static void validate(String resource, int times) {
        IntStream.range(0, times).parallel().forEach(time -> ours(used, resource));
    }

    private static long heapMegabytes() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024);
    }
}
