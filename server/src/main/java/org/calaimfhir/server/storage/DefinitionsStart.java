package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.config.r4.FhirContextR4Config;
import java.util.concurrent.CompletableFuture;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.terminology.ProgramTables;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Reads HAPI's model of R4 and our package in a thread of its own while Spring reads its configuration: both fill a core
 * for a second and need nothing of the application.
 */
public final class DefinitionsStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The model, and what is read with it. */
    record Reading(CompletableFuture<FhirContext> context) {}

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        CompletableFuture<FhirContext> context = new CompletableFuture<>();
        CompletableFuture<FhirPackage> fhirPackage = new CompletableFuture<>();
        ProgramTables tables = application.getBeanFactory().getBean(ProgramTables.class);
        application.getBeanFactory().registerSingleton("fhirContextReading", new Reading(context));
        application.getBeanFactory().registerSingleton("fhirPackageReading", new FhirPackage.Reading(fhirPackage));
        Thread thread = new Thread(() -> read(tables, context, fhirPackage), "definitions-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static void read(
            ProgramTables tables, CompletableFuture<FhirContext> context, CompletableFuture<FhirPackage> fhirPackage) {
        try {
            FhirContext read = FhirContextR4Config.configureFhirContext(FhirContext.forR4());
            read.setValidationSupport(new TypeNames(read));
            read.getResourceDefinition("Patient");
            context.complete(read);
            fhirPackage.complete(FhirPackage.load(read, tables));
        } catch (RuntimeException | Error e) {
            // Whoever waits is told.
            context.completeExceptionally(e);
            fhirPackage.completeExceptionally(e);
        }
    }
}
