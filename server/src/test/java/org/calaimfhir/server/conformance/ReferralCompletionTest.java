package org.calaimfhir.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are written with the system's short name: program, support, hcpcs or sct. */
class ReferralCompletionTest {

    private static final IParser JSON = FhirContext.forR4Cached().newJsonParser();
    private static final ReferralCompletion COMPLETION = new ReferralCompletion(
            new ProfileSigns(FhirPackage.load(FhirContext.forR4Cached())), BilledServices.of(ProgramTables.packaged()));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // category, code, orderDetail: what is added
                "-, support|housing-deposits, -, program|community-support",
                "sct|1, support|housing-deposits, -, program|community-support",
                "-, program|ecm, -, program|ecm",
                "-, hcpcs|H0043 hcpcs|U6, -, program|community-support support|housing-transition-navigation",
                "-, hcpcs|H0043, hcpcs|U2, program|community-support support|transitional-rent",
                "program|community-support, hcpcs|H0044 hcpcs|U2, -, support|housing-deposits",
                "-, support|respite hcpcs|H0043 hcpcs|U6, -, program|community-support"
            })
    void what_the_codes_say_is_filled_in(String category, String code, String detail, String added) {
        ServiceRequest order = order(category, code, detail);
        String sent = JSON.encodeResourceToString(order);

        List<Coding> told = COMPLETION.complete(order);

        assertThat(told).extracting(ReferralCompletionTest::words).containsExactly(added.split(" ", -1));
        assertThat(Content.of(JSON.encodeResourceToString(order)).tree())
                .as("validated is what is stored")
                .isEqualTo(COMPLETION.completed(Content.of(sent).tree()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, sct|710824005, -",
                "-, hcpcs|H0043, -",
                "-, hcpcs|U6, -",
                "-, hcpcs|T1016 hcpcs|U8, -",
                "-, hcpcs|H0043 hcpcs|U6 hcpcs|U2, -",
                "-, sct|H0043 sct|U6, -",
                "program|ecm, hcpcs|H0043 hcpcs|U6, -",
                "program|community-support, support|respite, -"
            })
    void nothing_is_guessed(String category, String code, String detail) {
        ServiceRequest order = order(category, code, detail);
        JsonNode sent = Content.of(JSON.encodeResourceToString(order)).tree();

        assertThat(COMPLETION.complete(order)).isEmpty();
        assertThat(COMPLETION.completed(sent)).isSameAs(sent);
    }

    @Test
    void a_plans_own_order_is_left_as_it_is() {
        ServiceRequest order = order(null, "support|respite", null).setIntent(ServiceRequestIntent.FILLERORDER);
        JsonNode sent = Content.of(JSON.encodeResourceToString(order)).tree();

        assertThat(COMPLETION.complete(order)).isEmpty();
        assertThat(COMPLETION.completed(sent)).isSameAs(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\": \"Procedure\", \"code\": %s}",
                "{\"resourceType\": \"ServiceRequest\", \"code\": [%s]}",
                "{\"resourceType\": \"ServiceRequest\", \"category\": {}, \"code\": %s}",
                "{\"resourceType\": \"ServiceRequest\", \"code\": {\"coding\": %s}}",
                "{\"resourceType\": \"ServiceRequest\", \"code\": \"x\"}"
            })
    void what_is_no_order_is_left_to_be_refused(String resource) {
        String concept = "{\"coding\": [{\"system\": \"" + Canonicals.codeSystem("community-support")
                + "\", \"code\": \"respite\"}]}";
        JsonNode sent = Content.of(resource.formatted(concept)).tree();
        assertThat(COMPLETION.completed(sent)).isSameAs(sent);
    }

    private static ServiceRequest order(String category, String code, String detail) {
        ServiceRequest order = new ServiceRequest().setIntent(ServiceRequestIntent.ORDER);
        if (category != null) {
            order.addCategory(concept(category));
        }
        if (detail != null) {
            order.addOrderDetail(concept(detail));
        }
        return order.setCode(concept(code));
    }

    private static CodeableConcept concept(String codes) {
        CodeableConcept concept = new CodeableConcept();
        Arrays.stream(codes.split(" ", -1))
                .map(code -> code.split("\\|", -1))
                .forEach(part -> concept.addCoding().setSystem(system(part[0])).setCode(part[1]));
        return concept;
    }

    private static String system(String name) {
        return switch (name) {
            case "program" -> Canonicals.codeSystem("calaim-program");
            case "support" -> Canonicals.codeSystem("community-support");
            case "hcpcs" -> Canonicals.HCPCS;
            default -> "http://snomed.info/sct";
        };
    }

    private static String words(Coding coding) {
        return (coding.getSystem().endsWith("program") ? "program|" : "support|") + coding.getCode();
    }
}
