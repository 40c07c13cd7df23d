package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of operations against the engine's own, which the harmless parameter {@code _pretty} asks for. */
class PlainAnswersTest extends EligibilityServerTest {

    private static final String ENGINES = "_pretty=false";

    @Test
    void eligibility_is_the_same_to_the_byte() {
        assertSame(checkOf(coveredMember()) + "?persist=false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/CodeSystem/$lookup?system=https://calaimfhir.org/fhir/CodeSystem/county&code=19",
                "/CodeSystem/county/$validate-code?code=none",
                "/ValueSet/county/$validate-code?system=https://calaimfhir.org/fhir/CodeSystem/county&code=19",
                "/ConceptMap/community-support-to-hcpcs/$translate"
                        + "?system=https://calaimfhir.org/fhir/CodeSystem/community-support&code=housing-deposits"
            })
    void terminology_is_the_same_to_the_byte(String question) {
        assertSame(question);
    }

    private void assertSame(String question) {
        String plain = answer(question);
        assertThat(plain).startsWith("{\"resourceType\":\"Parameters\"").isEqualTo(answer(question + "&" + ENGINES));
    }

    private String answer(String question) {
        return fhir().get(question).then().statusCode(200).extract().asString();
    }
}
