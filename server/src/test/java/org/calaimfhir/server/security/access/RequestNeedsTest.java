package org.calaimfhir.server.security.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.standards.Shows.SMART;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of what each form of request needs; {@code all} is the scope of everything. */
class RequestNeedsTest {

    private static final Map<String, Set<String>> TARGETS = Map.of(
            "Task:focus", Set.of("ServiceRequest"),
            "Task:patient", Set.of("Patient"),
            "Task:owner", Set.of("Organization", "Practitioner"),
            "Observation:patient", Set.of("Patient"),
            "Patient:general-practitioner", Set.of("Practitioner"));

    private final RequestNeeds needs = new RequestNeeds(
            Set.of("Patient", "Task", "Observation", "ServiceRequest", "Organization", "Practitioner", "Binary"),
            Set.of("ValueSet", "CodeSystem"),
            (type, parameter) -> TARGETS.getOrDefault(type + ":" + parameter, Set.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Reading
                "GET    | Patient/1                        | Patient.r",
                "HEAD   | Patient/1                        | Patient.r",
                "GET    | Patient/1/_history/2             | Patient.r",
                "GET    | Patient/1/_history               | Patient.r",
                "GET    | Patient/_history                 | Patient.r",
                "GET    | Patient/1?_summary=true          | Patient.r",
                // Writing
                "POST   | Patient                          | Patient.c",
                "PUT    | Patient/1                        | Patient.u",
                "PATCH  | Patient/1                        | Patient.u",
                "DELETE | Patient/1                        | Patient.d",
                "PUT    | Patient?identifier=1             | Patient.u Patient.s",
                "PATCH  | Patient?identifier=1             | Patient.u Patient.s",
                "DELETE | Patient?identifier=1             | Patient.d Patient.s",
                "DELETE | Task?patient.name=x              | Task.d Task.s Patient.s",
                // Searching
                "GET    | Patient                          | Patient.s",
                "GET    | Patient?name=x&_count=2          | Patient.s",
                "GET    | Patient/_search?name=x           | Patient.s",
                "POST   | Patient/_search                  | Patient.s",
                "GET    | Task?_include=Task:focus         | Task.s ServiceRequest.s",
                "GET    | Task?_include=Task:owner         | Task.s Organization.s Practitioner.s",
                "GET    | Task?_include=Task:owner:Organization | Task.s Organization.s",
                "GET    | Task?_include:iterate=Patient:general-practitioner | Task.s Patient.s Practitioner.s",
                "GET    | Task?_include=*                  | Task.s *.s",
                "GET    | Task?_include=Task:unknown       | Task.s *.s",
                "GET    | Patient?_revinclude=Observation:patient | Patient.s Observation.s",
                "GET    | Patient?_revinclude:iterate=Task:patient | Patient.s Task.s",
                "GET    | Patient?_revinclude=*            | Patient.s *.s",
                "GET    | Task?patient.name=x              | Task.s Patient.s",
                "GET    | Task?patient.name:contains=x     | Task.s Patient.s",
                "GET    | Task?owner:Practitioner.name=x   | Task.s Practitioner.s",
                "GET    | Task?patient.general-practitioner.name=x | Task.s Patient.s Practitioner.s",
                "GET    | Task?unknown.name=x              | Task.s *.s",
                "GET    | Task?_sort=-patient.birthdate    | Task.s Patient.s",
                "GET    | Patient?_has:Observation:patient:code=x | Patient.s Observation.s",
                "GET    | Patient?_has:Task:patient:owner.name=x  | Patient.s Task.s Organization.s Practitioner.s",
                "GET    | Organization?_has:Task:owner:_has:Observation:focus:code=x | Organization.s Task.s"
                        + " Observation.s",
                "GET    | Patient?_filter=name+eq+x        | all Patient.s",
                "GET    | Patient?_has:Task=x              | all Patient.s",
                // Definitions
                "GET    | ValueSet/x                       | ''",
                "GET    | ValueSet?url=x                   | ''",
                "POST   | ValueSet                         | ValueSet.c",
                "GET    | metadata                         | ''",
                "POST   | metadata                         | all",
                // Operations
                "GET    | ValueSet/$expand?url=x           | ''",
                "POST   | CodeSystem/x/$lookup             | ''",
                "GET    | Patient/$expand                  | all",
                "POST   | Patient/$validate                | ''",
                "GET    | Patient/1/$validate              | Patient.r",
                "GET    | Patient/1/$everything            | *.r *.s",
                "GET    | $export                          | *.r",
                "GET    | $export?_type=Patient,Task       | Patient.r Task.r",
                "POST   | $export?_type=Patient            | *.r",
                "GET    | $export?_type=Patient&_typeFilter=Patient?name=x | *.r",
                "GET    | $export?_type=Unknown            | *.r",
                "GET    | Patient/$export?_type=Task       | Patient.r Task.r",
                "GET    | $export-poll-status?_jobId=1     | Binary.r",
                "GET    | $unknown                         | all",
                "GET    | Patient/1/$meta                  | all",
            })
    @Shows(SMART + 123)
    void each_form_of_request_needs_just_this(String method, String url, String expected) {
        assertThat(needs.of(Asked.of(method, url, Optional.empty()))).isEqualTo(parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_history",
                "Nothing",
                "Nothing/1",
                "patient/1",
                "Patient/a_b",
                "Patient/1%2F2",
                "Patient%2F1",
                "Patient/1/2",
                "Patient/1/Observation",
                "Patient/1/_history/2/3",
                "Patient/1/_history/2/$validate",
                "../Patient/1",
                "?_getpages=1"
            })
    void what_is_not_understood_needs_everything(String url) {
        assertThat(needs.of(Asked.of("GET", url, Optional.empty()))).isEqualTo(Need.EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "SEARCH"})
    void so_does_a_method_that_is_not_expected(String method) {
        assertThat(needs.of(Asked.of(method, "Patient", Optional.empty()))).isEqualTo(Need.EVERYTHING);
        assertThat(needs.of(Asked.of(method, "Patient/1", Optional.empty()))).isEqualTo(Need.EVERYTHING);
    }

    @Test
    void a_conditional_create_looks_first() {
        assertThat(needs.of(Asked.of("POST", "Task", Optional.of("identifier=1"))))
                .isEqualTo(parse("Task.c Task.s"));
        assertThat(needs.of(Asked.of("POST", "Task", Optional.of("Task?patient.name=x"))))
                .isEqualTo(parse("Task.c Task.s Patient.s"));
    }

    @Test
    void a_reference_by_a_search_looks_too() {
        assertThat(needs.ofConditionalReference("Patient?identifier=1")).isEqualTo(parse("Patient.s"));
        assertThat(needs.ofConditionalReference("http://elsewhere/Patient?identifier=1"))
                .isEqualTo(Need.EVERYTHING);
    }

    @Test
    void decisions_about_a_member_read_the_member_and_more() {
        assertThat(needs.of(Asked.of("GET", "Patient/1/$check-eligibility", Optional.empty())))
                .contains(Need.read("Patient"), Need.read("Coverage"), Need.read("Observation"))
                .noneMatch(need -> need.letter() != 'r');
    }

    private static Set<Need> parse(String text) {
        return Arrays.stream(text.strip().split(" +"))
                .filter(word -> !word.isEmpty())
                .flatMap(word -> word.equals("all")
                        ? Need.EVERYTHING.stream()
                        : SmartScope.parse(SmartScope.SYSTEM + word)
                                .letters()
                                .chars()
                                .mapToObj(letter -> new Need(word.split("\\.")[0], (char) letter)))
                .collect(Collectors.toSet());
    }
}
