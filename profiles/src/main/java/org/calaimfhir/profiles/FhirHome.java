package org.calaimfhir.profiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A home folder of our own for SUSHI, which looks for FHIR packages nowhere but in {@code ~/.fhir/packages}.
 *
 * <p>It holds R4 itself, rebuilt from HAPI's definitions, and empty packages in place of the three that SUSHI asks a
 * server for by itself.
 */
final class FhirHome {

    private static final List<String> ASKED_FOR_BY_SUSHI =
            List.of("hl7.fhir.uv.tools.r4", "hl7.terminology.r4", "hl7.fhir.uv.extensions.r4");

    private static final String MARK = "filled-from";
    private static final String NO_VERSION = "0.0.0";

    private FhirHome() {}

    /** Lines for {@code sushi-config.yaml} that name the empty packages, so that SUSHI asks no server for them. */
    static String asDependencies() {
        return ASKED_FOR_BY_SUSHI.stream()
                .map(name -> "  " + name + ": " + NO_VERSION + "\n")
                .collect(Collectors.joining("", "\ndependencies:\n", ""));
    }

    /**
     * Fills the folder, unless this HAPI version has filled it before.
     *
     * @return the folder, to be given to SUSHI as HOME
     */
    static Path prepare(Path home, String hapiVersion) throws IOException {
        if (isFilled(home, hapiVersion)) {
            return home;
        }
        Path packages = home.resolve(".fhir/packages");
        new CorePackage(packages.resolve("hl7.fhir.r4.core#4.0.1/package")).write();
        for (String name : ASKED_FOR_BY_SUSHI) {
            Path folder = packages.resolve(name + "#" + NO_VERSION + "/package");
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("package.json"),
                    "{\"name\":\"" + name + "\",\"version\":\"" + NO_VERSION + "\",\"fhirVersions\":[\"4.0.1\"]}");
        }
        Files.writeString(home.resolve(MARK), hapiVersion);
        return home;
    }

    /** Whether the folder is ready for SUSHI. */
    static boolean isFilled(Path home, String hapiVersion) throws IOException {
        Path mark = home.resolve(MARK);
        return Files.exists(mark) && Files.readString(mark).equals(hapiVersion);
    }
}
