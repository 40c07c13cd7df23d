package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.calaimfhir.profiles.BuildFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleTest {

    @TempDir
    private Path module;

    @Test
    void what_an_invalid_example_declares_is_read() throws IOException {
        write("invalid/late.fsh", "// fails: too-late\n// fails: too-far\nInstance: late\n* status = #active\n");
        Example example = Example.allOf(module).get(0);
        assertThat(example.valid()).isFalse();
        assertThat(example.fails()).containsExactly("too-late", "too-far");
        assertThat(example.place("Task.status")).endsWith("/input/fsh/examples/invalid/late.fsh:4");
        assertThat(example.place("Task")).endsWith("late.fsh:3");
    }

    @Test
    void an_invalid_example_without_a_reason_is_refused() throws IOException {
        write("invalid/late.fsh", "Instance: late\n");
        refused("late.fsh:1: an invalid example says why it fails: '// fails: ...'");
    }

    @Test
    void a_valid_example_with_a_reason_is_refused() throws IOException {
        write("valid/early.fsh", "// fails: too-early\nInstance: early\n");
        refused("early.fsh:1: has a '// fails:'");
    }

    @Test
    void an_example_of_another_name_than_its_file_is_refused() throws IOException {
        write("valid/early.fsh", "Instance: late\n");
        refused("early.fsh:1: holds no 'Instance: early': file and example share one name");
    }

    @Test
    void a_file_of_the_demo_may_hold_several_instances_and_each_knows_its_lines() throws IOException {
        Path file = module.resolve("input/fsh/demo/two.fsh");
        Files.createDirectories(file.getParent());
        Files.createDirectories(module.resolve("input/fsh/examples"));
        Files.writeString(file, "Instance: first\n* status = #active\n\nInstance: second\n* status = #draft\n");
        List<Example> both = Example.allOf(module);
        assertThat(both).extracting(Example::name).containsExactly("first", "second");
        assertThat(both).allMatch(Example::demo);
        assertThat(both.get(1).place("InsurancePlan.status")).endsWith("two.fsh:5");
        assertThat(both.get(1).place("InsurancePlan")).endsWith("two.fsh:4");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_profile_is_shown_at_least_twice_right_and_three_times_wrong(String name, String id) throws IOException {
        List<Example> examples = Example.allOf(Path.of("").toAbsolutePath());
        assertThat(examples)
                .filteredOn(each -> each.valid() && each.lines().contains("InstanceOf: " + name))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(examples)
                .filteredOn(each -> !each.valid()
                        && each.lines().stream().anyMatch(line -> line.endsWith("/StructureDefinition/" + id + "\"")))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private void refused(String ending) {
        assertThatExceptionOfType(BuildFailure.class)
                .isThrownBy(() -> Example.allOf(module))
                .withMessageEndingWith(ending);
    }

    private void write(String name, String text) throws IOException {
        Path file = module.resolve("input/fsh/examples").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static List<Arguments> profiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../profiles/input/fsh/profiles"))) {
            List<Arguments> profiles = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                profiles.add(Arguments.of(said("Profile: ", lines), said("Id: ", lines)));
            }
            return profiles;
        }
    }

    private static String said(String mark, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()).strip())
                .findFirst()
                .orElseThrow();
    }
}
