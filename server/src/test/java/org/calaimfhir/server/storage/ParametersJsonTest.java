package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ours and the engine's encoder, on the same Parameters. */
class ParametersJsonTest {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final ParametersJson JSON = new ParametersJson(CONTEXT);

    static Stream<Type> plain() {
        StringType quoted = new StringType("a \"word\" of Año\n/ <b> \u2028 \t\\");
        Extension outer = new Extension("urn:outer");
        outer.addExtension(new Extension("lang", new StringType("es")));
        outer.addExtension(new Extension("ok", new BooleanType(true)));
        quoted.addExtension(outer);
        return Stream.of(
                quoted,
                new StringType(),
                new DateType("2026-02"),
                new BooleanType(false),
                new Coding("urn:s", "c", "d").setVersion("2"),
                new Coding().setDisplay("only words"),
                new Reference("Patient/1").setDisplay("Somebody"),
                new Quantity().setValue(new BigDecimal("1.50")).setCode("d"));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void plain_values_are_written_as_the_engine_writes_them(Type value) throws IOException {
        Parameters answer = new Parameters();
        answer.addParameter().setName("outer").addPart().setName("inner").setValue(value);
        assertThat(ours(answer)).contains(engines(answer));
    }

    static Stream<Type> left() {
        Coding extended = new Coding("urn:s", "c", "d");
        extended.getDisplayElement().addExtension(new Extension("urn:e", new StringType("x")));
        Reference nobody = new Reference();
        nobody.getReferenceElement_().addExtension(new Extension("urn:absent", new StringType("unknown")));
        Quantity unknown = new Quantity();
        unknown.getValueElement().addExtension(new Extension("urn:absent", new StringType("unknown")));
        StringType named = new StringType("x");
        named.setId("n");
        return Stream.of(
                extended,
                named,
                new Quantity().setValue(new BigDecimal("1E+3")).setUnit("days"),
                new CodeableConcept().setText("x"),
                new Coding("urn:s", "c", "d").setUserSelected(true),
                new Reference("#contained"),
                new Reference("Patient/1/_history/2"),
                new Reference("http://other.example.org/fhir/Patient/1"),
                new Reference(new Patient().setActive(true)),
                new Reference().setDisplay("Nobody known"),
                nobody,
                unknown);
    }

    @ParameterizedTest
    @MethodSource("left")
    void what_the_engine_has_rules_for_is_left_to_it(Type value) throws IOException {
        Parameters answer = new Parameters();
        answer.addParameter().setName("outer").addPart().setName("inner").setValue(value);
        assertThat(ours(answer)).isEmpty();
    }

    @Test
    void a_resource_inside_is_written_by_the_engine() throws IOException {
        Parameters answer = new Parameters();
        answer.addParameter().setName("questionnaire").setResource(new Questionnaire().setTitle("¿Qué?"));
        answer.addParameter().setName("after").setValue(new StringType("x"));
        assertThat(ours(answer)).contains(engines(answer));
    }

    private static Optional<String> ours(Parameters answer) throws IOException {
        return JSON.encode(answer).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static String engines(Parameters answer) {
        IParser parser = CONTEXT.newJsonParser();
        return parser.encodeResourceToString(answer);
    }
}
