package org.calaimfhir.server.conformance;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.hl7.fhir.validation.instance.InstanceValidator;

/**
 * Keeps HL7's validators and lends one to each thread that validates. Making one costs ten times what a validation
 * costs, so HAPI's way of making one for each call is what made it slow (docs/adr/0006).
 */
final class InstanceValidators {

    /** A validator remembers what it has seen, about 100 kB each time: after this many uses it is made anew. */
    static final int USES = 200;

    private static final class Kept {
        private final InstanceValidator validator;
        private int used;

        private Kept(InstanceValidator validator) {
            this.validator = validator;
        }
    }

    private final InstanceValidatorFactory factory;
    private final BlockingQueue<Kept> idle = new LinkedBlockingQueue<>();

    /**
     * @param concurrent how many validations may run at once; more of them wait, since each fills a core
     */
    InstanceValidators(InstanceValidatorFactory factory, int concurrent) {
        this.factory = factory;
        for (int i = 0; i < concurrent; i++) {
            idle.add(new Kept(null));
        }
    }

    <T> T with(Function<InstanceValidator, T> work) {
        Kept kept = take();
        Kept next = kept;
        try {
            if (kept.validator == null || kept.used >= USES) {
                next = new Kept(factory.create());
            }
            next.used++;
            return work.apply(next.validator);
        } catch (RuntimeException | Error e) {
            // Its state after a failure is unknown.
            next = new Kept(null);
            throw e;
        } finally {
            idle.add(next);
        }
    }

    private Kept take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a validator", e);
        }
    }
}
