package org.calaimfhir.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever stands in an answer is found in it, however it is written and wherever it is cut. */
class MemberScanTest {

    private static final String LINES = """
        {"resourceType":"Patient","id":"one","active":true}
        {"resourceType":"Coverage","id":"c","beneficiary":{"reference":"Patient/two"}}
        {"resourceType":"Patient","id":"three"}
        """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"resourceType\":\"Patient\",\"id\":\"a-1.B\",\"meta\":{}}; a-1.B",
                "{~  \"resourceType\": \"Patient\",~  \"id\": \"a\"}; a",
                "{\"subject\":{\"reference\":\"Patient/a\"}}; a",
                "\"fullUrl\":\"http://localhost/fhir/Patient/a/_history/3\"; a",
                "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"a\"/>; a",
                "<Patient xmlns=\"http://hl7.org/fhir\">~   <id value=\"a\"/>; a",
                "<subject><reference value=\"Patient/a\"/></subject>; a",
                "{\"resourceType\":\"Practitioner\",\"id\":\"a\"}; ``",
                "\"Patients/a\" Patient a; ``",
                "\"type\":\"Patient\",\"display\":\"a\"; ``",
                "\"reference\":\"Patient/\"; ``",
                "Patient/a123456789b123456789c123456789d123456789e123456789f123456789abcde; ``"
            })
    void a_member_is_found(String text, String expected) {
        assertThat(found(text.replace('~', '\n'))).isEqualTo(expected.isEmpty() ? Set.of() : Set.of(expected));
    }

    @Test
    void wherever_a_text_is_cut_the_members_of_a_piece_are_found_before_it_leaves() {
        byte[] text = LINES.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= text.length; cut++) {
            Set<String> first = new LinkedHashSet<>();
            int decided = MemberScan.of(text, cut, false, first);
            assertThat(decided).isBetween(0, cut);
            // The end of an id that is known may leave with the next piece.
            assertThat(found(left(text, decided))).as("cut at %s", cut).allMatch(left -> first.stream()
                    .anyMatch(known -> known.startsWith(left)));
            byte[] rest = Arrays.copyOfRange(text, decided, text.length);
            MemberScan.of(rest, rest.length, true, first);
            assertThat(first).as("cut at %s", cut).containsExactlyInAnyOrder("one", "two", "three");
        }
    }

    @Test
    void nor_does_xml_lose_any() {
        byte[] text = "<Bundle><Patient xmlns=\"http://hl7.org/fhir\"> <id value=\"one\"/></Patient></Bundle>"
                .getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= text.length; cut++) {
            Set<String> all = new LinkedHashSet<>();
            int decided = MemberScan.of(text, cut, false, all);
            byte[] rest = Arrays.copyOfRange(text, decided, text.length);
            MemberScan.of(rest, rest.length, true, all);
            assertThat(all).as("cut at %s", cut).containsExactly("one");
        }
    }

    @Test
    void a_file_inside_of_a_binary_hides_nobody_wherever_it_is_cut() {
        for (String around : Set.of(
                "{\"resourceType\":\"Binary\",\"securityContext\":{\"reference\":\"Patient/four\"},\"data\":\"@\"}",
                "{\n \"securityContext\": {\"reference\": \"Patient/four\"},\n \"data\": \"@\"\n}",
                "<Binary><securityContext><reference value=\"Patient/four\"/></securityContext><data"
                        + " value=\"@\"/></Binary>")) {
            String encoded = Base64.getEncoder().encodeToString(LINES.getBytes(StandardCharsets.UTF_8));
            byte[] text = around.replace("@", encoded).getBytes(StandardCharsets.UTF_8);
            for (int cut = 0; cut <= text.length; cut++) {
                EncodedScan scan = new EncodedScan();
                Set<String> all = new LinkedHashSet<>();
                int decided = scan.of(text, cut, false, all);
                byte[] rest = Arrays.copyOfRange(text, decided, text.length);
                scan.of(rest, rest.length, true, all);
                assertThat(all).as("cut at %s", cut).containsExactlyInAnyOrder("one", "two", "three", "four");
            }
        }
    }

    private static String left(byte[] text, int length) {
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    private static Set<String> found(String text) {
        Set<String> found = new LinkedHashSet<>();
        MemberScan.of(text, found);
        return found;
    }
}
