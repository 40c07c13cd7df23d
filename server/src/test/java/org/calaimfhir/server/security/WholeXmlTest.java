package org.calaimfhir.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import com.fasterxml.jackson.core.JsonToken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The checks of bodies may refuse nothing that FHIR R4 allows. */
class WholeXmlTest {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final RequestLimits LIMITS =
            new RequestLimits(DataSize.ofMegabytes(5), 64, 6000, 100, 1000, 500, 5000, 5000, 300_000);

    @Test
    void every_example_passes_in_json_and_in_xml() {
        Map<String, String> examples = FhirPackage.load(CONTEXT).examples();

        assertThat(examples).isNotEmpty();
        examples.forEach((name, example) -> {
            String xml = CONTEXT.newXmlParser()
                    .setPrettyPrint(true)
                    .encodeResourceToString(CONTEXT.newJsonParser().parseResource(example));
            assertThatCode(() -> new JsonCheck(LIMITS).check(bytes(example), JsonToken.START_OBJECT))
                    .as(name)
                    .doesNotThrowAnyException();
            assertThatCode(() -> new XmlCheck(LIMITS, CONTEXT).check(bytes(xml)))
                    .as(name)
                    .doesNotThrowAnyException();
        });
    }

    /** The order of elements is taken from the engine's classes: it has to be that of the specification. */
    @Test
    void elements_stand_in_the_order_of_the_specification() {
        List<StructureDefinition> resources = new ArrayList<>();
        for (StructureDefinition each :
                new DefaultProfileValidationSupport(CONTEXT).<StructureDefinition>fetchAllStructureDefinitions()) {
            if (each.getKind() == StructureDefinitionKind.RESOURCE
                    && each.getDerivation() == TypeDerivationRule.SPECIALIZATION
                    && !each.getAbstract()) {
                resources.add(each);
            }
        }

        assertThat(resources).hasSizeGreaterThan(100);
        resources.forEach(WholeXmlTest::assertOrder);
    }

    private static void assertOrder(StructureDefinition resource) {
        Map<String, Integer> last = new HashMap<>();
        Map<String, XmlPlace> places = new HashMap<>();
        places.put(
                resource.getType(), XmlPlace.root(CONTEXT, resource.getType()).orElseThrow());
        for (ElementDefinition element : resource.getSnapshot().getElement()) {
            String path = element.getPath();
            int dot = path.lastIndexOf('.');
            XmlPlace around = dot < 0 ? null : places.get(path.substring(0, dot));
            if (around == null || (path.endsWith(".id") && dot != path.indexOf('.'))) {
                continue;
            }
            Optional<XmlPlace> place = around.child(firstName(element, path.substring(dot + 1)));
            assertThat(place).as(path).isPresent();
            assertThat(place.get().order()).as(path).isGreaterThan(last.getOrDefault(around.path(), -1));
            last.put(around.path(), place.get().order());
            places.put(path, place.get());
        }
    }

    private static String firstName(ElementDefinition element, String name) {
        if (!name.endsWith("[x]")) {
            return name;
        }
        String type = element.getTypeFirstRep().getCode();
        return name.replace("[x]", Character.toUpperCase(type.charAt(0)) + type.substring(1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
