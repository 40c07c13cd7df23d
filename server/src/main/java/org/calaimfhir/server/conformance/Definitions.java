package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;

/** Every definition that a resource is held against, ours and R4's own, for whoever validates. */
public final class Definitions {

    private final CoreDefinitions core;
    private final IValidationSupport chain;
    private final WorkerContextValidationSupportAdapter forValidator;

    Definitions(FhirContext context, FhirPackage fhirPackage, ServedCapabilities capabilities) {
        this.core = new CoreDefinitions(context, capabilities.recordTypes());
        this.chain = ValidationSupports.chain(context, fhirPackage, core);
        this.forValidator = WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(chain);
    }

    public IValidationSupport chain() {
        return chain;
    }

    /** The same in the form that HL7's validator reads. */
    public WorkerContextValidationSupportAdapter forValidator() {
        return forValidator;
    }

    void forgetWhatTheValidatorHasConverted() {
        core.forgetElements();
    }
}
