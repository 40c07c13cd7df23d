package org.calaimfhir.profiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A module's FSH, compiled by SUSHI from a copy under {@code target}.
 *
 * <p>The copy is there because SUSHI knows other modules' definitions only as files of the same project; in the module
 * itself they would be generated files among the sources.
 */
public final class FshProject {

    private final Path module;
    private final Path copy;

    /**
     * Names the module.
     *
     * @param module folder with {@code sushi-config.yaml} and {@code input/fsh}
     */
    public FshProject(Path module) {
        this.module = module;
        this.copy = module.resolve("target/sushi");
    }

    /**
     * Compiles all FSH files of the module.
     *
     * @param tools folder with {@code package.json} that pins SUSHI
     * @param home folder for the FHIR packages
     * @param known definitions of the modules that this one builds on
     * @return the folder with the resources that SUSHI made
     * @throws BuildFailure with file and line, for each of SUSHI's errors and warnings
     */
    public Path compile(Path tools, Path home, String hapiVersion, List<PackedResources> known) throws IOException {
        Path sushi = NodeTools.sushi(tools);
        FhirHome.prepare(home, hapiVersion);
        stage(known);
        String noNetwork = tools.resolve("no-network.cjs").toString();
        Command.Result result = Command.run(
                copy,
                Map.of("HOME", home.toString(), "USERPROFILE", home.toString()),
                List.of("node", "-r", noNetwork, sushi.toString(), "build", ".", "-s", "--log-level", "warn"));
        List<String> complaints = new SushiOutput(module, copy).complaints(result.output());
        if (result.exit() != 0 || !complaints.isEmpty()) {
            String all = complaints.isEmpty() ? result.output() : String.join("\n", complaints);
            throw new BuildFailure("FSH of " + module.getFileName() + " does not compile:\n" + all);
        }
        return copy.resolve("fsh-generated/resources");
    }

    private void stage(List<PackedResources> known) throws IOException {
        delete(copy);
        copy(module.resolve("input"), copy.resolve("input"));
        String config = Files.readString(module.resolve("sushi-config.yaml"));
        Files.writeString(copy.resolve("sushi-config.yaml"), config + FhirHome.asDependencies());
        Path vocabulary = Files.createDirectories(copy.resolve("input/vocabulary"));
        for (PackedResources resources : known) {
            for (Map.Entry<String, byte[]> each : resources.all().entrySet()) {
                Files.write(vocabulary.resolve(each.getKey()), each.getValue());
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path each : tree.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
