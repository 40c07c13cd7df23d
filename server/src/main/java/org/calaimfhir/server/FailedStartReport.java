package org.calaimfhir.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the start failed in one sentence and what to do in another, on one line: in production a line is a record. */
final class FailedStartReport implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(FailedStartReport.class);

    @Override
    public void report(FailureAnalysis failure) {
        LOG.error("{} {}", failure.getDescription(), failure.getAction());
    }
}
