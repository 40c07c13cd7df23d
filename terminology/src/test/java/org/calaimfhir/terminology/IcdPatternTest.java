package org.calaimfhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IcdPatternTest {

    private static final String MIND = "F01-F09;F20-F99 without F70-F84";
    private static final String MIXED = "Z30-Z39;O00-O9A;F64";
    private static final String BELOW = "B20; O98.7; Z20.65X1";

    @ParameterizedTest
    @ValueSource(
            strings = {"F01", "F01.50", "F0150", "F09", "F20", "F20.0", "F69", "F85", "F8A", "F88.1", "F99", "F99.XX1A"
            })
    void a_range_takes_in_its_ends_and_what_is_below_them(String code) {
        assertThat(code).matches(IcdPattern.of(MIND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F00",
                "F10",
                "F0A",
                "F19.9",
                "F70",
                "F79.1",
                "F84",
                "F84.0",
                "F840",
                "F9A",
                "G00",
                "F2",
                "F20.",
                "F20.01234",
                "f20",
                "f20.0",
                "F20.0a",
                "XF20",
                "F20 "
            })
    void a_range_leaves_out_what_lies_beside_it_and_what_is_excepted(String code) {
        assertThat(code).doesNotMatch(IcdPattern.of(MIND));
    }

    @ParameterizedTest
    @CsvSource({
        "O9A, true",
        "O9A.21, true",
        "O9A21, true",
        "O99.3, true",
        "O0A, true",
        "O9B, false",
        "P00, false",
        "Z30, true",
        "Z39.2, true",
        "Z3A, false",
        "F64.0, true",
        "F640, true",
        "F65, false"
    })
    void letters_come_after_digits(String code, boolean member) {
        assertThat(code.matches(IcdPattern.of(MIXED))).isEqualTo(member);
    }

    @ParameterizedTest
    @CsvSource({
        "B20, true",
        "B20.1, true",
        "B21, false",
        "O98.7, true",
        "O987, true",
        "O98.711, true",
        "O98.7111, true",
        "O98.71111, false",
        "O98, false",
        "O98.6, false",
        "Z20.65X1, true",
        "Z2065X1, true",
        "Z20.65, false"
    })
    void a_prefix_takes_in_what_begins_so(String code, boolean member) {
        assertThat(code.matches(IcdPattern.of(BELOW))).isEqualTo(member);
    }

    @Test
    void it_is_written_short() {
        assertThat(IcdPattern.of("F11")).isEqualTo("^(F11(\\.?[0-9A-Z]{1,4})?)$");
        assertThat(IcdPattern.of("O98.7")).isEqualTo("^(O98\\.?7[0-9A-Z]{0,3})$");
        assertThat(IcdPattern.of(MIND)).isEqualTo("^(F(0[1-9]|[2-6][0-9A-Z]|8[5-9A-Z]|9[0-9])(\\.?[0-9A-Z]{1,4})?)$");
        assertThat(IcdPattern.of("A98-B01;T74")).isEqualTo("^((A9[89A-Z]|B0[01]|T74)(\\.?[0-9A-Z]{1,4})?)$");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "f11",
                "F",
                "F1",
                "F11;",
                "F11-",
                "F11.1-F12",
                "F11-F12.1",
                "F12-F11",
                "F11 without",
                "11F",
                "F11-F12 without f11",
                "F11.12345",
                "F11 to F12",
                "F11-F12 without F11.1",
                "F11 without F10-F12",
                "92 drug codes"
            })
    void what_cannot_be_read_is_refused(String codes) {
        assertThatIllegalArgumentException().isThrownBy(() -> IcdPattern.of(codes));
    }
}
