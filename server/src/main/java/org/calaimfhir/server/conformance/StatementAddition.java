package org.calaimfhir.server.conformance;

import org.hl7.fhir.r4.model.CapabilityStatement;

/** What the statement of this server says beyond the package's, because of how it was started. */
public interface StatementAddition {

    void addTo(CapabilityStatement statement);
}
