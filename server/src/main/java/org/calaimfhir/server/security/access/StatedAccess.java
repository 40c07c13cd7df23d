package org.calaimfhir.server.security.access;

import org.calaimfhir.server.conformance.StatementAddition;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestSecurityComponent;

/** Says in the CapabilityStatement what is asked for, where the package says that there is no control. */
final class StatedAccess implements StatementAddition {

    private static final String ALL = "A token opens all records of the types that its scopes name";
    private static final String RELATED =
            "A system sees the records that are tied to its organization; what it does not"
                    + " see is answered as if it were not there";

    private static final String SERVICES = "http://terminology.hl7.org/CodeSystem/restful-security-service";

    private final boolean related;

    StatedAccess(boolean related) {
        this.related = related;
    }

    @Override
    public void addTo(CapabilityStatement statement) {
        CapabilityStatementRestSecurityComponent security =
                statement.getRestFirstRep().getSecurity();
        security.addService().addCoding().setSystem(SERVICES).setCode("SMART-on-FHIR");
        security.setDescription("Systems get a token by SMART Backend Services (SMART App Launch 2.2.0); see"
                + " .well-known/smart-configuration. Each request needs the system scopes of the types that it reads and"
                + " writes. Definitions and this statement are open to all. " + (related ? RELATED : ALL)
                + ". Links between patients (Patient.link) neither widen nor narrow that.");
    }
}
