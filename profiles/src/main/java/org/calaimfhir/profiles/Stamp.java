package org.calaimfhir.profiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hash over everything that a build step reads, kept beside what it wrote, so that an unchanged tree is left alone.
 *
 * <p>Content counts, not time: a fresh checkout or a touched file does not start the step again.
 */
public final class Stamp {

    private final Path file;
    private final MessageDigest digest;

    /**
     * Begins a hash.
     *
     * @param file where the hash of the last successful run is kept
     */
    public Stamp(Path file) {
        this.file = file;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new BuildFailure("This Java lacks SHA-256", e);
        }
    }

    /** Adds a text, such as a version. */
    public Stamp with(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** Adds a file, or every file under a folder, by name and content. */
    public Stamp with(Path path) throws IOException {
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path each : tree.filter(Files::isRegularFile).sorted().toList()) {
                with(path.relativize(each).toString());
                digest.update(Files.readAllBytes(each));
            }
        }
        return this;
    }

    /** Adds resources of the class path. */
    public Stamp with(PackedResources resources) {
        resources.all().forEach((name, content) -> {
            with(name);
            digest.update(content);
        });
        return this;
    }

    /**
     * The hash over all that was added; call it once.
     *
     * @return 64 hexadecimal digits
     */
    public String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether the last successful run read the same, and all that it wrote is still there. */
    public boolean isCurrent(String hash, Path folder) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.get(0).equals(hash) && lines.stream().skip(1).allMatch(name -> Files.exists(folder.resolve(name)));
    }

    /** Remembers a successful run and the files it wrote. */
    public void keep(String hash, List<String> written) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, Stream.concat(Stream.of(hash), written.stream()).toList());
    }
}
