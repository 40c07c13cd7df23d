package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConformanceConfiguration {

    @Bean
    FhirPackage fhirPackage(FhirPackage.Reading reading) {
        return reading.fhirPackage().join();
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
    Verdicts verdicts(
            FhirContext context, Definitions definitions, FhirPackage fhirPackage, ResourceValidator validator) {
        List<String> packaged = fhirPackage.definitions(StructureDefinition.class).stream()
                .map(StructureDefinition::getUrl)
                .toList();
        RuleReader rules = new RuleReader(definitions.forValidator(), packaged);
        return new Verdicts(validator, new KnownShapes(context, rules, packaged));
    }

    @Bean
    ProfileSigns profileSigns(FhirPackage fhirPackage) {
        return new ProfileSigns(fhirPackage);
    }

    @Bean
    ImpliedProfiles impliedProfiles(FhirPackage fhirPackage, ProfileSigns signs) {
        return new ImpliedProfiles(fhirPackage, signs);
    }

    @Bean
    BilledServices billedServices(ProgramTables tables) {
        return BilledServices.of(tables);
    }

    @Bean
    ReferralCompletion referralCompletion(ProfileSigns signs, BilledServices billed) {
        return new ReferralCompletion(signs, billed);
    }

    @Bean
    RequestValidation requestValidation(
            FhirContext context,
            Verdicts verdicts,
            ImpliedProfiles profiles,
            ReferralCompletion completion,
            Definitions definitions) {
        ValidationIssues issues = new ValidationIssues(ProfileElements.of(definitions));
        return new RequestValidation(context, verdicts, profiles, completion, issues);
    }

    @Bean
    PlainClaims plainClaims(FhirContext context, BilledServices billed, RequestValidation validation) {
        return new PlainClaims(context, billed, validation);
    }

    @Bean
    ValidateAnswer validateAnswer(
            FhirContext context,
            RequestValidation validation,
            Definitions definitions,
            FhirPackage fhirPackage,
            StoredJson stored) {
        ValidateNotes notes = new ValidateNotes(validation, fhirPackage);
        return new ValidateAnswer(context, validation, ProfileElements.of(definitions), notes, stored);
    }

    @Bean
    DeclaredInteractions declaredInteractions(ServedCapabilities capabilities) {
        return new DeclaredInteractions(capabilities);
    }

    @Bean
    ValidationWarmUp validationWarmUp(
            FhirPackage fhirPackage, Verdicts verdicts, Definitions definitions, ImpliedProfiles profiles) {
        return new ValidationWarmUp(fhirPackage, verdicts, definitions, profiles);
    }

    @Bean
    SearchTargets searchTargets(FhirContext context, FhirPackage fhirPackage, ServedCapabilities capabilities) {
        return new SearchTargets(context, fhirPackage, capabilities);
    }

    @Bean
    CapabilityProvider capabilityProvider(
            SearchTargets targets,
            ServedCapabilities capabilities,
            FhirPackage fhirPackage,
            ObjectProvider<StatementAddition> additions) {
        return new CapabilityProvider(
                targets, capabilities, fhirPackage, additions.orderedStream().toList());
    }

    @Bean
    GuidePages guidePages(FhirContext context, FhirPackage fhirPackage, ProgramTables tables, Clock clock) {
        return new GuidePages(
                tables.replaced().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new OperatorFiles(context, fhirPackage, tables, clock)));
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
