package org.calaimfhir.server.conformance;

import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.r5.utils.validation.constants.IdStatus;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;

/** Makes HL7's validator with the settings that HAPI's own wrapper gives it. */
final class InstanceValidatorFactory {

    private final WorkerContextValidationSupportAdapter definitions;

    InstanceValidatorFactory(WorkerContextValidationSupportAdapter definitions) {
        this.definitions = definitions;
    }

    WorkerContextValidationSupportAdapter definitions() {
        return definitions;
    }

    InstanceValidator create() {
        InstanceValidator validator = new InstanceValidator(
                definitions,
                new FhirInstanceValidator.NullEvaluationContext(),
                new XVerExtensionManagerOld(definitions),
                new ValidatorSession(),
                new ValidatorSettings());
        validator.setAssumeValidRestReferences(false);
        validator.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        validator.setAnyExtensionsAllowed(true);
        validator.setResourceIdRule(IdStatus.OPTIONAL);
        validator.setNoTerminologyChecks(false);
        validator.setErrorForUnknownProfiles(true);
        validator.setUnknownCodeSystemsCauseErrors(true);
        validator.setPolicyAdvisor(new FhirDefaultPolicyAdvisor());
        validator.setNoExtensibleWarnings(false);
        validator.setNoBindingMsgSuppressed(false);
        validator.setAllowExamples(false);
        validator.setAllowXsiLocation(true);
        return validator;
    }
}
