package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.model.CodeSystem;
import org.hl7.fhir.r5.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r5.model.Enumerations.CodeSystemContentMode;
import org.hl7.fhir.r5.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.hl7.fhir.utilities.http.ManagedWebAccess.WebAccessPolicy;
import org.hl7.fhir.utilities.npm.CommonPackages;
import org.hl7.fhir.utilities.npm.FilesystemPackageCacheManager;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidationEngine;
import org.hl7.fhir.validation.instance.advisor.BasePolicyAdvisorForFullValidation;
import org.hl7.fhir.validation.service.model.InstanceValidatorParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * HL7's own validator, the engine of {@code validator_cli.jar}, with our package and R4's, no terminology server and no
 * network. It runs in a JVM of its own, whose home folder has nothing in HL7's package cache but what is put there here.
 */
@Tag("hl7-validator")
class Hl7ValidatorTest {

    private static final Path PACKAGE = Path.of("target/classes/fhir-package/calaim-fhir-0.1.0.tgz");
    private static final Path CORE = Path.of("../target/fhir-home/.fhir/packages/hl7.fhir.r4.core#4.0.1/package");
    private static final Path COMPILED = Path.of("target/sushi/fsh-generated/resources");

    private static final String US_CORE = "http://hl7.org/fhir/us/core/CodeSystem/";
    private static final Map<String, String> KNOWN_TO_TERMINOLOGY_SERVERS = Map.of(
            "urn:iso:std:iso:4217",
            "USD",
            US_CORE + "careplan-category",
            "assess-plan",
            US_CORE + "condition-category",
            "health-concern",
            US_CORE + "us-core-category",
            "sdoh");

    private static final Map<String, List<String>> ERRORS = new TreeMap<>();
    private static List<Example> examples;

    @BeforeAll
    static void every_example_is_put_to_it() throws Exception {
        ManagedWebAccess.setAccessPolicy(WebAccessPolicy.PROHIBITED);
        cacheOnlyR4();
        ValidationEngine engine = new ValidationEngine.ValidationEngineBuilder()
                .withVersion("4.0")
                .withNoTerminologyServer()
                .withDefaultInstanceValidatorParameters(new InstanceValidatorParameters().setAllowExampleUrls(true))
                .fromSource("hl7.fhir.r4.core#4.0.1");
        engine.getIgLoader().loadIg(engine.getIgs(), engine.getBinaries(), PACKAGE.toString(), false);
        engine.setPolicyAdvisor(new BasePolicyAdvisorForFullValidation(ReferenceValidationPolicy.IGNORE, Set.of()));
        KNOWN_TO_TERMINOLOGY_SERVERS.forEach((system, code) -> engine.seeResource(new CodeSystem()
                .setUrl(system)
                .setStatus(PublicationStatus.ACTIVE)
                .setContent(CodeSystemContentMode.COMPLETE)
                .addConcept(new ConceptDefinitionComponent(code))));
        engine.prepare();
        examples = Example.allOf(Path.of("").toAbsolutePath());
        for (Example example : examples) {
            ERRORS.put(example.name(), errors(engine, json(example)));
        }
    }

    /** What is not in this cache the engine would fetch. R5's extensions for other versions, which it demands, are empty. */
    private static void cacheOnlyR4() throws IOException {
        FilesystemPackageCacheManager cache = new FilesystemPackageCacheManager.Builder()
                .withPackageServers(List.of())
                .build();
        cache.clear();
        PackageFile core = new PackageFile();
        try (var files = Files.newDirectoryStream(CORE, "*.json")) {
            for (Path file : files) {
                core.with("package/" + file.getFileName(), Files.readString(file));
            }
        }
        add(cache, "hl7.fhir.r4.core", "4.0.1", core);
        String none = "{\"name\":\"%s\",\"version\":\"%s\",\"fhirVersions\":[\"4.0.1\"]}"
                .formatted(CommonPackages.ID_XVER, CommonPackages.VER_XVER);
        add(
                cache,
                CommonPackages.ID_XVER,
                CommonPackages.VER_XVER,
                new PackageFile().with("package/package.json", none));
    }

    private static void add(FilesystemPackageCacheManager cache, String name, String version, PackageFile file)
            throws IOException {
        cache.addPackageToCache(name, version, new ByteArrayInputStream(file.bytes()), name);
    }

    @Test
    void it_accepts_what_we_call_valid() {
        Map<String, List<String>> refused = new TreeMap<>();
        for (Example example : examples) {
            if (example.valid() && !ERRORS.get(example.name()).isEmpty()) {
                refused.put(example.name(), ERRORS.get(example.name()));
            }
        }
        assertThat(refused).isEmpty();
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
        Map<String, List<String>> other = new TreeMap<>();
        for (Example example : examples) {
            List<String> errors = ERRORS.get(example.name());
            for (String reason : example.fails()) {
                if (errors.stream().noneMatch(message -> says(message, reason))) {
                    other.put(example.name() + ": " + reason, errors);
                }
            }
        }
        assertThat(other).isEmpty();
    }

    /** An unknown code is {@code system#code} in a reason and in HAPI's words; HL7's name the code first, then the system. */
    private static boolean says(String message, String reason) {
        String[] unknown = reason.split("#", 2);
        return message.contains(reason)
                || (unknown.length == 2
                        && message.contains("Unknown code '" + unknown[1] + "'")
                        && message.contains(unknown[0]));
    }

    private static List<String> errors(ValidationEngine engine, byte[] json) throws Exception {
        List<ValidationMessage> messages = new ArrayList<>();
        engine.validate(json, FhirFormat.JSON, List.of(), messages);
        return messages.stream()
                .filter(message -> message.getLevel().isError())
                .map(message -> message.getLocation() + ": " + message.getMessage())
                .toList();
    }

    private static byte[] json(Example example) throws IOException {
        try (var files = Files.newDirectoryStream(COMPILED, "*-" + example.name() + ".json")) {
            for (Path file : files) {
                if (file.getFileName().toString().replaceFirst("^[^-]+-", "").equals(example.name() + ".json")) {
                    return Files.readAllBytes(file);
                }
            }
        }
        throw new IOException(example.name() + " is not in " + COMPILED);
    }
}
