package org.calaimfhir.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.coverage.MediCalMarks.Kind.MEDI_CAL;
import static org.calaimfhir.server.coverage.MediCalMarks.Kind.NOT_TOLD;
import static org.calaimfhir.server.coverage.MediCalMarks.Kind.OTHER;

import ca.uhn.fhir.context.FhirContext;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.coverage.MediCalMarks.Kind;
import org.calaimfhir.terminology.ProgramTable;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MediCalMarksTest {

    private static final String FORM = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String PAYER = "https://nahdo.org/sopt";
    private static final MediCalMarks MARKS = MediCalMarks.load(FhirPackage.load(FhirContext.forR4Cached()));

    @ParameterizedTest
    @CsvSource({
        FORM + ",SUBSIDIZ,MEDI_CAL",
        PAYER + ",211,MEDI_CAL",
        PAYER + ",111,OTHER",
        PAYER + ",22,OTHER",
        PAYER + ",512,OTHER",
        FORM + ",RETIRE,OTHER",
        FORM + ",HMO,NOT_TOLD",
        PAYER + ",7,NOT_TOLD",
        PAYER + ",14,NOT_TOLD",
        PAYER + ",,NOT_TOLD",
        "http://payer.example.org/lines-of-business,gold,NOT_TOLD"
    })
    void the_type_decides_where_it_says_who_pays(String system, String code, Kind kind) {
        assertThat(MARKS.of(typed(new Coverage(), system, code))).isEqualTo(kind);
    }

    @Test
    void the_decision_logic_goes_by_the_same_types() {
        Set<String> ofTheLogic = ProgramTable.load("evidence-code").rows().stream()
                .filter(row -> Set.of("coverage-type", "medi-cal-type").contains(row.get("element")))
                .map(row -> row.get("system") + "|" + row.get("code"))
                .collect(Collectors.toSet());
        Set<String> ofTheServer = FhirPackage.load(FhirContext.forR4Cached()).definitions(ValueSet.class).stream()
                .filter(valueSet -> valueSet.getIdPart().equals("medi-cal-coverage-type"))
                .flatMap(valueSet -> valueSet.getCompose().getInclude().stream())
                .flatMap(part -> part.getConcept().stream().map(concept -> part.getSystem() + "|" + concept.getCode()))
                .collect(Collectors.toSet());

        assertThat(ofTheLogic).isNotEmpty().isEqualTo(ofTheServer);
    }

    @Test
    void one_of_several_codings_is_enough() {
        Coverage coverage = typed(typed(new Coverage(), FORM, "HMO"), PAYER, "211");

        assertThat(MARKS.of(coverage)).isEqualTo(MEDI_CAL);
    }

    @ParameterizedTest
    @MethodSource
    void a_mark_that_only_medi_cal_has_speaks_where_the_type_does_not(Coverage marked) {
        assertThat(MARKS.of(marked)).isEqualTo(MEDI_CAL);
        assertThat(MARKS.of(typed(marked.copy(), FORM, "HMO"))).isEqualTo(MEDI_CAL);
        assertThat(MARKS.of(typed(marked.copy(), PAYER, "111"))).isEqualTo(OTHER);
    }

    static Stream<Coverage> a_mark_that_only_medi_cal_has_speaks_where_the_type_does_not() {
        Coverage profiled = new Coverage();
        profiled.getMeta().addProfile(Canonicals.structureDefinition("calaim-coverage"));
        Coverage located = new Coverage();
        located.addExtension(Canonicals.structureDefinition("county-of-responsibility"), new Coding());
        Identifier planCode = new Identifier().setSystem(Canonicals.HEALTH_CARE_PLAN);
        return Stream.of(
                profiled,
                located,
                new Coverage().setSubscriberId("90000001A"),
                new Coverage().addIdentifier(new Identifier().setSystem(Canonicals.CIN)),
                new Coverage().addPayor(new Reference().setIdentifier(planCode)));
    }

    @Test
    void without_any_mark_nothing_is_told() {
        Coverage coverage = new Coverage().setSubscriberId("1EG4TE5MK73").addPayor(new Reference("Organization/plan"));

        assertThat(MARKS.of(coverage)).isEqualTo(NOT_TOLD);
    }

    private static Coverage typed(Coverage coverage, String system, String code) {
        coverage.getType().addCoding().setSystem(system).setCode(code);
        return coverage;
    }
}
