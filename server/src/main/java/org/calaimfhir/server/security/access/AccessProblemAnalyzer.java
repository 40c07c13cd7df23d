package org.calaimfhir.server.security.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Boot print an {@link AccessProblem} as its two sentences, without a stack trace. */
final class AccessProblemAnalyzer extends AbstractFailureAnalyzer<AccessProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, AccessProblem problem) {
        return new FailureAnalysis(problem.getMessage(), problem.remedy(), problem);
    }
}
