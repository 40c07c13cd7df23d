package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import java.time.Duration;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain.CacheConfiguration;

/** The one chain that answers the validator: our package, R4 itself, and code systems that follow a rule. */
final class ValidationSupports {

    /** Nothing in memory changes while the server runs, so nothing needs to expire. */
    private static final Duration NEVER = Duration.ofDays(365 * 100L);

    private static final int ENOUGH_FOR_EVERYTHING = 20_000;

    private ValidationSupports() {}

    /** Its successor mends messages after HAPI's wrapper has run; the validator itself is used here, without it. */
    @SuppressWarnings("deprecation")
    static ValidationSupportChain chain(FhirContext context, PackagedDefinitions packaged, CoreDefinitions core) {
        UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(context);
        unknown.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
        return new ValidationSupportChain(
                CacheConfiguration.defaultValues().setCacheTimeout(NEVER).setCacheSize(ENOUGH_FOR_EVERYTHING),
                packaged,
                core,
                new InMemoryTerminologyServerValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                unknown);
    }
}
