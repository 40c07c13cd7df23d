package org.calaimfhir.server.demo;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.calaimfhir.server.storage.FhirStore;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores the demo, all of it in one transaction or nothing, under the ids that it has in the guide. */
class LoadDemo {

    /** Stands for the whole demo: where it is, nothing is loaded. */
    static final String MARKER = "riverbend-health-plan";

    private static final Logger LOG = LoggerFactory.getLogger(LoadDemo.class);
    private static final String FILE = "/fhir-package/demo.json";
    private static final String LOCK = "demo";

    private final FhirContext context;
    private final FhirStore store;
    private volatile boolean there;

    LoadDemo(FhirContext context, FhirStore store) {
        this.context = context;
        this.store = store;
    }

    /** A demo that cannot be loaded is no reason not to start: somebody may have deleted parts of it. */
    void atStart() {
        long begun = System.nanoTime();
        try {
            int loaded = load();
            there = true;
            if (loaded > 0) {
                LOG.info("Demo: {} resources loaded in {} ms", loaded, (System.nanoTime() - begun) / 1_000_000);
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "Demo: not loaded and nothing changed, probably because ids of it are taken. Without it: calaim.demo=false");
            LOG.debug("Demo", e);
        }
    }

    /** @return how many resources were stored now: none when the demo was there before */
    int load() {
        return store.inTransaction(
                List.of(LOCK),
                () -> isStored() ? 0 : store.createAll(resources()).size());
    }

    private boolean isStored() {
        return store.read(Organization.class, MARKER).isPresent();
    }

    /** Whether it was found or loaded at the start. */
    boolean isThere() {
        return there;
    }

    List<Organization> organizations() {
        return resources().stream()
                .filter(Organization.class::isInstance)
                .map(Organization.class::cast)
                .toList();
    }

    private List<Resource> resources() {
        try (InputStream stream = LoadDemo.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The build left out " + FILE);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            return context.newJsonParser().parseResource(Bundle.class, reader).getEntry().stream()
                    .map(BundleEntryComponent::getResource)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
