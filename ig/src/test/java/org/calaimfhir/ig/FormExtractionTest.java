package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.repository.IRepository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencds.cqf.fhir.cr.questionnaireresponse.QuestionnaireResponseProcessor;
import org.opencds.cqf.fhir.utility.monad.Eithers;
import org.opencds.cqf.fhir.utility.repository.InMemoryFhirRepository;

/** A form that is filled in becomes resources of our profiles, by a tool that knows nothing of us but the standard. */
class FormExtractionTest {

    private static final Path SENT = Path.of("src", "test", "resources", "extracted", "brian-ecm-form.json");
    private static final String CALCULATED =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final Map<String, Resource> DEFINITIONS = new TreeMap<>();
    private static final Map<String, QuestionnaireResponse> RESPONSES = new TreeMap<>();
    private static final Map<String, Bundle> EXTRACTED = new TreeMap<>();

    @BeforeAll
    static void read_the_package_and_extract_every_filled_form() throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(packed()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                keep(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        IRepository repository = new InMemoryFhirRepository(CONTEXT);
        DEFINITIONS.values().stream()
                .filter(each -> each instanceof StructureDefinition || each instanceof Questionnaire)
                .forEach(repository::update);
        QuestionnaireResponseProcessor processor = new QuestionnaireResponseProcessor(repository);
        RESPONSES.forEach((name, response) ->
                EXTRACTED.put(name, (Bundle) processor.extract(Eithers.forRight((IBaseResource) response))));
    }

    @Test
    void every_form_is_shown_filled_in() {
        assertThat(DEFINITIONS.values())
                .filteredOn(Questionnaire.class::isInstance)
                .extracting(form -> ((Questionnaire) form).getUrl())
                .hasSize(12)
                .allMatch(url -> RESPONSES.values().stream()
                        .anyMatch(response -> response.getQuestionnaire().equals(url)));
    }

    @Test
    void whatever_comes_out_is_valid_against_the_profile_that_it_names() {
        ExampleCheck check = new ExampleCheck(CONTEXT, DEFINITIONS.values());
        List<String> complaints = new ArrayList<>();
        EXTRACTED.forEach((name, bundle) -> {
            assertThat(bundle.getEntry()).as(name).isNotEmpty();
            for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
                Resource resource = entry.getResource();
                assertThat(resource.getMeta().getProfile()).as(name).hasSize(1);
                resource.getMeta().getProfile().removeIf(profile -> !isDefined(profile.getValue()));
                assertThat(resource.getMeta().hasProfile() || resource instanceof Observation)
                        .as(name)
                        .isTrue();
                complaints.addAll(check.complaints(name, resource));
            }
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_referral_form_becomes_a_member_and_the_referral_of_that_member() {
        Bundle bundle = EXTRACTED.get("brian-ecm-form");
        Patient member = only(bundle, Patient.class);
        assertThat(member.getIdentifierFirstRep().getSystem())
                .isEqualTo("https://calaimfhir.org/fhir/sid/medi-cal-cin");
        assertThat(member.getIdentifierFirstRep().getValue()).isEqualTo("90000002C");
        assertThat(member.getNameFirstRep().getFamily()).isEqualTo("Harrowby");
        assertThat(member.getTelecomFirstRep().getSystem().toCode()).isEqualTo("phone");
        ServiceRequest referral = only(bundle, ServiceRequest.class);
        assertThat(referral.getExtension().stream()
                        .map(each -> ((Coding) each.getValue()).getCode())
                        .toList())
                .containsExactlyInAnyOrder("1a", "3", "other-provider");
        assertThat(referral.getPriority().toCode()).isEqualTo("urgent");
        assertThat(referral.getReasonCode()).hasSize(3);
        assertThat(referral.getSubject().getReference()).isEqualTo("Patient/brian");
        assertThat(referral.getRequester().getReference()).isEqualTo("Organization/riverbend-clinic");
        assertThat(referral.getRequester().getDisplay()).isEqualTo("Riverbend Community Clinic");
        assertThat(referral.getRequester().getIdentifier().getSystem()).isEqualTo("http://hl7.org/fhir/sid/us-npi");
        assertThat(referral.getRequester().getIdentifier().getValue()).isEqualTo("1234567893");
    }

    @Test
    void what_no_element_holds_is_a_note_of_the_referral() {
        ServiceRequest referral = only(EXTRACTED.get("brian-ecm-form"), ServiceRequest.class);
        assertThat(referral.getNote()).hasSize(2);
        assertThat(referral.getNote().get(0).getText()).isEqualTo("Best found in the morning at the soup kitchen");
        assertThat(referral.getNote().get(1).getText())
                .contains("By phone, in the morning", "Ana Ferro", "+1 925 555 0150", "told of", "overlaps?: no");
    }

    /** Other people's tools calculate it; the examples hold what comes out. */
    @Test
    void what_a_form_says_in_words_is_calculated_of_its_answers() {
        IFhirPath path = CONTEXT.newFhirPath();
        List<String> compared = new ArrayList<>();
        for (QuestionnaireResponse response : RESPONSES.values()) {
            for (QuestionnaireResponseItemComponent item : items(response.getItem())) {
                calculated(response.getQuestionnaire(), item.getLinkId()).ifPresent(expression -> {
                    compared.add(response.getIdPart());
                    assertThat(path.evaluateFirst(response, expression, StringType.class))
                            .as(response.getIdPart())
                            .get()
                            .extracting(StringType::getValue)
                            .isEqualTo(item.getAnswerFirstRep()
                                    .getValueStringType()
                                    .getValue());
                });
            }
        }
        assertThat(compared).contains("brian-ecm-form", "sophia-ecm-form");
    }

    private static Optional<String> calculated(String form, String linkId) {
        return DEFINITIONS.values().stream()
                .filter(each ->
                        each instanceof Questionnaire asked && asked.getUrl().equals(form))
                .flatMap(each -> questions(((Questionnaire) each).getItem()).stream())
                .filter(question -> question.getLinkId().equals(linkId) && question.hasExtension(CALCULATED))
                .map(question ->
                        ((Expression) question.getExtensionByUrl(CALCULATED).getValue()).getExpression())
                .findFirst();
    }

    private static List<QuestionnaireItemComponent> questions(List<QuestionnaireItemComponent> items) {
        return items.stream()
                .flatMap(item -> Stream.concat(Stream.of(item), questions(item.getItem()).stream()))
                .toList();
    }

    private static List<QuestionnaireResponseItemComponent> items(List<QuestionnaireResponseItemComponent> items) {
        return items.stream()
                .flatMap(item -> Stream.concat(Stream.of(item), items(item.getItem()).stream()))
                .toList();
    }

    @Test
    void a_guardian_becomes_a_contact_of_the_child() {
        Patient child = only(EXTRACTED.get("sophia-ecm-form"), Patient.class);
        assertThat(child.getContactFirstRep().getName().getText()).isEqualTo("Linda Tamarack");
        assertThat(child.getContactFirstRep().getTelecom())
                .extracting(ContactPoint::getValue)
                .containsExactly("+1 925 555 0163");
    }

    @Test
    void a_service_asked_for_is_the_code_of_the_referral_and_nobody_becomes_a_contact() {
        Bundle bundle = EXTRACTED.get("sophia-home-form");
        assertThat(only(bundle, ServiceRequest.class).getCode().getCoding())
                .extracting(Coding::getCode)
                .containsExactly("asthma-remediation");
        assertThat(only(bundle, Patient.class).getContact()).isEmpty();
    }

    /** The server's tests send it as a transaction. */
    @Test
    void what_the_server_is_sent_is_what_comes_out() throws IOException {
        String extracted =
                CONTEXT.newJsonParser().setPrettyPrint(true).encodeResourceToString(EXTRACTED.get("brian-ecm-form"))
                        + "\n";
        if (System.getProperty("extracted", "").equals("write")) {
            Files.createDirectories(SENT.getParent());
            Files.writeString(SENT, extracted);
        }
        assertThat(Files.readString(SENT))
                .as("what is extracted has changed: read what is different, then run with -Dextracted=write")
                .isEqualTo(extracted);
    }

    @Test
    void an_assessment_becomes_an_observation_of_where_the_member_lives() {
        Observation risk = only(EXTRACTED.get("brian-homelessness-risk-form"), Observation.class);
        assertThat(risk.getValueCodeableConcept().getCodingFirstRep().getCode()).isEqualTo("116");
        assertThat(risk.getCode().getCodingFirstRep().getCode()).isEqualTo("71802-3");
        assertThat(risk.getEffectiveDateTimeType().getValueAsString()).startsWith("2026-08-20");
        assertThat(risk.getSubject().getReference()).isEqualTo("Patient/brian");
        assertThat(risk.getNoteFirstRep().getText()).isEqualTo("Outside since the spring");
    }

    @Test
    void each_criterion_that_holds_is_a_component_of_that_observation() {
        Observation risk = only(EXTRACTED.get("brian-homelessness-risk-form"), Observation.class);
        assertThat(risk.getComponent())
                .extracting(component -> component.getCode().getCodingFirstRep().getCode())
                .containsExactly("HUD-1i", "CRF-1", "CRF-3");
        assertThat(risk.getComponent())
                .allMatch(component -> component.getValueBooleanType().booleanValue());
    }

    private static boolean isDefined(String profile) {
        String url = profile.replaceFirst("\\|.*", "");
        return DEFINITIONS.values().stream()
                .anyMatch(each -> each instanceof StructureDefinition defined
                        && defined.getUrl().equals(url));
    }

    private static <T extends Resource> T only(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((one, other) -> {
                    throw new AssertionError("more than one " + type.getSimpleName());
                })
                .orElseThrow();
    }

    private static InputStream packed() {
        return FormExtractionTest.class.getClassLoader().getResourceAsStream("fhir-package/calaim-fhir-0.1.0.tgz");
    }

    private static void keep(String name, String json) {
        if (name.startsWith("package/example/QuestionnaireResponse-")) {
            QuestionnaireResponse response = CONTEXT.newJsonParser().parseResource(QuestionnaireResponse.class, json);
            if (response.getQuestionnaire().startsWith("https://calaimfhir.org/")) {
                RESPONSES.put(response.getIdElement().getIdPart(), response);
            }
        } else if (name.matches("package/[A-Z].*")) {
            DEFINITIONS.put(name, (Resource) CONTEXT.newJsonParser().parseResource(json));
        }
    }
}
