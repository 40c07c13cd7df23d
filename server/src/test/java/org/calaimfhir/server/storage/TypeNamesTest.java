package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorR4;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calaimfhir.server.ServerTest;
import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The indexer knows types by name only; it has to find what it would find with every definition at hand. */
class TypeNamesTest extends ServerTest {

    private static final Pattern ADDRESS_IN_MEMORY = Pattern.compile("^[\\w.]+@[0-9a-f]+");

    @Autowired
    private FhirContext context;

    @Autowired
    private FhirPackage fhirPackage;

    @Autowired
    private ISearchParamExtractor byNames;

    @Autowired
    private ISearchParamRegistry registry;

    @Autowired
    private JpaStorageSettings settings;

    @Autowired
    private PartitionSettings partitions;

    @Test
    void every_example_is_indexed_as_with_all_definitions_of_the_specification() {
        ISearchParamExtractor byDefinitions = byDefinitions();
        int rows = 0;
        for (IBaseResource resource : resources()) {
            List<String> expected = rows(byDefinitions, resource);
            assertThat(rows(byNames, resource)).as(resource.fhirType()).isEqualTo(expected);
            rows += expected.size();
        }
        assertThat(rows).as("rows compared").isGreaterThan(500);
    }

    private ISearchParamExtractor byDefinitions() {
        FhirContext full = FhirContext.forR4();
        full.setValidationSupport(new DefaultProfileValidationSupport(full));
        SearchParamExtractorR4 extractor = new SearchParamExtractorR4(settings, partitions, full, registry);
        extractor.start();
        return extractor;
    }

    private List<IBaseResource> resources() {
        List<IBaseResource> resources = new ArrayList<>();
        Stream.concat(
                        fhirPackage.examples().values().stream(),
                        new OneOfEachType().all().keySet().stream().map(this::minimal))
                .map(context.newJsonParser()::parseResource)
                .forEach(resources::add);
        return resources;
    }

    private String minimal(String type) {
        return new OneOfEachType().resource(type, target -> target + "/1");
    }

    /** What would be written to the index tables, hashes included. */
    private List<String> rows(ISearchParamExtractor extractor, IBaseResource resource) {
        List<String> rows = new ArrayList<>();
        // A number's row cannot be written as text without one.
        ResourceTable ofNone = new ResourceTable();
        ofNone.setIdForUnitTest(1L);
        Stream.of(
                        extractor.extractSearchParamTokens(resource),
                        extractor.extractSearchParamStrings(resource),
                        extractor.extractSearchParamDates(resource),
                        extractor.extractSearchParamUri(resource),
                        extractor.extractSearchParamNumber(resource),
                        extractor.extractSearchParamQuantity(resource))
                .flatMap(found -> found.stream().map(BaseResourceIndexedSearchParam.class::cast))
                .forEach(row -> {
                    row.setResource(ofNone);
                    row.setPartitionSettings(partitions);
                    row.calculateHashes();
                    rows.add(ADDRESS_IN_MEMORY.matcher(row.toString()).replaceAll(""));
                });
        extractor
                .extractResourceLinks(resource, false)
                .forEach(link -> rows.add(link.getSearchParamName() + " " + link.getPath() + " "
                        + link.getRef().getReferenceElement().getValue()));
        rows.sort(null);
        return rows;
    }
}
