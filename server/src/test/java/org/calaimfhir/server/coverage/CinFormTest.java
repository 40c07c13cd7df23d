package org.calaimfhir.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;

class CinFormTest {

    @Test
    void a_cin_is_asked_for_in_the_form_that_the_profile_demands() {
        StructureDefinition member = FhirPackage.load(FhirContext.forR4Cached())
                .definition(StructureDefinition.class, Canonicals.structureDefinition("calaim-member"))
                .orElseThrow();

        assertThat(member.getSnapshot().getElement())
                .flatExtracting(element -> element.getConstraint())
                .filteredOn(constraint -> constraint.getKey().equals("cin-has-its-form"))
                .extracting(ElementDefinitionConstraintComponent::getExpression)
                .containsOnly("$this.matches('" + Cin.FORM.pattern() + "')");
    }
}
