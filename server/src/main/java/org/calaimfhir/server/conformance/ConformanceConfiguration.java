package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConformanceConfiguration {

    @Bean
    FhirPackage fhirPackage(FhirContext context) {
        return FhirPackage.load(context);
    }

    @Bean
    ServedCapabilities servedCapabilities(FhirPackage fhirPackage) {
        return new ServedCapabilities(fhirPackage);
    }

    @Bean
    CoreDefinitions coreDefinitions(FhirContext context, ServedCapabilities capabilities) {
        return new CoreDefinitions(context, capabilities.storedTypes());
    }

    @Bean
    InstanceValidatorFactory instanceValidatorFactory(
            FhirContext context, FhirPackage fhirPackage, CoreDefinitions core) {
        ValidationSupportChain chain = ValidationSupports.chain(context, fhirPackage, core);
        return InstanceValidatorFactory.on(chain);
    }

    @Bean
    ResourceValidator resourceValidator(InstanceValidatorFactory factory) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new ResourceValidator(factory, new InstanceValidators(factory, cores));
    }

    @Bean
    RequestValidation requestValidation(FhirContext context, ResourceValidator validator) {
        return new RequestValidation(context, validator);
    }

    @Bean
    ValidationWarmUp validationWarmUp(FhirContext context, FhirPackage fhirPackage, ResourceValidator validator, CoreDefinitions core) {
        return new ValidationWarmUp(context, fhirPackage, validator, core);
    }
}
