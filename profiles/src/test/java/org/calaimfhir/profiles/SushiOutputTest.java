package org.calaimfhir.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SushiOutputTest {

    private final SushiOutput output =
            new SushiOutput(Path.of("/repo/profiles"), Path.of("/repo/profiles/target/sushi"));

    @Test
    void an_error_is_told_with_file_and_line_of_the_source() {
        assertThat(output.complaints("""
                        error No element found at path birthDat for CardRule in CalAimMember, skipping rule
                          File: /repo/profiles/target/sushi/input/fsh/profiles/CalAimMember.fsh
                          Line: 20

                        """))
                .containsExactly("profiles/input/fsh/profiles/CalAimMember.fsh:20: error No element found at path"
                        + " birthDat for CardRule in CalAimMember, skipping rule");
    }

    @Test
    void several_messages_stay_apart_and_colours_are_taken_off() {
        assertThat(output.complaints("""
                        \u001b[33mwarn \u001b[39m One thing
                          File: /repo/profiles/target/sushi/input/fsh/a.fsh
                          Line: 1 - 3
                        \u001b[31merror\u001b[39m Another thing
                          File: /repo/profiles/target/sushi/input/fsh/b.fsh
                          Line: 2

                        ========================= SUSHI RESULTS ===========================
                        | 1 Error      1 Warning |
                        """))
                .containsExactly(
                        "profiles/input/fsh/a.fsh:1: warn  One thing",
                        "profiles/input/fsh/b.fsh:2: error Another thing");
    }

    @Test
    void a_message_about_no_file_is_told_as_it_is() {
        assertThat(output.complaints("error No configuration found\n")).containsExactly("error No configuration found");
    }

    @Test
    void results_without_a_message_are_nothing_to_complain_of() {
        assertThat(output.complaints("\n| So much win!    0 Errors      0 Warnings |\n"))
                .isEmpty();
    }
}
