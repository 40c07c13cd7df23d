package org.calaimfhir.server.consent;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.storage.RecordLabels.Relation;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which labels, codes and sources make a record one that law guards. */
class GuardRulesTest {

    static final GuardRules RULES = new GuardRules(
            ProgramTables.packaged(), FhirPackage.load(FhirContext.forR4Cached()), ZoneId.of("America/Los_Angeles"));

    private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # labels          | code   | classes
            -                 | F11.20 | -
            -                 | I10    | -
            SUD               | F11.20 | sud-part2
            ETH               | I10    | sud-part2
            42CFRPart2        | I10    | sud-part2
            PSYTHPN           | I10    | psychotherapy-notes
            PSYTHPN SUD       | I10    | sud-counselling-notes
            HIV               | I10    | hiv
            -                 | B20    | hiv
            -                 | Z21    | hiv
            HIV SUD           | I10    | hiv sud-part2
            SDV               | I10    | domestic-violence
            -                 | T74.11XA | -
            MH                | F32.1  | -
            """)
    void a_record_is_guarded_by_its_labels_and_some_codes(String labels, String code, String classes) {
        Condition record = new Condition();
        for (String label : labels == null ? new String[0] : labels.split(" ", -1)) {
            record.getMeta().addSecurity().setSystem(ACT).setCode(label);
        }
        record.getCode().addCoding().setSystem(ICD).setCode(code);
        assertThat(RULES.classes(record))
                .isEqualTo(classes == null ? Set.of() : new TreeSet<>(List.of(classes.split(" ", -1))));
    }

    @Test
    void a_test_is_told_by_its_code_wherever_it_stands() {
        Observation test = new Observation();
        test.getValueCodeableConcept()
                .addCoding()
                .setSystem("http://www.ama-assn.org/go/cpt")
                .setCode("86701");
        assertThat(RULES.classes(test)).containsExactly("hiv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            http://nucc.org/provider-taxonomy                        | 324500000X              | sud-part2
            http://nucc.org/provider-taxonomy                        | 207Q00000X              | -
            https://calaimfhir.org/fhir/CodeSystem/guarded-program   | part-2-program          | sud-part2
            https://calaimfhir.org/fhir/CodeSystem/guarded-program   | victim-service-provider | domestic-violence
            """)
    void an_organization_guards_by_its_type(String system, String code, String name) {
        Organization organization = new Organization();
        organization.addType().addCoding().setSystem(system).setCode(code);
        assertThat(RULES.classes(organization)).isEqualTo(name == null ? Set.of() : Set.of(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Condition      | author    | true  | true
            Encounter      | documents | true  | true
            Claim          | requester | true  | true
            ServiceRequest | performer | true  | true
            Task           | owner     | true  | true
            ServiceRequest | requester | false | true
            Task           | requester | false | true
            """)
    void a_record_reveals_by_who_does_it_and_not_by_who_asks(
            String type, String relation, boolean reveals, boolean holds) {
        Relation found = RULES.relations().stream()
                .filter(each -> each.type().equals(type) && each.relation().equals(relation))
                .findFirst()
                .orElseThrow();
        assertThat(found.reveals()).isEqualTo(reveals);
        assertThat(found.holds()).isEqualTo(holds);
    }

    @Test
    void marks_are_one_code_of_confidentiality_and_tags() {
        Resource record = new Condition();
        record.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode("N");
        record.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode("L");
        RULES.mark(record, Set.of("sud-part2"));
        RULES.mark(record, Set.of("sud-part2"));
        assertThat(record.getMeta().getSecurity().stream().map(Coding::getCode))
                .containsExactlyInAnyOrder("SUD", "42CFRPart2", "NORDSCLCD", "CPLYCD", "R");
        RULES.mark(record, Set.of("psychotherapy-notes"));
        assertThat(record.getMeta().getSecurity(CONFIDENTIALITY, "V")).isNotNull();
        assertThat(record.getMeta().getSecurity(CONFIDENTIALITY, "R")).isNull();
    }

    @Test
    void what_is_more_confidential_stays_so() {
        Resource record = new Condition();
        record.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode("V");
        RULES.mark(record, Set.of("sud-part2"));
        assertThat(record.getMeta().getSecurity(CONFIDENTIALITY, "V")).isNotNull();
        assertThat(record.getMeta().getSecurity(CONFIDENTIALITY, "R")).isNull();
    }
}
