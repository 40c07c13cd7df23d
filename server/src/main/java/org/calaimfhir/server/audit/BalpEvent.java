package org.calaimfhir.server.audit;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.calaimfhir.server.audit.EventReader.Shown;
import org.calaimfhir.server.conformance.Canonicals;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;

/** An event in the form of the IHE Basic Audit Log Patterns 1.1.4. */
final class BalpEvent {

    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String SOURCE_ROLE = "110153";
    private static final String DESTINATION_ROLE = "110152";
    private static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String OBJECT_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
    private static final String BALP = "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";
    private static final String SERVER = "calaim-fhir";
    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    private final String base;

    /** @param base the server's FHIR address */
    BalpEvent(String base) {
        this.base = base;
    }

    AuditEvent of(Shown shown) {
        Access access = shown.row().event();
        AuditEvent event = new AuditEvent();
        event.setId(shown.id().toString());
        event.getMeta()
                .setLastUpdated(Date.from(access.recorded()))
                .addProfile(Canonicals.structureDefinition("calaim-audit-event"));
        event.setType(coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest"));
        event.addSubtype(
                coding("http://hl7.org/fhir/restful-interaction", access.asked().interaction()));
        event.setAction(AuditEventAction.fromCode(access.asked().action()));
        event.setRecordedElement(new InstantType(access.recorded().toString()));
        EmergencyLine.purpose(access.asked().request()).ifPresent(event::addPurposeOfEvent);
        outcome(access, event);
        agents(access, event);
        event.getSource()
                .setObserver(identified(SERVER))
                .addType(coding("http://terminology.hl7.org/CodeSystem/security-source-type", "4"));
        entities(shown, event);
        return event;
    }

    private static void outcome(Access access, AuditEvent event) {
        if (access.status() < REFUSED) {
            event.setOutcome(AuditEventOutcome._0);
        } else {
            event.setOutcome(access.status() < FAILED ? AuditEventOutcome._4 : AuditEventOutcome._8);
            event.setOutcomeDesc("HTTP status " + access.status());
        }
    }

    /** By BALP whoever reads is where the data goes to, and whoever asks or writes is where the request comes from. */
    private void agents(Access access, AuditEvent event) {
        boolean reads = access.asked().action().equals("R");
        AuditEventAgentComponent client = agent(reads ? DESTINATION_ROLE : SOURCE_ROLE, event);
        client.setWho(identified(access.sender().client())).setRequestor(true);
        if (!access.address().isEmpty()) {
            client.getNetwork().setAddress(access.address()).setType(AuditEventAgentNetworkType._2);
        }
        if (!access.sender().organization().isEmpty()) {
            AuditEventAgentComponent organization = event.addAgent();
            organization.setWho(new Reference(access.sender().organization())).setRequestor(false);
            organization.addRole().setText(access.sender().actor());
        }
        AuditEventAgentComponent server = agent(reads ? SOURCE_ROLE : DESTINATION_ROLE, event);
        server.setWho(identified(SERVER)).setRequestor(false);
        server.getNetwork().setAddress(base).setType(AuditEventAgentNetworkType._5);
    }

    private static AuditEventAgentComponent agent(String role, AuditEvent event) {
        return event.addAgent().setType(new CodeableConcept(coding(DICOM, role)));
    }

    private static void entities(Shown shown, AuditEvent event) {
        Access access = shown.row().event();
        shown.member().forEach(member -> entity("1", "1", event).setWhat(new Reference("Patient/" + member)));
        boolean asks = access.asked().action().equals("E");
        if (asks && !access.asked().request().isEmpty()) {
            query(access, event);
        }
        List<String> others = access.entities();
        if (!asks || !access.asked().interaction().startsWith("search")) {
            for (String record : others) {
                // Of other members nothing is told to whoever asks about one.
                if (!record.startsWith("Patient/") || shown.member().isEmpty() || isOf(record, shown)) {
                    entity("2", "4", event).setWhat(new Reference(record));
                }
            }
        }
        if (!access.asked().requestId().isEmpty()) {
            event.addEntity()
                    .setType(coding(BALP, "XrequestId"))
                    .setWhat(identified(access.asked().requestId()));
        }
    }

    private static boolean isOf(String record, Shown shown) {
        return shown.member().stream()
                .anyMatch(member -> record.equals("Patient/" + member) || record.startsWith("Patient/" + member + "/"));
    }

    private static void query(Access access, AuditEvent event) {
        String content = access.asked().content();
        String whole = access.asked().request() + (content.isEmpty() ? "" : "\n\n" + content);
        AuditEventEntityComponent query = entity("2", "24", event);
        query.setQuery(whole.getBytes(StandardCharsets.UTF_8));
        query.setDescription(access.asked().request());
    }

    private static AuditEventEntityComponent entity(String type, String role, AuditEvent event) {
        return event.addEntity().setType(coding(ENTITY_TYPE, type)).setRole(coding(OBJECT_ROLE, role));
    }

    private static Reference identified(String value) {
        return new Reference().setIdentifier(new Identifier().setValue(value));
    }

    private static Coding coding(String system, String code) {
        return new Coding().setSystem(system).setCode(code);
    }
}
