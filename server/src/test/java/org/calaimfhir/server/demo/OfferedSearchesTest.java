package org.calaimfhir.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever follows a search that the guide offers finds something of the demo. */
class OfferedSearchesTest extends ServerTest {

    private static final Path GUIDE = Path.of("../ig/target/classes/ig-site");
    private static final Pattern SEARCH = Pattern.compile("href=\"\\.\\./fhir/([A-Za-z]+\\?[^\"]+)\"");

    @Autowired
    private LoadDemo demo;

    @Test
    void each_finds_something_of_the_demo() throws IOException {
        demo.load();
        List<String> empty = new ArrayList<>();
        Set<String> offered = offered();
        assertThat(offered).hasSizeGreaterThan(40);
        for (String search : offered) {
            if (!findsOfTheDemo("/" + search + "&_count=1000")) {
                empty.add(search);
            }
        }
        assertThat(empty).isEmpty();
    }

    /** Other tests may have stored pages of the same type. */
    private boolean findsOfTheDemo(String first) {
        for (String next = first; next != null; ) {
            JsonPath page =
                    fhir().urlEncodingEnabled(false).get(next).then().extract().jsonPath();
            List<String> labels = page.getList("entry.resource.meta.security.code.flatten()");
            if (labels != null && labels.contains("HTEST")) {
                return true;
            }
            next = page.getString("link.find{it.relation=='next'}.url");
        }
        return false;
    }

    private static Set<String> offered() throws IOException {
        Set<String> searches = new TreeSet<>();
        try (Stream<Path> pages = Files.list(GUIDE)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                SEARCH.matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group(1).replace("&amp;", "&"))
                        .forEach(searches::add);
            }
        }
        return searches;
    }
}
