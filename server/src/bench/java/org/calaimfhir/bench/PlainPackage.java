package org.calaimfhir.bench;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.packages.IPackageInstallerSvc;
import ca.uhn.fhir.jpa.packages.PackageInstallationSpec;
import ca.uhn.fhir.jpa.packages.PackageInstallationSpec.InstallModeEnum;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Installs a FHIR package as somebody who runs plain HAPI does, reads back every resource of it, prints how many of each
 * type are there, and ends: with 0 when all are, with 1 when HAPI left some out.
 */
@ConditionalOnProperty("bench.package")
class PlainPackage implements ApplicationRunner {

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
        Map<String, List<String>> packed = packed(described);
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
        packed.forEach((type, ids) -> {
            List<String> absent =
                    ids.stream().filter(id -> !isThere(type, id)).map(id -> type + "/" + id).toList();
            System.out.printf("%-20s %3d of %3d%n", type, ids.size() - absent.size(), ids.size());
            missing.addAll(absent);
        });
        missing.forEach(address -> System.out.println("not installed: " + address));
        System.exit(missing.isEmpty() ? 0 : 1);
    }

    private static Map<String, List<String>> packed(NpmPackage described) throws IOException {
        Map<String, List<String>> packed = new TreeMap<>();
        for (String name : described.list("package")) {
            String[] parts = name.split("-", 2);
            if (parts.length == 2 && name.endsWith(".json")) {
                packed.computeIfAbsent(parts[0], type -> new ArrayList<>()).add(parts[1].replaceFirst("\\.json$", ""));
            }
        }
        return packed;
    }

    private boolean isThere(String type, String id) {
        try {
            resources.getResourceDao(type).read(new IdType(type, id), new SystemRequestDetails());
            return true;
        } catch (ResourceNotFoundException e) {
            return false;
        }
    }
}
