package org.calaimfhir.server.storage;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A search parameter of ours that is answered without an error may still find nothing: these find, and not too much. */
class OwnSearchParametersTest extends EachTypeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Task              | {"restriction": {"period": {"end": "2026-12-01"}}}                       | due=le2026-12-01  | due=gt2026-12-01
            Coverage          | {"period": {"start": "2026-01-01", "end": "2026-06-30"}}                 | period=le2026-03-15&period=ge2026-03-15 | period=le2026-07-01&period=ge2026-07-01
            Coverage          | {"period": {"start": "2026-01-01"}}                                      | period=le2026-11-01&period=ge2026-11-01 | period=lt2026-01-01
            Group             | {"characteristic": [{"code": {"text": "Provider"}, "valueBoolean": true, "exclude": false, "period": {"start": "2026-09-01", "end": "2026-09-30"}}]} | list-period=2026-09 | list-period=2026-10
            Claim             | {"billablePeriod": {"start": "2026-10-01", "end": "2026-10-31"}}         | billing-period=2026-10 | billing-period=2026-11
            ClaimResponse     | {"preAuthRef": "RHP-4711"}                                               | preauth-ref=RHP-4711 | preauth-ref=RHP-471
            HealthcareService | {"extension": [{"url": "https://calaimfhir.org/fhir/StructureDefinition/service-capacity", "extension": [{"url": "members", "valueUnsignedInt": 40}, {"url": "open", "valueUnsignedInt": 3}, {"url": "asOf", "valueDate": "2026-11-01"}]}]} | capacity=gt2 | capacity=gt3
            """)
    void it_finds_what_it_should_and_nothing_else(String type, String content, String found, String missed)
            throws JsonProcessingException {
        JsonNode plain = JSON.readTree(RESOURCES.resource(type, this::stored));
        JsonNode resource = JSON.readerForUpdating(plain).readValue(content);
        String id = create(type, resource.toString());
        String one = "/" + type + "?_id=" + id + "&";
        fhir().get(one + found).then().statusCode(200).body("entry.size()", equalTo(1));
        fhir().get(one + missed).then().statusCode(200).body("entry", equalTo(null));
    }
}
