package org.calaimfhir.bench;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.packages.IPackageInstallerSvc;
import ca.uhn.fhir.jpa.packages.PackageInstallationSpec;
import ca.uhn.fhir.jpa.packages.PackageInstallationSpec.InstallModeEnum;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.UriParam;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Installs a FHIR package as somebody who runs plain HAPI does, looks for every resource of it, prints how many of each
 * type are there, and ends: with 0 when all are, with 1 when HAPI left some out. Drafts are not counted: HAPI installs
 * what is in force.
 */
@ConditionalOnProperty("bench.package")
class PlainPackage implements ApplicationRunner {

    /** It refers to examples, which the installer leaves out: HAPI refuses it and then installs nothing (HAPI-1094). */
    private static final String NOT_ASKED_FOR = "ImplementationGuide";

    private static final String DRAFT = "draft";

    private final IPackageInstallerSvc installer;
    private final DaoRegistry resources;
    private final Path file;

    PlainPackage(IPackageInstallerSvc installer, DaoRegistry resources, @Value("${bench.package}") Path file) {
        this.installer = installer;
        this.resources = resources;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        byte[] contents = Files.readAllBytes(file);
        NpmPackage described = NpmPackage.fromPackage(new ByteArrayInputStream(contents));
        Map<String, List<JsonNode>> packed = packed(described);
        packed.remove(NOT_ASKED_FOR);
        long began = System.nanoTime();
        installer.install(new PackageInstallationSpec()
                .setName(described.name())
                .setVersion(described.version())
                .setPackageContents(contents)
                .setInstallMode(InstallModeEnum.STORE_AND_INSTALL)
                .addInstallResourceTypes(packed.keySet().toArray(String[]::new)));
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%s %s in plain HAPI: %.1f s%n", described.name(), described.version(), seconds);
        List<String> missing = new ArrayList<>();
        packed.forEach((type, each) -> {
            List<String> absent = each.stream()
                    .filter(resource -> !isThere(type, resource))
                    .map(resource -> type + "/" + resource.path("id").asText())
                    .toList();
            System.out.printf("%-20s %3d of %3d%n", type, each.size() - absent.size(), each.size());
            missing.addAll(absent);
        });
        missing.forEach(address -> System.out.println("not installed: " + address));
        System.exit(missing.isEmpty() ? 0 : 1);
    }

    private static Map<String, List<JsonNode>> packed(NpmPackage described) throws IOException {
        Map<String, List<JsonNode>> packed = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String name : described.list("package")) {
            if (name.matches("[A-Z].*\\.json")) {
                JsonNode resource = json.readTree(described.load("package", name));
                if (resource.path("status").asText().equals(DRAFT)) {
                    continue;
                }
                packed.computeIfAbsent(resource.path("resourceType").asText(), type -> new ArrayList<>())
                        .add(resource);
            }
        }
        return packed;
    }

    /** HAPI gives it an id of its own, and searches a NamingSystem by what it names. */
    private boolean isThere(String type, JsonNode resource) {
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        if (resource.has("url")) {
            search.add("url", new UriParam(resource.get("url").asText()));
        } else {
            search.add("value", new StringParam(resource.at("/uniqueId/0/value").asText()));
        }
        return !resources
                .getResourceDao(type)
                .search(search, new SystemRequestDetails())
                .isEmpty();
    }
}
