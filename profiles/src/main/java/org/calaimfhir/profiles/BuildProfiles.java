package org.calaimfhir.profiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compiles the module's FSH to {@code target/classes/fhir}, when anything it depends on has changed. */
final class BuildProfiles {

    private BuildProfiles() {}

    /**
     * Runs in the module's build.
     *
     * @param args folder of the module, folder for SUSHI's home, HAPI's version
     */
    public static void main(String[] args) throws IOException {
        Path module = Path.of(args[0]);
        Path classes = module.resolve("target/classes");
        PackedResources terminology = PackedResources.of("terminology");
        Stamp stamp = new Stamp(module.resolve("target/fsh.stamp"));
        String hash = stamp.with(args[2])
                .with(module.resolve("input"))
                .with(module.resolve("sushi-config.yaml"))
                .with(module.resolve("package-lock.json"))
                .with(module.resolve("no-network.cjs"))
                .with(classes.resolve("org"))
                .with(terminology)
                .hash();
        if (FhirHome.isFilled(Path.of(args[1]), args[2]) && stamp.isCurrent(hash, classes.resolve("fhir"))) {
            System.out.println("profiles: unchanged");
            return;
        }
        Path made = new FshProject(module).compile(module, Path.of(args[1]), args[2], List.of(terminology));
        List<String> written = publish(made, classes.resolve("fhir"));
        stamp.keep(hash, written);
        System.out.println("profiles: " + (written.size() - 1) + " definitions");
    }

    private static List<String> publish(Path made, Path out) throws IOException {
        Files.createDirectories(out);
        try (Stream<Path> old = Files.list(out)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        List<String> written = new ArrayList<>();
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                Files.copy(file, out.resolve(name));
                written.add(name);
            }
        }
        Files.write(out.resolve("profiles.index"), written);
        written.add("profiles.index");
        return written;
    }
}
