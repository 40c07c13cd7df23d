package org.calaimfhir.server.conformance;

import org.calaimfhir.terminology.TableException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Boot say which file and line of the programme's tables cannot be used, without a stack trace. */
final class TableExceptionAnalyzer extends AbstractFailureAnalyzer<TableException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, TableException problem) {
        return new FailureAnalysis(
                "A table of the programme cannot be used. " + problem.getMessage() + ".",
                "Mend that row in the folder that CALAIM_TABLES_FOLDER names, or start without that variable.",
                problem);
    }
}
