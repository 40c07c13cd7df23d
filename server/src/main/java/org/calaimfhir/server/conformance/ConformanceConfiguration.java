package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.MetadataResource;
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
    Definitions definitions(FhirContext context, FhirPackage fhirPackage, ServedCapabilities capabilities) {
        return new Definitions(context, fhirPackage, capabilities);
    }

    @Bean
    ResourceValidator resourceValidator(Definitions definitions) {
        InstanceValidatorFactory factory = new InstanceValidatorFactory(definitions.forValidator());
        int cores = Runtime.getRuntime().availableProcessors();
        return new ResourceValidator(factory, new InstanceValidators(factory, cores));
    }

    @Bean
    RequestValidation requestValidation(FhirContext context, ResourceValidator validator) {
        return new RequestValidation(context, validator);
    }

    @Bean
    DeclaredInteractions declaredInteractions(ServedCapabilities capabilities) {
        return new DeclaredInteractions(capabilities);
    }

    @Bean
    ValidationWarmUp validationWarmUp(FhirPackage fhirPackage, ResourceValidator validator, Definitions definitions) {
        return new ValidationWarmUp(fhirPackage, validator, definitions);
    }

    @Bean
    CapabilityProvider capabilityProvider(ServedCapabilities capabilities, FhirPackage fhirPackage) {
        return new CapabilityProvider(capabilities, fhirPackage);
    }

    @Bean
    List<DefinitionProvider> definitionProviders(
            FhirContext context, ServedCapabilities capabilities, FhirPackage fhirPackage) {
        return capabilities.definitionTypes().stream()
                .map(type -> context.getResourceDefinition(type)
                        .getImplementingClass()
                        .asSubclass(MetadataResource.class))
                .map(type -> new DefinitionProvider(type, fhirPackage))
                .toList();
    }
}
