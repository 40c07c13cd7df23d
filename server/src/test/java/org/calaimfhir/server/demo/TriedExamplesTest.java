package org.calaimfhir.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;

/** Whoever copies the command of an example's page, and has its file, is answered as the page says. */
class TriedExamplesTest extends ServerTest {

    private static final Path GUIDE = Path.of("../ig/target/classes/ig-site");
    private static final Pattern SENT =
            Pattern.compile("curl [^\n]*--data-binary @(?<file>Example-\\S+) '[^']*/fhir(?<path>/[^']+)'");
    private static final String REFUSED = "<p class=\"lead\">Refused: ";

    private record Tried(String file, String path, boolean refused) {}

    @Test
    void a_valid_one_has_no_error_and_an_invalid_one_has() throws IOException {
        List<String> otherwise = new ArrayList<>();
        List<Tried> tried = tried();
        assertThat(tried).filteredOn(Tried::refused).hasSizeGreaterThan(100);
        assertThat(tried).filteredOn(one -> !one.refused()).hasSizeGreaterThan(150);
        for (Tried one : tried) {
            Response answer =
                    fhir().body(Files.readString(GUIDE.resolve(one.file()))).post(one.path());
            if (!isAnsweredAsSaid(one, answer)) {
                otherwise.add(one + ": " + answer.statusCode() + " " + answer.asString());
            }
        }
        assertThat(otherwise).isEmpty();
    }

    /** Some are refused before they are checked: those whose parts do not hang together (400). */
    private static boolean isAnsweredAsSaid(Tried one, Response answer) {
        boolean understood = answer.statusCode() == 200 || (one.refused() && answer.statusCode() == 400);
        return understood && hasErrors(answer.jsonPath()) == one.refused();
    }

    private static boolean hasErrors(JsonPath outcome) {
        return outcome.<String>getList("issue.severity").stream().anyMatch(List.of("error", "fatal")::contains);
    }

    private static List<Tried> tried() throws IOException {
        List<Tried> found = new ArrayList<>();
        try (Stream<Path> pages = Files.list(GUIDE)) {
            for (Path page : pages.filter(file -> file.getFileName().toString().matches("Example-.*\\.html"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(page);
                Matcher sent = SENT.matcher(text.replace("&#39;", "'"));
                if (sent.find()) {
                    found.add(new Tried(sent.group("file"), sent.group("path"), text.contains(REFUSED)));
                }
            }
        }
        return found;
    }
}
