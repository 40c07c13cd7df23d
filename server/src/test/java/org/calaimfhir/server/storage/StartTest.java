package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Much of the engine is taken out or made late for a short start: whatever is served still has to work. */
class StartTest extends EachTypeTest {

    private static final Map<RestSearchParameterTypeEnum, String> VALUES = Map.of(
            RestSearchParameterTypeEnum.TOKEN, "http://example.org%7Ccode",
            RestSearchParameterTypeEnum.NUMBER, "1",
            RestSearchParameterTypeEnum.STRING, "Sample",
            RestSearchParameterTypeEnum.DATE, "ge2026-01-01",
            RestSearchParameterTypeEnum.REFERENCE, "nobody",
            RestSearchParameterTypeEnum.URI, "http://example.org/address");

    @Autowired
    private ServedCapabilities capabilities;

    @Autowired
    private ISearchParamRegistry registry;

    @Test
    void there_is_a_resource_of_every_stored_type_to_try() {
        assertThat(RESOURCES.all().keySet()).containsExactlyInAnyOrderElementsOf(capabilities.storedTypes());
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_is_stored_and_read(String type) {
        fhir().get("/" + stored(type)).then().statusCode(200).body("resourceType", equalTo(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_is_found_by_id(String type) {
        if (does(type, "search-type")) {
            fhir().get("/" + type + "?_id=" + stored(type).substring(type.length() + 1))
                    .then()
                    .statusCode(200)
                    .body("type", equalTo("searchset"))
                    .body("entry", hasSize(1))
                    .body("entry[0].resource.resourceType", equalTo(type));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_declared_search_parameter_is_answered(String type) {
        List<String> refused = new ArrayList<>();
        for (ServedCapabilities.Search search : capabilities.searches(type)) {
            String query = "/" + type + "?" + search.name() + "=" + VALUES.get(kind(search));
            for (String form : List.of(query, query + "&_summary=count")) {
                int status = fhir().get(form).statusCode();
                if (status != 200) {
                    refused.add(form + " " + status);
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_is_validated_without_being_stored(String type) {
        if (declares(type, "operation.name", "validate")) {
            fhir().body(RESOURCES.resource(type, this::stored))
                    .post("/" + type + "/$validate")
                    .then()
                    .statusCode(200)
                    .body("resourceType", equalTo("OperationOutcome"))
                    .body("issue.findAll{it.severity=='error' || it.severity=='fatal'}", hasSize(0));
        }
    }

    @Test
    void what_is_invalid_is_told_by_validation_too() {
        fhir().body("{\"resourceType\": \"Task\", \"status\": \"requested\"}")
                .post("/Task/$validate")
                .then()
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue.findAll{it.severity=='error'}.size()", equalTo(1));
    }

    private RestSearchParameterTypeEnum kind(ServedCapabilities.Search search) {
        return switch (search.name()) {
            case "_id" -> RestSearchParameterTypeEnum.TOKEN;
            case "_lastUpdated" -> RestSearchParameterTypeEnum.DATE;
            default ->
                registry.getActiveSearchParam(
                                search.type(), search.name(), ISearchParamRegistry.SearchParamLookupContextEnum.SEARCH)
                        .getParamType();
        };
    }
}
