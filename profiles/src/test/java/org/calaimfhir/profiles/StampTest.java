package org.calaimfhir.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {

    @TempDir
    private Path folder;

    private Path input;
    private Path out;

    @BeforeEach
    void one_run_is_done() throws IOException {
        input = Files.createDirectories(folder.resolve("input"));
        out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(input.resolve("a.fsh"), "Profile: A");
        Files.writeString(out.resolve("A.json"), "{}");
        stamp().keep(hash(), List.of("A.json"));
    }

    @Test
    void an_unchanged_tree_is_current_even_when_its_files_were_touched() throws IOException {
        Files.writeString(input.resolve("a.fsh"), "Profile: A");
        assertThat(stamp().isCurrent(hash(), out)).isTrue();
    }

    @Test
    void a_changed_file_is_noticed() throws IOException {
        Files.writeString(input.resolve("a.fsh"), "Profile: B");
        assertThat(stamp().isCurrent(hash(), out)).isFalse();
    }

    @Test
    void a_renamed_file_is_noticed() throws IOException {
        Files.move(input.resolve("a.fsh"), input.resolve("b.fsh"));
        assertThat(stamp().isCurrent(hash(), out)).isFalse();
    }

    @Test
    void a_result_that_was_deleted_is_noticed() throws IOException {
        Files.delete(out.resolve("A.json"));
        assertThat(stamp().isCurrent(hash(), out)).isFalse();
    }

    private Stamp stamp() {
        return new Stamp(folder.resolve("target/run.stamp"));
    }

    private String hash() throws IOException {
        return stamp().with("tool 1").with(input).hash();
    }
}
