package org.calaimfhir.server.records;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.calaimfhir.server.records.RecordsServer.Client;

/** What a member signs at a Part 2 programme, as the elements of a Consent. */
final class SignedForms {

    private static final AtomicInteger SIGNED = new AtomicInteger();

    private SignedForms() {}

    static String form(String provision) {
        // Of yesterday, and each newer than those of the tests before.
        Instant signing = Instant.now()
                .minus(1, ChronoUnit.DAYS)
                .plus(SIGNED.incrementAndGet(), ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.SECONDS);
        return """
                "status": "active",
                "scope": {"coding": [
                  {"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy"}]},
                "category": [{"coding": [
                  {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IDSCL"}]}],
                "patient": {"reference": "Patient/brian"}, "dateTime": "%s",
                "organization": [{"reference": "Organization/%s"}],
                "policyRule": {"coding": [
                  {"system": "http://terminology.hl7.org/CodeSystem/consentpolicycodes", "code": "hipaa-auth"}]},
                "provision": {%s}
                """.formatted(signing, RecordsServer.PROVIDER.organization(), provision);
    }

    static String about(String type, String more) {
        return """
                {"type": "%s", "code": [{"coding": [
                  {"system": "https://calaimfhir.org/fhir/CodeSystem/consent-category", "code": "data-sud"}]}]%s}
                """.formatted(type, more);
    }

    static String permit(String actors, String more) {
        return "\"type\": \"permit\", \"actor\": [" + actors + "], \"provision\": [" + about("permit", more) + "]";
    }

    static String recipient(String who) {
        return """
                {"role": {"coding": [
                  {"system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "code": "IRCP"}]},
                 "reference": {%s}}""".formatted(who);
    }

    static final String PARTNERS = recipient("\"display\": \"My care partners\"");

    static String only(Client client) {
        return recipient("\"reference\": \"Organization/" + client.organization() + "\"");
    }
}
