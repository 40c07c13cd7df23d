package org.calaimfhir.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** A record in XML of which one resource cannot be read; in JSON the eligibility tests send some. */
class ReadableEntriesTest {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final String RECORD = """
        <Parameters xmlns="http://hl7.org/fhir"><parameter><name value="date"/><valueDate value="2026-03-01"/></parameter>
         <parameter><name value="record"/><resource><Bundle><type value="collection"/>
          <entry><resource><Patient><active value="true"/></Patient></resource></entry>
          <entry><fullUrl value="urn:uuid:1"/><resource>%s</resource></entry>
          <entry><resource><Condition><text><status value="generated"/>
           <div xmlns="http://www.w3.org/1999/xhtml">A <b>text</b> &amp; more</div></text>
           <subject><display value="somebody"/></subject></Condition></resource></entry>
         </Bundle></resource></parameter></Parameters>\
        """;

    private final XmlCheck check = new XmlCheck(
            new RequestLimits(DataSize.ofMegabytes(5), 64, 6000, 100, 1000, 500, 5000, 100_000, 300_000), CONTEXT);
    private final ReadableXmlEntries entries = new ReadableXmlEntries(CONTEXT, check);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Condition><onsetDateTime value=\"banana\"/></Condition>",
                "<Condition><nickname value=\"x\"/></Condition>",
                "<Condition>text</Condition>",
                "<Condition><subject/></Condition>",
                "<Observation><status value=\"weird\"/></Observation>",
                "<Condition><subject><display value=\"x\"/></subject><code><text value=\"x\"/></code></Condition>",
                "<Condition xmlns=\"http://example.org\"/>",
                "<Banana/>"
            })
    void a_resource_that_is_not_fhir_becomes_an_outcome(String resource) {
        byte[] kept = keep(RECORD.formatted(resource)).orElseThrow();

        check.check(kept);
        Bundle bundle = (Bundle) CONTEXT.newXmlParser()
                .parseResource(Parameters.class, new String(kept, StandardCharsets.UTF_8))
                .getParameter()
                .get(1)
                .getResource();
        assertThat(bundle.getEntry().stream()
                        .map(entry -> entry.getResource().fhirType())
                        .toList())
                .isEqualTo(List.of("Patient", "OperationOutcome", "Condition"));
        OperationOutcome outcome = (OperationOutcome) bundle.getEntry().get(1).getResource();
        assertThat(outcome.getIssueFirstRep().getExpression().get(0).getValue())
                .startsWith("Parameters.parameter[1].resource.entry[1].resource");
    }

    @Test
    void one_that_is_fhir_stays_as_it_is() {
        assertThat(keep(RECORD.formatted("<Condition><subject><display value=\"x\"/></subject></Condition>")))
                .isEmpty();
    }

    @Test
    void whom_it_is_about_has_to_be_read() {
        assertThat(keep(RECORD.formatted("<Patient><nickname value=\"x\"/></Patient>")))
                .isEmpty();
    }

    private Optional<byte[]> keep(String xml) {
        return entries.keep(xml.getBytes(StandardCharsets.UTF_8));
    }
}
