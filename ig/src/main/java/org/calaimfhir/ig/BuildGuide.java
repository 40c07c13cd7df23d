package org.calaimfhir.ig;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.calaimfhir.profiles.PackedResources;
import org.calaimfhir.profiles.Stamp;

/** Checks the examples and packs everything, when anything it depends on has changed. */
final class BuildGuide {

    private BuildGuide() {}

    /**
     * Runs in the module's build.
     *
     * @param args folder of the module, folder of the module profiles, folder for SUSHI's home, HAPI's version,
     *     version of the package
     */
    public static void main(String[] args) throws IOException {
        Path module = Path.of(args[0]);
        Path tools = Path.of(args[1]);
        Path out = module.resolve("target/classes/fhir-package");
        List<PackedResources> known = List.of(PackedResources.of("terminology"), PackedResources.of("profiles"));
        Stamp stamp = new Stamp(module.resolve("target/guide.stamp"));
        stamp.with(args[3])
                .with(args[4])
                .with(module.resolve("input"))
                .with(module.resolve("site"))
                .with(module.resolve("sushi-config.yaml"))
                .with(module.resolveSibling("CHANGELOG.md"))
                .with(module.resolveSibling("docs").resolve("limits.md"))
                .with(tools.resolveSibling("terminology/tables"))
                .with(tools.resolve("package-lock.json"))
                .with(tools.resolve("no-network.cjs"))
                .with(tools.resolve("target/classes/org"))
                .with(module.resolve("target/classes/org"));
        known.forEach(stamp::with);
        String hash = stamp.hash();
        if (stamp.isCurrent(hash, out)) {
            System.out.println("guide: unchanged");
            return;
        }
        stamp.keep(hash, new GuideBuild(module, tools, Path.of(args[2]), args[3], args[4]).run(known, out));
    }
}
