package org.calaimfhir.server.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Searches of the definitions in memory, which know plain parameters only. */
final class DefinitionSearches {

    private DefinitionSearches() {}

    static List<Problem> problems(Map<String, String[]> sent) {
        List<Problem> problems = new ArrayList<>();
        sent.forEach((name, values) -> {
            if (!name.startsWith("_include") && !name.startsWith("_revinclude") && name.contains(":")) {
                problems.add(Problem.of(
                        IssueType.NOTSUPPORTED,
                        "Definitions are searched without modifiers.",
                        "Send for example url=, name= or version= with a value."));
            }
            boolean filter = !name.startsWith("_") || name.equals("_id");
            for (String value : values) {
                if (filter && !SearchValue.means(null, "", value)) {
                    problems.add(Problem.of(
                            IssueType.VALUE,
                            "A search parameter has a value that means nothing.",
                            "Send a whole value, or leave the parameter out."));
                }
            }
        });
        return problems;
    }
}
