package org.calaimfhir.server.standards;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Which tests show which statements, as {@link Shows} says. */
final class ShownBy {

    private final SortedMap<String, SortedSet<String>> tests = new TreeMap<>();

    /** @param tests by id of a statement, each as {@code Class#method} */
    ShownBy(Map<String, ? extends Collection<String>> tests) {
        tests.forEach((id, names) -> this.tests.put(id, new TreeSet<>(names)));
    }

    /** @throws IllegalStateException when the annotation stands where nothing is run */
    static ShownBy testsOf(String name) {
        Map<String, Set<String>> tests = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages(name).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Shows.class))
                        .forEach(method -> {
                            for (String id :
                                    method.getAnnotationOfType(Shows.class).value()) {
                                tests.computeIfAbsent(id, none -> new TreeSet<>())
                                        .add(nameOf(method));
                            }
                        });
        return new ShownBy(tests);
    }

    private static String nameOf(JavaMethod method) {
        String name = method.getOwner().getSimpleName() + "#" + method.getName();
        boolean run = (method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class))
                && !method.isAnnotatedWith(Disabled.class)
                && !method.getOwner().isAnnotatedWith(Disabled.class);
        if (!run) {
            throw new IllegalStateException(name + " shows statements and is not run as a test");
        }
        return name;
    }

    Set<String> ids() {
        return tests.keySet();
    }

    /** In the order of their names; none for a statement that no test shows. */
    Collection<String> tests(String id) {
        return tests.getOrDefault(id, new TreeSet<>());
    }
}
