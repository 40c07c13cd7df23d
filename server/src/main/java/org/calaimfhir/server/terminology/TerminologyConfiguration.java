package org.calaimfhir.server.terminology;

import java.time.Clock;
import org.calaimfhir.server.conformance.Definitions;
import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.r4.model.CodeSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TerminologyConfiguration {

    @Bean
    Terminology terminology(Definitions definitions, FhirPackage fhirPackage) {
        return new Terminology(definitions, fhirPackage.definitions(CodeSystem.class));
    }

    @Bean
    CodeSystemOperations codeSystemOperations(Terminology terminology, FhirPackage fhirPackage) {
        return new CodeSystemOperations(terminology, fhirPackage);
    }

    @Bean
    ValueSetOperations valueSetOperations(Terminology terminology, FhirPackage fhirPackage, Clock clock) {
        return new ValueSetOperations(terminology, fhirPackage, new ExpansionWriter(clock));
    }

    @Bean
    ConceptMapOperations conceptMapOperations(FhirPackage fhirPackage) {
        return new ConceptMapOperations(new Translations(fhirPackage), fhirPackage);
    }
}
