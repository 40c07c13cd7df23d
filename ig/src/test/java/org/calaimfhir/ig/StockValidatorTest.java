package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.calaimfhir.ig.form.FormSupport;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Somebody else's validator with our package and nothing of ours: HAPI as it comes, which installs the file that people
 * download. Only for a filled-in form it is handed the form, as a server hands it those that it stores.
 */
class StockValidatorTest {

    private static final String PACKAGE = "fhir-package/calaim-fhir-0.1.0.tgz";
    private static final Path COMPILED = Path.of("target/sushi/fsh-generated/resources");

    private static final FhirContext CONTEXT = FhirContext.forR4();
    private static final Map<String, List<String>> ERRORS = new TreeMap<>();
    private static List<Example> examples;

    @BeforeAll
    static void every_example_is_put_to_it() throws IOException {
        NpmPackageValidationSupport installed = new NpmPackageValidationSupport(CONTEXT);
        installed.loadPackageFromClasspath("classpath:" + PACKAGE);
        FhirValidator stock = validator(installed);
        FhirValidator withForms = validator(installed, forms());
        examples = Example.allOf(Path.of("").toAbsolutePath());
        Map<String, Resource> compiled = compiled();
        for (Example example : examples) {
            Resource resource = compiled.get(example.name());
            assertThat(resource).as("%s in %s", example.name(), COMPILED).isNotNull();
            FhirValidator validator = resource instanceof QuestionnaireResponse ? withForms : stock;
            ERRORS.put(
                    example.name(),
                    validator.validateWithResult(resource).getMessages().stream()
                            .filter(message -> message.getSeverity() == ResultSeverityEnum.ERROR
                                    || message.getSeverity() == ResultSeverityEnum.FATAL)
                            .map(SingleValidationMessage::getMessage)
                            .toList());
        }
    }

    @Test
    void it_accepts_what_we_call_valid() {
        assertThat(refused(true)).isEmpty();
    }

    @Test
    void it_refuses_what_we_call_invalid() {
        List<String> accepted = new ArrayList<>();
        for (Example example : examples) {
            if (!example.valid() && ERRORS.get(example.name()).isEmpty()) {
                accepted.add(example.name());
            }
        }
        assertThat(accepted).isEmpty();
    }

    @Test
    void it_refuses_for_the_reason_that_we_give() {
        for (Example example : examples) {
            for (String reason : example.fails()) {
                assertThat(ERRORS.get(example.name())).as(example.name()).anyMatch(message -> message.contains(reason));
            }
        }
    }

    /** @param others what HAPI's own supports do not give */
    private static FhirValidator validator(IValidationSupport installed, IValidationSupport... others) {
        ValidationSupportChain chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(CONTEXT),
                installed,
                new InMemoryTerminologyServerValidationSupport(CONTEXT),
                new CommonCodeSystemsTerminologyService(CONTEXT));
        for (IValidationSupport other : others) {
            chain.addValidationSupport(other);
        }
        return CONTEXT.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    private static Map<String, List<String>> refused(boolean valid) {
        Map<String, List<String>> refused = new TreeMap<>();
        for (Example example : examples) {
            if (example.valid() == valid && !ERRORS.get(example.name()).isEmpty()) {
                refused.put(example.name(), ERRORS.get(example.name()));
            }
        }
        return refused;
    }

    /** HAPI's supports give a validator no Questionnaire, wherever it comes from. */
    private static FormSupport forms() throws IOException {
        FormSupport forms = new FormSupport(CONTEXT);
        try (InputStream tgz = StockValidatorTest.class.getClassLoader().getResourceAsStream(PACKAGE)) {
            NpmPackage installed = NpmPackage.fromPackage(tgz);
            for (String file : installed.listResources("Questionnaire")) {
                forms.add(CONTEXT.newJsonParser().parseResource(Questionnaire.class, installed.load("package", file)));
            }
        }
        return forms;
    }

    /** By the id, which is the example's name. */
    private static Map<String, Resource> compiled() throws IOException {
        Map<String, Resource> compiled = new TreeMap<>();
        try (Stream<Path> files = Files.list(COMPILED)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .map(StockValidatorTest::read)
                    .forEach(resource -> compiled.put(resource.getIdElement().getIdPart(), resource));
        }
        return compiled;
    }

    private static Resource read(Path file) {
        try {
            return (Resource) CONTEXT.newJsonParser().parseResource(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
