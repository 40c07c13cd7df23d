package org.calaimfhir.ig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.hl7.fhir.utilities.npm.NpmPackageIndexBuilder;

/** A FHIR package as bytes: the same content gives the same bytes, on any day and machine. */
public final class PackageFile {

    private static final Pattern RESOURCE = Pattern.compile("(?<folder>.*/)(?<file>[A-Z][^/]*\\.json)");

    private final Map<String, byte[]> files = new TreeMap<>();

    /** A package as it was packed. */
    public static PackageFile read(InputStream packed) throws IOException {
        PackageFile read = new PackageFile();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                read.files.put(entry.getName(), tar.readAllBytes());
            }
        }
        return read;
    }

    /**
     * Adds a file; one of the same path is replaced.
     *
     * @param path such as {@code package/example/Patient-alma.json}
     */
    public PackageFile with(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds to each folder its {@code .index.json}, by which tools find a resource without reading all. */
    public PackageFile indexed() {
        Map<String, NpmPackageIndexBuilder> indexes = new TreeMap<>();
        files.forEach((path, content) -> {
            Matcher resource = RESOURCE.matcher(path);
            if (resource.matches()) {
                indexes.computeIfAbsent(resource.group("folder"), folder -> started())
                        .seeFile(resource.group("file"), content);
            }
        });
        indexes.forEach((folder, index) -> with(folder + ".index.json", index.build()));
        return this;
    }

    private static NpmPackageIndexBuilder started() {
        NpmPackageIndexBuilder index = new NpmPackageIndexBuilder();
        index.start(null);
        return index;
    }

    /** The package, packed and compressed. */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GzipParameters quiet = new GzipParameters();
        quiet.setModificationTime(0);
        try (OutputStream gzip = new GzipCompressorOutputStream(bytes, quiet);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setModTime(0L);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
