package org.calaimfhir.server.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** A transaction Bundle as a clinic sends it: valid as made, then changed by what a test is about. */
final class SentReferral {

    static final String BASE = "https://calaimfhir.org/fhir/";
    static final String NUMBERS = "http://clinic.example.org/referral";
    static final String BIRTH_DATE = "1980-01-01";
    static final String DATE = "2026-03-16";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode bundle =
            object("{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": []}");
    private final String clinic;
    private final String subject;

    private SentReferral(String clinic, String subject) {
        this.clinic = clinic;
        this.subject = subject;
    }

    /** A number that no other test's member has. */
    static String newCin() {
        return "9%07dA".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    /** Member, coverage from 2025 to 2027, evidence, referral for housing deposits, and its task. */
    static SentReferral of(String cin, String clinic, String plan) {
        SentReferral sent = withoutCoverage(cin, clinic);
        sent.addCoverage("{\"reference\": \"" + plan + "\"}", "2025-01-01", "2027-12-31");
        return sent;
    }

    static SentReferral withoutCoverage(String cin, String clinic) {
        SentReferral sent = new SentReferral(clinic, placeholder());
        sent.add(sent.subject, """
                {"resourceType": "Patient", "identifier": [{"system": "%ssid/medi-cal-cin", "value": "%s"}],
                 "name": [{"family": "Sample", "given": ["Brian"]}], "birthDate": "%s"}
                """.formatted(BASE, cin, BIRTH_DATE));
        sent.addEvidence();
        return sent.withService("housing-deposits");
    }

    /** About someone stored here, named by reference. */
    static SentReferral about(String patient, String clinic) {
        SentReferral sent = new SentReferral(clinic, patient);
        return sent.withService("housing-deposits");
    }

    private void addEvidence() {
        add(placeholder(), """
                {"resourceType": "Condition", "subject": {"reference": "%s"}, "code": {"text": "Homeless"}}
                """.formatted(subject));
    }

    private SentReferral withService(String service) {
        String referral = addReferral(service);
        if (!subject.startsWith("Patient/")) {
            resource("ServiceRequest").putArray("reasonReference").addObject().put("reference", fullUrl("Condition"));
        }
        addTask(referral);
        return this;
    }

    SentReferral addCoverage(String payor, String start, String end) {
        add(placeholder(), """
                {"resourceType": "Coverage", "status": "active", "beneficiary": {"reference": "%s"}, "payor": [%s],
                 "period": {"start": "%s", "end": "%s"}}
                """.formatted(subject, payor, start, end));
        return this;
    }

    /** @return the fullUrl of the new entry */
    String addReferral(String service) {
        return add(placeholder(), """
                {"resourceType": "ServiceRequest", "status": "active", "intent": "order",
                 "category": [{"coding": [{"system": "%1$sCodeSystem/calaim-program", "code": "community-support"}]}],
                 "code": {"coding": [{"system": "%1$sCodeSystem/community-support", "code": "%2$s"}]},
                 "subject": {"reference": "%3$s"}, "authoredOn": "%4$s", "requester": {"reference": "%5$s"}}
                """.formatted(BASE, service, subject, DATE, clinic));
    }

    private void addTask(String referral) {
        add(placeholder(), """
                {"resourceType": "Task", "status": "requested", "intent": "order", "focus": {"reference": "%s"},
                 "code": {"coding": [{"system": "http://hl7.org/fhir/CodeSystem/task-code", "code": "fulfill"}]},
                 "for": {"reference": "%s"}, "requester": {"reference": "%s"}, "authoredOn": "%s"}
                """.formatted(referral, subject, clinic, DATE));
    }

    /** @return the fullUrl of the new entry */
    String add(String fullUrl, String resource) {
        ObjectNode content = object(resource);
        ObjectNode entry = entries().addObject().put("fullUrl", fullUrl);
        entry.set("resource", content);
        entry.putObject("request")
                .put("method", "POST")
                .put("url", content.get("resourceType").asText());
        return fullUrl;
    }

    SentReferral on(String date) {
        return change("ServiceRequest", referral -> referral.put("authoredOn", date));
    }

    SentReferral numbered(String number) {
        return change("ServiceRequest", referral -> referral.putArray("identifier")
                .addObject()
                .put("system", NUMBERS)
                .put("value", number));
    }

    /** Asks for Enhanced Care Management instead. */
    SentReferral forPopulations(String... populations) {
        return change("ServiceRequest", referral -> {
            String ecm = """
                    {"coding": [{"system": "%sCodeSystem/calaim-program", "code": "ecm"}]}""".formatted(BASE);
            referral.putArray("category").add(object(ecm));
            referral.set("code", object(ecm));
            ArrayNode extensions = referral.putArray("extension");
            for (String population : populations) {
                extensions.add(object("""
                        {"url": "%1$sStructureDefinition/population-of-focus",
                         "valueCoding": {"system": "%1$sCodeSystem/ecm-population-of-focus", "code": "%2$s"}}
                        """.formatted(BASE, population)));
            }
        });
    }

    /** The same content under new placeholders, as a sender makes it who builds the Bundle again. */
    SentReferral rebuilt() {
        SentReferral copy = new SentReferral(clinic, subject);
        String text = json();
        for (int i = 0; i < entries().size(); i++) {
            text = text.replace(entries().get(i).get("fullUrl").asText(), placeholder());
        }
        copy.bundle.setAll(object(text));
        return copy;
    }

    /** The same entries the other way round, in a Bundle that says more about itself. */
    SentReferral reordered() {
        SentReferral copy = new SentReferral(clinic, subject);
        copy.bundle.put("id", "another").put("timestamp", DATE + "T09:00:00Z");
        copy.bundle.putObject("meta").put("lastUpdated", DATE + "T09:00:00Z");
        for (int i = size() - 1; i >= 0; i--) {
            copy.entries().add(entries().get(i).deepCopy());
        }
        return copy;
    }

    SentReferral without(String type) {
        entries().remove(index(type));
        return this;
    }

    SentReferral ifNoneExist(String type, String condition) {
        ((ObjectNode) entries().get(index(type)).get("request")).put("ifNoneExist", condition);
        return this;
    }

    /** Changes the first resource of the type. */
    SentReferral change(String type, Consumer<ObjectNode> change) {
        change.accept(resource(type));
        return this;
    }

    ObjectNode entry(String type) {
        return (ObjectNode) entries().get(index(type));
    }

    ObjectNode last() {
        return (ObjectNode) entries().get(size() - 1);
    }

    private ObjectNode resource(String type) {
        return (ObjectNode) entry(type).get("resource");
    }

    String fullUrl(String type) {
        return entry(type).get("fullUrl").asText();
    }

    /** Where the first entry of the type stands. */
    int index(String type) {
        for (int i = 0; i < entries().size(); i++) {
            if (entries().get(i).get("resource").get("resourceType").asText().equals(type)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The Bundle has no " + type);
    }

    String path(String type) {
        return "Bundle.entry[" + index(type) + "].resource";
    }

    int size() {
        return entries().size();
    }

    String json() {
        return bundle.toString();
    }

    private ArrayNode entries() {
        return (ArrayNode) bundle.get("entry");
    }

    static String placeholder() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    static ObjectNode object(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
