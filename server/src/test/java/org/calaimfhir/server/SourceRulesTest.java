package org.calaimfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable;
import org.junit.jupiter.api.Test;

/** What a glance at the text tells, for all modules: small files, and no knowledge of the programme in Java. */
class SourceRulesTest {

    private static final int LARGEST = 400;
    private static final Pattern SOURCES = Pattern.compile(".*\\.(java|fsh|cql|sh|m?js|ts)");
    private static final List<String> FOLDERS =
            List.of("terminology/src", "profiles/src", "profiles/input", "ig/src", "ig/input", "server/src");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern BILLING_CODE = Pattern.compile("[A-Z]\\d{4}");
    private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern DATE_IN_NUMBERS = Pattern.compile("LocalDate\\.of\\(\\s*\\d|Month\\.[A-Z]+\\b");

    @Test
    void no_source_file_is_longer_than_400_lines() {
        assertThat(sources(
                        file -> SOURCES.matcher(file.getFileName().toString()).matches()))
                .allSatisfy(file -> assertThat(Files.readAllLines(file))
                        .as("lines of %s", Picture.REPOSITORY.relativize(file))
                        .hasSizeLessThanOrEqualTo(LARGEST));
    }

    @Test
    void codes_counties_and_dates_of_the_programme_stand_in_tables() {
        Set<String> words = new TreeSet<>();
        ProgramTable.load("county").rows().forEach(row -> words.add(row.get("display")));
        ProgramTable.load("community-support").rows().forEach(row -> words.add(row.get("code")));
        List<String> found = new ArrayList<>();
        for (Path file : sources(file -> file.toString().matches(".*/src/main/java/.*\\.java"))) {
            String text = read(file);
            Matcher literal = LITERAL.matcher(text);
            while (literal.find()) {
                String value = literal.group(1);
                if (words.contains(value)
                        || BILLING_CODE.matcher(value).matches()
                        || DATE.matcher(value).matches()) {
                    found.add(file.getFileName() + ": " + literal.group());
                }
            }
            Matcher date = DATE_IN_NUMBERS.matcher(text);
            while (date.find()) {
                found.add(file.getFileName() + ": " + date.group());
            }
        }
        assertThat(found).as("the programme's data in Java").isEmpty();
    }

    private static List<Path> sources(Predicate<Path> wanted) {
        return FOLDERS.stream().flatMap(folder -> files(folder).filter(wanted)).toList();
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> found = Files.walk(Picture.REPOSITORY.resolve(folder))) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
