package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server may rely on in the package it finds on its class path. */
class PackageContentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonNode> FILES = new TreeMap<>();
    private static final Properties PROPERTIES = new Properties();

    @BeforeAll
    static void read() throws IOException {
        PROPERTIES.load(resource("fhir-package/package.properties"));
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GzipCompressorInputStream(resource("fhir-package/" + PROPERTIES.getProperty("file"))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                FILES.put(entry.getName(), JSON.readTree(tar.readAllBytes()));
            }
        }
    }

    @Test
    void it_calls_itself_what_its_properties_say() {
        JsonNode manifest = FILES.get("package/package.json");
        assertThat(manifest.get("name").asText()).isEqualTo(PROPERTIES.getProperty("name"));
        assertThat(manifest.get("version").asText()).isEqualTo(PROPERTIES.getProperty("version"));
        assertThat(manifest.get("fhirVersions").get(0).asText()).isEqualTo(PROPERTIES.getProperty("fhirVersion"));
    }

    /** What a package tool needs: https://confluence.hl7.org/display/FHIR/NPM+Package+Specification. */
    @Test
    void its_manifest_is_that_of_a_fhir_package() {
        JsonNode manifest = FILES.get("package/package.json");
        JsonNode guide = FILES.get("package/ImplementationGuide-calaim-fhir.json");
        assertThat(manifest.get("name").asText()).matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
        assertThat(manifest.get("name")).isEqualTo(guide.get("packageId"));
        assertThat(guide.get("url").asText())
                .startsWith(manifest.get("canonical").asText() + "/ImplementationGuide/");
        assertThat(manifest.get("url").asText()).startsWith("https://");
        assertThat(manifest.get("type").asText()).isEqualTo("IG");
        assertThat(manifest.at("/dependencies/hl7.fhir.r4.core").asText())
                .isEqualTo(PROPERTIES.getProperty("fhirVersion"));
        assertThat(List.of("title", "description", "author", "license"))
                .allMatch(field -> !manifest.path(field).asText().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"package/", "package/example/"})
    void the_index_of_each_folder_lists_what_is_in_it(String folder) {
        JsonNode index = FILES.get(folder + ".index.json");
        assertThat(index.get("index-version").asInt()).isEqualTo(2);
        assertThat(FILES.keySet().stream()
                        .filter(name -> name.matches(folder + "[A-Z][^/]*"))
                        .map(name -> name.substring(folder.length())))
                .containsExactlyElementsOf(index.get("files").findValuesAsText("filename"));
        assertThat(index.get("files")).allSatisfy(entry -> {
            JsonNode resource = FILES.get(folder + entry.get("filename").asText());
            for (String field : List.of("resourceType", "id", "url", "version", "kind")) {
                assertThat(entry.get(field)).isEqualTo(resource.get(field));
            }
        });
    }

    @Test
    void the_guide_lists_every_packed_resource_and_nothing_else() {
        List<JsonNode> packed = FILES.entrySet().stream()
                .filter(file -> file.getKey().matches("package/(example/)?[A-Z][^/]*"))
                .map(Map.Entry::getValue)
                .filter(file -> !file.get("resourceType").asText().equals("ImplementationGuide"))
                .toList();
        JsonNode listed = guide().at("/definition/resource");
        assertThat(listed)
                .extracting(entry -> entry.at("/reference/reference").asText())
                .containsExactlyInAnyOrderElementsOf(packed.stream()
                        .map(file -> file.get("resourceType").asText() + "/"
                                + file.get("id").asText())
                        .toList());
        List<String> groups = new ArrayList<>();
        guide().at("/definition/grouping")
                .forEach(group -> groups.add(group.get("id").asText()));
        assertThat(listed).allSatisfy(entry -> assertThat(groups)
                .contains(entry.get("groupingId").asText()));
    }

    @Test
    void an_example_in_the_guide_says_of_which_profile() {
        for (JsonNode entry : guide().at("/definition/resource")) {
            String name = entry.at("/reference/reference").asText().replace('/', '-') + ".json";
            JsonNode example = FILES.get("package/example/" + name);
            if (example == null) {
                assertThat(entry.get("exampleBoolean").asBoolean()).as(name).isFalse();
            } else if (example.at("/meta/profile/0").asText().startsWith("https://calaimfhir.org/")) {
                assertThat(entry.get("exampleCanonical")).as(name).isEqualTo(example.at("/meta/profile/0"));
            } else {
                assertThat(entry.get("exampleBoolean").asBoolean()).as(name).isTrue();
            }
        }
    }

    @Test
    void every_page_in_the_guide_is_one_of_the_site() {
        List<String> pages = new ArrayList<>();
        pages.add(guide().at("/definition/page/nameUrl").asText());
        guide().at("/definition/page/page")
                .forEach(page -> pages.add(page.get("nameUrl").asText()));
        assertThat(pages)
                .startsWith("index.html")
                .doesNotHaveDuplicates()
                .contains(
                        "artifacts.html",
                        "alignment.html",
                        "changelog.html",
                        "limits.html",
                        "services.html",
                        "tables.html",
                        "unconfirmed.html",
                        "Service-respite.html",
                        "Requests-referral.html")
                .allSatisfy(page ->
                        assertThat(Path.of("target/classes/ig-site", page)).exists());
    }

    /** The lists that R4's own profiles bring along have their names at the same places, and must not lend them. */
    @Test
    void a_profile_names_the_guide_that_it_follows() {
        assertThat(FILES.values())
                .filteredOn(file -> file.path("resourceType").asText().equals("StructureDefinition"))
                .allSatisfy(profile -> profile.path("mapping").forEach(mapping -> {
                    String uri = mapping.path("uri").asText();
                    String name = mapping.path("name").asText();
                    assertThat(name.equals(guideAt(uri)) || guideAt(uri).isEmpty())
                            .as(profile.get("id").asText() + ": " + uri + " is called " + name)
                            .isTrue();
                }));
        assertThat(FILES.get("package/StructureDefinition-calaim-audit-event.json")
                        .get("mapping"))
                .extracting(mapping -> mapping.path("name").asText())
                .contains("IHE Basic Audit Log Patterns");
    }

    @Test
    void an_element_maps_only_to_what_its_profile_names() {
        for (JsonNode profile : FILES.values()) {
            Set<String> declared = new HashSet<>();
            profile.path("mapping")
                    .forEach(guide -> declared.add(guide.path("identity").asText()));
            for (String view : List.of("snapshot", "differential")) {
                profile.path(view).path("element").forEach(element -> element.path("mapping")
                        .forEach(mapping -> assertThat(declared)
                                .as(profile.get("id").asText() + " "
                                        + element.get("id").asText())
                                .contains(mapping.path("identity").asText())));
            }
        }
    }

    @Test
    void an_element_says_which_element_of_a_national_profile_it_follows() {
        int mapped = 0;
        for (Row row : ProgramTable.load("national-requirement").rows()) {
            for (JsonNode profile : FILES.values()) {
                for (JsonNode guide : profile.path("mapping")) {
                    JsonNode element = element(profile, row.get("element"));
                    if (guide.path("uri").asText().equals(row.get("profile")) && element != null) {
                        assertThat(element.path("mapping"))
                                .as(profile.get("id").asText() + " " + row.place())
                                .anySatisfy(mapping -> {
                                    assertThat(mapping.get("identity")).isEqualTo(guide.get("identity"));
                                    assertThat(mapping.get("map").asText()).isEqualTo(row.get("element"));
                                    assertThat(mapping.get("comment").asText()).isEqualTo(row.get("demand"));
                                });
                        mapped++;
                    }
                }
            }
        }
        assertThat(mapped).isGreaterThan(200);
    }

    private static JsonNode element(JsonNode profile, String id) {
        for (JsonNode element : profile.at("/snapshot/element")) {
            if (element.get("id").asText().equals(id)) {
                return element;
            }
        }
        return null;
    }

    private static String guideAt(String uri) {
        Map<String, String> names = Map.of(
                "/us/core/", "US Core",
                "/us/sdoh-clinicalcare/", "Gravity SDOH Clinical Care",
                "/us/davinci-pas/", "Da Vinci Prior Authorization Support",
                "/us/davinci-pdex-plan-net/", "Da Vinci Plan-Net",
                "/us/davinci-atr/", "Da Vinci Member Attribution",
                "/us/carin-bb/", "CARIN Blue Button",
                "/uv/sdc/", "Structured Data Capture",
                "/ITI/BALP", "IHE Basic Audit Log Patterns");
        return names.keySet().stream()
                .filter(uri::contains)
                .findFirst()
                .map(names::get)
                .orElse("");
    }

    private static JsonNode guide() {
        return FILES.get("package/ImplementationGuide-calaim-fhir.json");
    }

    @Test
    void every_profile_has_its_snapshot() {
        assertThat(FILES.values())
                .filteredOn(file -> file.path("resourceType").asText().equals("StructureDefinition"))
                .hasSizeGreaterThanOrEqualTo(8)
                .allMatch(profile -> profile.path("snapshot").path("element").size() > 1);
    }

    @Test
    void it_holds_no_example_that_is_meant_to_fail() throws IOException {
        for (Example example : Example.allOf(Path.of("").toAbsolutePath())) {
            assertThat(FILES.keySet().stream()
                            .anyMatch(name -> name.matches("package/example/[A-Za-z]+-" + example.name() + "\\.json")))
                    .as(example.file())
                    .isEqualTo(example.valid());
        }
    }

    @Test
    void the_demo_is_one_transaction_of_its_examples_all_labelled_as_made_up() throws IOException {
        JsonNode entries = JSON.readTree(resource("fhir-package/demo.json")).get("entry");
        List<String> names = Example.allOf(Path.of("").toAbsolutePath()).stream()
                .filter(Example::demo)
                .map(Example::name)
                .toList();
        assertThat(entries)
                .extracting(entry -> entry.at("/resource/id").asText())
                .containsExactlyElementsOf(names);
        assertThat(entries)
                .extracting(entry -> entry.at("/resource/meta/security/0/code").asText())
                .containsOnly("HTEST");
    }

    @Test
    void every_search_parameter_the_server_states_is_defined_so() throws IOException {
        Map<String, JsonNode> defined = new TreeMap<>();
        try (InputStream in = resource("org/hl7/fhir/r4/model/sp/search-parameters.json")) {
            JSON.readTree(in).get("entry").forEach(entry -> define(defined, entry.get("resource")));
        }
        FILES.values().stream()
                .filter(file -> file.path("resourceType").asText().equals("SearchParameter"))
                .forEach(ours -> define(defined, ours));
        List<String> wrong = new ArrayList<>();
        for (JsonNode type : capability().at("/rest/0/resource")) {
            for (JsonNode stated : type.path("searchParam")) {
                JsonNode definition = defined.get(stated.get("definition").asText());
                if (definition == null
                        || !appliesTo(definition, type.get("type").asText())
                        || !definition.get("code").equals(stated.get("name"))
                        || !definition.get("type").equals(stated.get("type"))) {
                    wrong.add(
                            type.get("type").asText() + "?" + stated.get("name").asText());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_type_served_from_the_package_is_told_by_having_no_versions() {
        assertThat(capability().at("/rest/0/resource"))
                .filteredOn(type -> type.get("versioning").asText().equals("no-version"))
                .extracting(type -> type.get("type").asText())
                .containsExactly(
                        "StructureDefinition",
                        "ValueSet",
                        "CodeSystem",
                        "ConceptMap",
                        "SearchParameter",
                        "OperationDefinition",
                        "CapabilityStatement",
                        "ImplementationGuide",
                        "NamingSystem",
                        "Questionnaire",
                        "Library",
                        "PlanDefinition");
    }

    private static boolean appliesTo(JsonNode search, String type) {
        for (JsonNode base : search.get("base")) {
            if (base.asText().equals(type) || base.asText().equals("Resource")) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode capability() {
        return FILES.get("package/CapabilityStatement-calaim-fhir-server.json");
    }

    private static void define(Map<String, JsonNode> defined, JsonNode search) {
        defined.put(search.get("url").asText(), search);
    }

    private static InputStream resource(String name) {
        return PackageContentTest.class.getClassLoader().getResourceAsStream(name);
    }
}
