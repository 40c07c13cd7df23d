package org.calaimfhir.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class RequestChecksTest {

    private static final RequestLimits LIMITS =
            new RequestLimits(DataSize.ofKilobytes(4), 8, 100, 3, 1000, 10, 60, 60, 100);

    @ParameterizedTest
    @CsvSource({
        "0,true",
        "-1.50,true",
        "1e400,true",
        "1E+0400,true",
        "1e401,false",
        "1e-999999999,false",
        "1e0000000000,true"
    })
    void numbers_are_as_large_as_they_can_be_written(String number, boolean reasonable) {
        assertThat(Numbers.reasonable(number)).isEqualTo(reasonable);
    }

    @Test
    void a_number_has_at_most_forty_digits() {
        assertThat(Numbers.reasonable("9".repeat(40))).isTrue();
        assertThat(Numbers.reasonable("9".repeat(41))).isFalse();
    }

    @Test
    void broken_json_is_refused_with_line_and_column() {
        Refusal refusal = json("{\n  \"a\": tru\n}");

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.problems().get(0).advice()).contains("line 2, column ");
    }

    @Test
    void json_is_nested_as_deep_as_the_limit() {
        assertThat(json("{\"a\":" + "[".repeat(7) + "]".repeat(7) + "}")).isNull();
        assertThat(json("{\"a\":" + "[".repeat(8) + "]".repeat(8) + "}")
                        .problems()
                        .get(0)
                        .rule())
                .contains("8 levels");
    }

    @Test
    void the_same_name_is_refused_in_one_object_only() {
        assertThat(json("{\"a\":{\"x\":1},\"b\":{\"x\":1}}")).isNull();
        assertThat(json("{\"a\":1,\"a\":1}").problems().get(0).rule()).contains("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\\ud83d\\ude00\"}", "{\"a\":\"tab\\tline\\n\"}", "{\"a\":\"é\"}"})
    void honest_text_passes(String body) {
        assertThat(json(body)).isNull();
    }

    @Test
    void xml_needs_no_document_type() {
        XmlCheck check = new XmlCheck(LIMITS, FhirContext.forR4Cached());
        String patient = "<Patient xmlns='http://hl7.org/fhir'><active value='true'/></Patient>";

        check.check(bytes(patient));

        assertThatThrownBy(() -> check.check(bytes("<!DOCTYPE Patient>" + patient)))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"1.50,true", "-0,true", "1e9,true", "1e401,false", "1e,false", "01,false", "NaN,false", "'',false"})
    void a_decimal_in_xml_is_one_of_json(String text, boolean decimal) {
        assertThat(Numbers.isDecimal(text)).isEqualTo(decimal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<name>x<family value='x'/></name> | Patient.name",
                "<contact><name><text/></name></contact> | Patient.contact.name.text",
                "<contained/> | Patient.contained",
                "<contained><Organization><nick value='x'/></Organization></contained> | Patient.contained",
                "<gender value='male'/><active value='true'/> | Patient.active",
                "<active value='true'/><active value='true'/> | Patient.active",
                "<name value='x'><text value='x'/></name> | Patient.name",
                "<extension url='u:x'><valueDecimal value='1e999'/></extension> | Patient.extension.valueDecimal"
            })
    void what_xml_would_lose_is_told_where_it_stands(String inside, String element) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new XmlCheck(LIMITS, FhirContext.forR4Cached())
                .check(bytes("<Patient xmlns='http://hl7.org/fhir'>" + inside + "</Patient>")));

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.problems().get(0).element()).contains(element);
        assertThat(refusal.problems().get(0).advice()).contains("line 1");
    }

    @Test
    void each_resource_is_counted_by_itself_and_all_of_them_together() {
        String sixty = "{\"a\":[" + "1,".repeat(57) + "1]}";

        assertThat(json(sixty)).isNull();
        assertThat(json("{\"a\":[" + "1,".repeat(58) + "1]}").status()).isEqualTo(413);
        assertThat(json("{\"entry\":[{\"resource\":{\"a\":[" + "1,".repeat(50) + "1]}},{\"a\":1}]}"))
                .isNull();
        assertThat(json("{\"entry\":[{\"resource\":" + sixty + "},{\"resource\":" + sixty + "}]}")
                        .problems()
                        .get(0)
                        .rule())
                .contains("A body");
    }

    @Test
    void a_contained_resource_counts_for_many() {
        assertThat(json("{\"contained\":[{\"a\":1}]}")).isNull();
        assertThat(json("{\"contained\":[{\"a\":1},{\"a\":1}]}").status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,none",
                "garbage,none",
                "2020-01-01,none",
                "'Tue, 3 Jun 2025 11:05:30 GMT','Tue, 03 Jun 2025 11:05:30 GMT'",
                "'Tuesday, 03-Jun-25 11:05:30 GMT','Tue, 03 Jun 2025 11:05:30 GMT'",
                "'Mon, 3 Jun 2025 11:05:30 GMT',none"
            })
    void a_condition_that_is_no_date_is_ignored(String sent, String left) {
        assertThat(ModifiedSince.of(sent).orElse(null)).isEqualTo(left);
    }

    @Test
    void half_an_answer_is_cut_off() {
        CheckedResponse response = new CheckedResponse(new MockHttpServletResponse());

        assertThatCode(response::closeWhenCutOff).doesNotThrowAnyException();
        response.cutOff();
        assertThatThrownBy(response::closeWhenCutOff).isInstanceOf(IOException.class);
    }

    @Test
    void nothing_is_written_behind_half_an_answer() {
        MockHttpServletResponse sent = new MockHttpServletResponse();
        CheckedResponse response = new CheckedResponse(sent);

        assertThat(new ErrorAnswers().isStillWritable(response)).isTrue();
        sent.setCommitted(true);
        assertThat(new ErrorAnswers().isStillWritable(response)).isFalse();
        assertThatThrownBy(response::closeWhenCutOff).isInstanceOf(IOException.class);
    }

    @Test
    void parameters_are_decoded_once() {
        assertThat(QueryText.parameters("name=a%2Bb+c&name=%C3%A9&x", 3))
                .containsEntry("name", List.of("a+b c", "é"))
                .containsEntry("x", List.of(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%ff", "a=%00", "a=%ed%a0%80", "a=1&b=2&c=3&d=4"})
    void what_does_not_decode_is_refused(String query) {
        assertThatThrownBy(() -> QueryText.parameters(query, 3)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,none",
                "'*/*','*/*'",
                "'text/turtle, application/fhir+json','application/fhir+json'",
                "'text/html, application/xml;q=0.9','application/xml;q=0.9'"
            })
    void only_served_formats_reach_the_engine(String accept, String left) {
        assertThat(Acceptable.of(accept).orElse(null)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"abcdefgh,true", "short,false", "'with space!',false", "-leading-hyphen,false"})
    void a_request_keeps_its_own_id_when_it_is_safe(String sent, boolean kept) {
        assertThat(RequestId.choose(sent).equals(sent)).isEqualTo(kept);
    }

    private static Refusal json(String body) {
        return catchThrowableOfType(
                Refusal.class, () -> new JsonCheck(LIMITS).check(bytes(body), JsonToken.START_OBJECT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
