package org.calaimfhir.server.standards;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.calaimfhir.server.standards.Statement.Answer;

/** Where tables and tests contradict each other. */
final class TableFaults {

    /** The last is what the standard, or who counted, has withdrawn. */
    static final List<String> VERBS = List.of("SHALL", "SHALL NOT", "SHOULD", "SHOULD NOT", "MAY", "DEPRECATED");

    private TableFaults() {}

    /**
     * @param statements of all tables
     * @param tests the tests that show a statement, by its id
     * @return one sentence for each fault
     */
    static List<String> of(Collection<Statement> statements, ShownBy tests) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Statement statement : statements) {
            if (!ids.add(statement.id())) {
                faults.add(statement.id() + " stands twice");
            }
            faults.addAll(ofRow(statement, tests.tests(statement.id())));
        }
        tests.ids().stream()
                .filter(id -> !ids.contains(id))
                .map(id -> id + " is in no table, and " + String.join(", ", tests.tests(id)) + " says to show it")
                .forEach(faults::add);
        return faults;
    }

    private static List<String> ofRow(Statement statement, Collection<String> tests) {
        boolean met = statement.is(Answer.MET);
        return Stream.of(
                        fault(statement.given().isEmpty(), "has no answer that there is: " + statement.answer()),
                        fault(!VERBS.contains(statement.verb()), "has no verb that there is: " + statement.verb()),
                        fault(statement.asks().isBlank(), "does not say what it asks"),
                        fault(!statement.url().startsWith("https://"), "does not say where it stands"),
                        fault(met && tests.isEmpty(), "is met, and no test shows it"),
                        fault(!met && !tests.isEmpty(), "is not met or not applicable, and has tests: " + tests),
                        fault(!met && statement.why().isBlank(), "is not met or not applicable, and does not say why"))
                .flatMap(faults -> faults)
                .map(fault -> statement.id() + " " + fault)
                .toList();
    }

    private static Stream<String> fault(boolean there, String text) {
        return there ? Stream.of(text) : Stream.empty();
    }
}
