package org.calaimfhir.server.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.calaimfhir.server.audit.Access.Asked;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.storage.ReferenceOrder;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what a transaction writes in the same transaction, by one statement at its end: a change without its record
 * cannot be, nor the other way round.
 */
final class WriteKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(WriteKeeper.class);
    private static final int MOST_ENTITIES = 1000;
    private static final int UNAVAILABLE = 503;
    private static final Problem NOT_KEPT = Problem.of(
            IssueType.TRANSIENT,
            "The server cannot write down who changes what at this moment, and changes nothing without it.",
            "Send the request again in a while.");
    private static final String KEEP = "INSERT INTO calaim.audit_pending (id, " + EventRow.SAID + ")"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final EventWriter writer;
    private final Clock clock;

    WriteKeeper(JdbcTemplate jdbc, EventWriter writer, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.clock = clock;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        collected().add("C", (Resource) resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        Collected written = collected();
        // About whom it was before is about somebody too.
        members((Resource) before, written.members);
        written.add("U", (Resource) resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        collected().add("D", (Resource) resource);
    }

    private static void members(Resource resource, Set<String> members) {
        if (resource == null) {
            return;
        }
        if (resource.fhirType().equals("Patient") && resource.getIdElement().hasIdPart()) {
            members.add(resource.getIdElement().getIdPart());
        }
        ReferenceOrder.visit(resource, reference -> {
            if (reference.getReference() != null) {
                MemberScan.of(reference.getReference(), members);
            }
        });
    }

    private Collected collected() {
        Collected known = (Collected) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Collected();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(known);
        }
        return known;
    }

    private void keep(UUID id, Access event) {
        jdbc.update(connection -> {
            PreparedStatement row = connection.prepareStatement(KEEP);
            List<Object> values = List.of(
                    id,
                    Timestamp.from(event.recorded()),
                    event.asked().action(),
                    event.asked().interaction(),
                    event.sender().client(),
                    event.sender().organization(),
                    event.sender().actor(),
                    event.address(),
                    event.asked().requestId(),
                    event.asked().request(),
                    event.asked().content(),
                    connection.createArrayOf("text", event.members().toArray()),
                    connection.createArrayOf("text", event.entities().toArray()));
            for (int i = 0; i < values.size(); i++) {
                row.setObject(i + 1, values.get(i));
            }
            return row;
        });
    }

    /** Of one transaction. */
    private final class Collected implements TransactionSynchronization {

        private final UUID id = UUID.randomUUID();
        private final Set<String> actions = new TreeSet<>();
        private final Set<String> members = new LinkedHashSet<>();
        private final List<String> entities = new ArrayList<>();
        private Access event;

        void add(String action, Resource resource) {
            actions.add(action);
            members(resource, members);
            if (entities.size() < MOST_ENTITIES) {
                entities.add(
                        resource.getIdElement().hasVersionIdPart()
                                ? resource.fhirType() + "/"
                                        + resource.getIdElement().getIdPart() + "/_history/"
                                        + resource.getIdElement().getVersionIdPart()
                                : resource.fhirType() + "/"
                                        + resource.getIdElement().getIdPart());
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Optional<Exchange> exchange = Exchange.current();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            event = new Access(
                    now,
                    exchange.map(Exchange::asked).orElseGet(this::byItself),
                    0,
                    exchange.map(Exchange::sender).orElse(Sender.SERVER),
                    exchange.map(Exchange::address).orElse(""),
                    List.copyOf(members),
                    List.copyOf(entities));
            try {
                keep(id, event);
            } catch (DataAccessException e) {
                throw new UnclassifiedServerFailureException(
                        UNAVAILABLE, NOT_KEPT.rule(), Outcomes.of(List.of(NOT_KEPT)));
            }
        }

        private Asked byItself() {
            return switch (String.join("", actions)) {
                case "C" -> new Asked("C", "create", "", "", "");
                case "U" -> new Asked("U", "update", "", "", "");
                case "D" -> new Asked("D", "delete", "", "", "");
                default -> new Asked("E", "transaction", "", "", "");
            };
        }

        @Override
        public void afterCommit() {
            Optional<Exchange> exchange = Exchange.current();
            if (exchange.isPresent()) {
                exchange.get().kept(id, event);
                return;
            }
            try {
                writer.add(event, List.of(id));
            } catch (NotRecorded e) {
                LOG.debug("Audit: left to the sweep", e);
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(WriteKeeper.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(WriteKeeper.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(WriteKeeper.this);
        }
    }
}
