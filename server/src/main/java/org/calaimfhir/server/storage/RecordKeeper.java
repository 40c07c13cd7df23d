package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.storage.SeenRecords.Written;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sees to it that no record is written without who may see it: collects what a transaction writes, and keeps it at its end. */
final class RecordKeeper {

    static final RecordFacts NOTHING = new RecordFacts(Set.of(), Optional.empty(), Set.of(), List.of());

    private final RecordRights rights;
    private final RecordLabels labels;
    private final SeenRecords seen;
    private final EntityManager entities;

    RecordKeeper(RecordRights rights, RecordLabels labels, SeenRecords seen, EntityManager entities) {
        this.rights = rights;
        this.labels = labels;
        this.seen = seen;
        this.entities = entities;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        String creator = Viewers.sender().map(Viewer::organization).orElse("");
        written((Resource) resource, creator);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        Written same = collected().get(address((Resource) resource));
        written((Resource) resource, same == null ? "" : same.creator());
    }

    /** Its ties end; that it was there, those still see who saw it. */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        Resource gone = (Resource) resource;
        RecordFacts facts = rights.facts(gone);
        put(gone, new RecordFacts(facts.members(), facts.date(), facts.organizations(), NOTHING.ties()), "");
    }

    private void written(Resource resource, String creator) {
        put(resource, rights.facts(resource), creator);
    }

    private void put(Resource resource, RecordFacts facts, String creator) {
        String id = resource.getIdElement().getIdPart();
        Set<String> classes = labels.classes(resource);
        collected().put(address(resource), new Written(resource.fhirType(), id, facts, classes, creator));
    }

    private static String address(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    private Map<String, Written> collected() {
        Collected known = (Collected) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Collected();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(known);
        }
        return known.written;
    }

    /** Of one transaction. */
    private final class Collected implements TransactionSynchronization {

        private final Map<String, Written> written = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            entities.flush();
            seen.keep(written.values());
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(RecordKeeper.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(RecordKeeper.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(RecordKeeper.this);
        }
    }
}
