package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.ValueSetExpansionOutcome;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.context.support.ValueSetExpansionOptions;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

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

    /** All members of a value set; empty when it has codes of a system whose codes are not here. */
    public Optional<ValueSet> expansion(ValueSet definition) {
        ValueSetExpansionOutcome outcome = chain.expandValueSet(
                new ValidationSupportContext(chain),
                new ValueSetExpansionOptions().setFailOnMissingCodeSystem(true),
                definition);
        return outcome != null && outcome.getValueSet() instanceof ValueSet expanded
                ? Optional.of(expanded)
                : Optional.empty();
    }

    /** The codes of all members of a value set, where they are known. */
    Optional<List<String>> codes(String url) {
        return chain.fetchValueSet(url) instanceof ValueSet found
                ? expansion(found).map(expanded -> expanded.getExpansion().getContains().stream()
                        .map(ValueSetExpansionContainsComponent::getCode)
                        .toList())
                : Optional.empty();
    }

    void forgetWhatTheValidatorHasConverted() {
        core.forgetElements();
    }
}
