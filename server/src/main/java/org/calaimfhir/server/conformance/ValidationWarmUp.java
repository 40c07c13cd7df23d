package org.calaimfhir.server.conformance;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Validates the package's own examples once after the start, so that the first client does not pay for reading R4's
 * definitions. {@code /fhir/metadata} answers meanwhile.
 */
class ValidationWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(ValidationWarmUp.class);

    private final FhirPackage fhirPackage;
    private final Verdicts verdicts;
    private final Definitions definitions;
    private final ImpliedProfiles profiles;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    ValidationWarmUp(FhirPackage fhirPackage, Verdicts verdicts, Definitions definitions, ImpliedProfiles profiles) {
        this.fhirPackage = fhirPackage;
        this.verdicts = verdicts;
        this.definitions = definitions;
        this.profiles = profiles;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread thread = new Thread(this::run, "validation-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            fhirPackage.examples().values().stream().map(Content::of).forEach(this::validate);
            definitions.forgetWhatTheValidatorHasConverted();
            done.complete(null);
        } catch (RuntimeException e) {
            LOG.warn("Warming the validation up failed; the first requests will do it", e);
            done.completeExceptionally(e);
        }
    }

    private void validate(Content example) {
        verdicts.problems(example.tree(), profiles.of(example.tree(), false), example::forValidator);
    }

    boolean isDone() {
        return done.isDone();
    }
}
