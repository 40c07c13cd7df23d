package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import java.time.Duration;
import org.calaimfhir.ig.form.FormSupport;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain.CacheConfiguration;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/** The one chain that answers the validator: our package, R4 itself, and code systems that follow a rule. */
final class ValidationSupports {

    /** Nothing in memory changes while the server runs, so nothing needs to expire. */
    private static final Duration NEVER = Duration.ofDays(365 * 100L);

    private static final int ENOUGH_FOR_EVERYTHING = 20_000;

    private ValidationSupports() {}

    /** Its successor mends messages after HAPI's wrapper has run; the validator itself is used here, without it. */
    @SuppressWarnings("deprecation")
    static ValidationSupportChain chain(FhirContext context, FhirPackage fhirPackage, CoreDefinitions core) {
        UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(context);
        unknown.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
        return new ValidationSupportChain(
                CacheConfiguration.defaultValues().setCacheTimeout(NEVER).setCacheSize(ENOUGH_FOR_EVERYTHING),
                packaged(context, fhirPackage),
                forms(context, fhirPackage),
                core,
                new InMemoryTerminologyServerValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                unknown);
    }

    private static PrePopulatedValidationSupport packaged(FhirContext context, FhirPackage fhirPackage) {
        PrePopulatedValidationSupport support = new PrePopulatedValidationSupport(context);
        fhirPackage.definitions().forEach(definition -> add(support, definition));
        return support;
    }

    /** Answers are held against the questions of our forms. */
    private static FormSupport forms(FhirContext context, FhirPackage fhirPackage) {
        FormSupport forms = new FormSupport(context);
        fhirPackage.definitions(Questionnaire.class).forEach(forms::add);
        return forms;
    }

    private static void add(PrePopulatedValidationSupport support, MetadataResource definition) {
        if (definition instanceof StructureDefinition structure) {
            support.addStructureDefinition(structure);
        } else if (definition instanceof ValueSet valueSet) {
            support.addValueSet(valueSet);
        } else if (definition instanceof CodeSystem codeSystem) {
            support.addCodeSystem(codeSystem);
        }
    }
}
