package org.calaimfhir.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.calaimfhir.server.outcome.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureCheckTest {

    private static final StructureCheck CHECK = new StructureCheck(FhirContext.forR4Cached());

    @Test
    void a_good_resource_has_no_problems() throws JsonProcessingException {
        assertThat(problems("""
                {"resourceType":"Patient","id":"a","meta":{"profile":["http://example.org/p"]},
                "text":{"status":"generated","div":"<div xmlns='http://www.w3.org/1999/xhtml'>x</div>"},
                "contained":[{"resourceType":"Organization","id":"o","name":"x"}],
                "extension":[{"url":"http://example.org/x","valueCoding":{"code":"a"}}],
                "modifierExtension":[{"url":"http://example.org/y","valueDecimal":1.50}],
                "name":[{"id":"n","given":["A",null],"_given":[null,{"extension":[{"url":"http://example.org/x",
                "valueString":"x"}]}]}],"gender":"female","_birthDate":{"id":"x"},"multipleBirthInteger":2,
                "managingOrganization":{"reference":"#o"}}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"resourceType\":\"Patient\",\"nick\":1} | Patient",
                "{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"a\",1]}]} | Patient.name[0].given[1]",
                "{\"resourceType\":\"Patient\",\"birthDate\":\"2026-02-30\"} | Patient.birthDate",
                "{\"resourceType\":\"Patient\",\"contained\":[{\"resourceType\":\"Organization\",\"x\":1}]} | Patient.contained[0]",
                "{\"resourceType\":\"Patient\",\"multipleBirthInteger\":\"1\"} | Patient.multipleBirth",
                "{\"resourceType\":\"Patient\",\"deceasedBoolean\":true,\"deceasedDateTime\":\"2020\"} | Patient.deceased",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"resource\":{\"resourceType\":\"Task\",\"status\":\"x\"}}]}"
                        + " | Bundle.entry[0].resource.status"
            })
    void a_problem_is_told_where_it_stands(String resource, String element) throws JsonProcessingException {
        assertThat(problems(resource)).singleElement().satisfies(problem -> assertThat(problem.element())
                .contains(element));
    }

    @Test
    void all_problems_are_told_at_once() throws JsonProcessingException {
        assertThat(problems("{\"resourceType\":\"Patient\",\"gender\":\"x\",\"active\":1,\"photo\":{}}"))
                .hasSize(3);
    }

    private static List<Problem> problems(String resource) throws JsonProcessingException {
        return CHECK.problems(new ObjectMapper().readTree(resource));
    }
}
