package org.calaimfhir.server.standards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.calaimfhir.server.standards.Statement.Answer;

/** A standard's table as people read it, in Markdown. */
final class StandardPage {

    private static final Map<Answer, String> SAYS =
            Map.of(Answer.MET, "shown by", Answer.NOT_MET, "why", Answer.NOT_APPLICABLE, "why");

    private StandardPage() {}

    static String of(Standard standard, ShownBy tests) {
        StringBuilder page = new StringBuilder("# " + standard.title() + "\n\n")
                .append("<!-- Written by ConformanceTablesTest from " + standard.file() + ".csv: see README.md -->\n\n")
                .append(standard.statements().size() + " testable statements of " + standard.page()
                        + ", in our words.\n")
                .append("What the answers mean and how they are held to the tests: [README.md](README.md).\n\n");
        page.append(row("statements", "met", "not met", "not applicable")).append("| --- | ---: | ---: | ---: |\n");
        TableFaults.VERBS.stream()
                .filter(verb -> standard.statements().stream()
                        .anyMatch(statement -> statement.verb().equals(verb)))
                .map(verb ->
                        counts(verb, standard, statement -> statement.verb().equals(verb)))
                .forEach(page::append);
        page.append(counts("all", standard, statement -> true));
        for (Answer answer : Answer.values()) {
            page.append(section(answer, standard, tests));
        }
        return page.toString();
    }

    private static String counts(String name, Standard standard, Predicate<Statement> counted) {
        Map<Answer, Long> counts = standard.statements().stream()
                .filter(counted)
                .flatMap(statement -> statement.given().stream())
                .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
        return row(
                name,
                String.valueOf(counts.getOrDefault(Answer.MET, 0L)),
                String.valueOf(counts.getOrDefault(Answer.NOT_MET, 0L)),
                String.valueOf(counts.getOrDefault(Answer.NOT_APPLICABLE, 0L)));
    }

    private static String section(Answer answer, Standard standard, ShownBy tests) {
        String rows = standard.statements().stream()
                .filter(statement -> statement.is(answer))
                .map(statement -> row(
                        "[`" + statement.id() + "`](" + statement.url() + ")",
                        statement.verb(),
                        statement.asks(),
                        answer == Answer.MET ? code(tests, statement) : statement.why()))
                .collect(Collectors.joining());
        String title = answer.text().substring(0, 1).toUpperCase(Locale.ROOT)
                + answer.text().substring(1);
        return rows.isEmpty()
                ? ""
                : "\n## " + title + "\n\n" + row("id", "verb", "what is asked", SAYS.get(answer))
                        + "| --- | --- | --- | --- |\n" + rows;
    }

    private static String code(ShownBy tests, Statement statement) {
        return tests.tests(statement.id()).stream()
                .map(test -> "`" + test + "`")
                .collect(Collectors.joining(", "));
    }

    private static String row(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
