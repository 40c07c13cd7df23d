package org.calaimfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code terminology <- profiles <- ig <- server}: a module may use what stands left of it, never the other way. */
class ModuleRulesTest {

    private static final List<String> LEFT_TO_RIGHT = List.of("terminology", "profiles", "ig", "server");
    private static final String ARTIFACT = "calaim-fhir-";

    @Test
    void a_module_uses_only_what_stands_left_of_it() throws Exception {
        for (String module : LEFT_TO_RIGHT) {
            List<String> left = LEFT_TO_RIGHT.subList(0, LEFT_TO_RIGHT.indexOf(module));
            assertThat(left).as("modules left of %s", module).containsAll(used(module));
        }
    }

    @Test
    void the_picture_in_the_readme_is_the_build() throws Exception {
        Map<String, Set<String>> real = new TreeMap<>();
        for (String module : LEFT_TO_RIGHT) {
            Set<String> used = used(module);
            if (!used.isEmpty()) {
                real.put(module, used);
            }
        }
        assertThat(Picture.read("modules")).isEqualTo(real);
    }

    @Test
    void versions_stand_in_the_parent_only() throws Exception {
        for (String module : LEFT_TO_RIGHT) {
            NodeList versions = pom(module).getElementsByTagName("version");
            assertThat(versions.getLength())
                    .as("<version> in %s/pom.xml, the parent's apart", module)
                    .isEqualTo(1);
        }
    }

    private static Set<String> used(String module) throws Exception {
        Set<String> used = new TreeSet<>();
        NodeList dependencies = pom(module).getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            if (text(dependency, "groupId").equals("org.calaimfhir")) {
                used.add(text(dependency, "artifactId").substring(ARTIFACT.length()));
            }
        }
        return used;
    }

    private static Element pom(String module) throws Exception {
        Path pom = Picture.REPOSITORY.resolve(module).resolve("pom.xml");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent().strip();
    }
}
