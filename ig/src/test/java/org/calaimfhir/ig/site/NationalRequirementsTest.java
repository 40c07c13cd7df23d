package org.calaimfhir.ig.site;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** The table is written by hand, so that nothing but these tests would notice a mistyped element. */
class NationalRequirementsTest {

    private final ProgramTable table = ProgramTable.load(NationalRequirements.TABLE);

    @Test
    void every_element_is_one_of_r4() {
        assertThat(table.rows()).extracting(row -> row.get("element")).allSatisfy(NationalRequirementsTest::inR4);
    }

    @Test
    void a_part_of_an_element_is_asked_for_only_where_the_element_is() {
        Row row = row("us-core-patient", "Patient.identifier.system");
        Patient patient = new Patient();
        assertThat(NationalRequirements.lacks(patient, row)).isFalse();
        patient.addIdentifier().setValue("90000001A");
        assertThat(NationalRequirements.lacks(patient, row)).isTrue();
        patient.getIdentifierFirstRep().setSystem("https://example.org/number");
        assertThat(NationalRequirements.lacks(patient, row)).isFalse();
        patient.addIdentifier().setValue("90000002A");
        assertThat(NationalRequirements.lacks(patient, row)).isTrue();
    }

    private static void inR4(String path) {
        String[] steps = path.split("\\.", -1);
        var parent = (BaseRuntimeElementCompositeDefinition<?>)
                FhirContext.forR4Cached().getResourceDefinition(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            BaseRuntimeChildDefinition child = parent.getChildByName(steps[i]);
            assertThat(child).as(path).isNotNull();
            if (i < steps.length - 1) {
                parent = (BaseRuntimeElementCompositeDefinition<?>) child.getChildByName(steps[i]);
            }
        }
    }

    private Row row(String profile, String element) {
        return table.rows().stream()
                .filter(row -> row.get("profile").endsWith("/" + profile)
                        && row.get("element").equals(element))
                .findFirst()
                .orElseThrow();
    }
}
