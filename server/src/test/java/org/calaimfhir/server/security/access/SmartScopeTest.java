package org.calaimfhir.server.security.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calaimfhir.server.standards.Shows.SMART;

import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmartScopeTest {

    @ParameterizedTest
    @CsvSource({
        "system/Patient.rs, Patient, rs",
        "system/Patient.cruds, Patient, cruds",
        "system/*.c, *, c",
        "system/Task.read, Task, rs",
        "system/Task.write, Task, cud",
        "system/*.*, *, cruds"
    })
    @Shows({SMART + 128, SMART + 369})
    void letters_and_the_words_of_version_1_are_read(String text, String type, String letters) {
        assertThat(SmartScope.parse(text)).isEqualTo(new SmartScope(type, letters, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "system/",
                "system/Patient",
                "system/Patient.",
                "system/Patient.sr",
                "system/Patient.rr",
                "system/Patient.x",
                "system/Patient.READ",
                "system/patient.r",
                "system/Pat*.r",
                "system/Patient .r",
                "System/Patient.r",
                "patient/Patient.r",
                "user/*.cruds",
                "openid",
                "launch/patient",
                "system/Observation.rs?category=laboratory",
                "system/*.cruds?"
            })
    @Shows(SMART + 129)
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> SmartScope.parse(text)).isInstanceOf(SmartScope.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "system/Patient.rs, Patient, r, true",
        "system/Patient.rs, Patient, u, false",
        "system/Patient.rs, Task, r, false",
        "system/Patient.rs, *, r, false",
        "system/*.r, Patient, r, true",
        "system/*.r, *, r, true",
        "system/*.r, Patient, s, false"
    })
    void a_scope_allows_its_letters_on_its_type(String scope, String type, char letter, boolean allowed) {
        assertThat(SmartScope.parse(scope).allows(new Need(type, letter))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "system/Patient.r, system/Patient.rs, true",
        "system/Patient.rs, system/Patient.r system/*.s, true",
        "system/Patient.read, system/*.cruds, true",
        "system/*.r, system/Patient.r, false",
        "system/Patient.rds, system/Patient.rs, false",
        "system/Patient.cruds, system/Patient.rs, false"
    })
    void a_scope_is_within_others_when_they_allow_each_of_its_letters(String asked, String others, boolean within) {
        assertThat(SmartScope.parse(asked).isWithin(SmartScope.all(others))).isEqualTo(within);
    }

    @Test
    void nothing_allows_everything_but_all_letters_on_all_types() {
        assertThat(Need.EVERYTHING).allMatch(SmartScope.parse("system/*.cruds")::allows);
        assertThat(Need.EVERYTHING).noneMatch(SmartScope.parse("system/Patient.cruds")::allows);
    }
}
