package org.calaimfhir.server.eligibility;

import static org.calaimfhir.server.eligibility.Refusals.invalid;

import java.time.LocalDate;
import java.util.Optional;
import org.calaimfhir.server.coverage.Cin;
import org.calaimfhir.server.eligibility.WhoIsAsked.MemberByCin;
import org.calaimfhir.server.eligibility.WhoIsAsked.PersonInRecord;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;

/** Reads which person a question without a Patient in its address is about. */
final class ReadWhoIsAsked {

    private ReadWhoIsAsked() {}

    static WhoIsAsked from(SentParameters sent) {
        Optional<StringType> cin = sent.value("cin", StringType.class);
        Optional<LocalDate> birthDate = sent.day("birthDate");
        Optional<ParametersParameterComponent> record = sent.one("record");
        boolean named = cin.isPresent() || birthDate.isPresent();
        if (named == record.isPresent()) {
            throw invalid(
                    "Parameters",
                    named ? "A person is named by cin or by record, not by both." : "The question names no person.",
                    "Send cin with birthDate for a member known here, or record for anyone else.");
        }
        return record.<WhoIsAsked>map(sentRecord -> inRecord(sentRecord, sent.path("record")))
                .orElseGet(() -> byCin(cin, birthDate, sent));
    }

    private static WhoIsAsked byCin(Optional<StringType> cin, Optional<LocalDate> birthDate, SentParameters sent) {
        if (cin.isEmpty() || birthDate.isEmpty()) {
            throw invalid(
                    sent.path(cin.isEmpty() ? "cin" : "birthDate"),
                    "A member is named by CIN and date of birth together.",
                    "Send both cin and birthDate.");
        }
        String value = cin.get().getValue();
        if (!Cin.hasItsForm(value)) {
            throw invalid(
                    sent.path("cin"),
                    "A CIN is the digit 9, seven more digits and one capital letter.",
                    "Send those nine characters, without the check digit and issue date of the card.");
        }
        return new MemberByCin(value, birthDate.get());
    }

    private static PersonInRecord inRecord(ParametersParameterComponent record, String path) {
        if (record.getResource() instanceof Bundle bundle) {
            return new PersonInRecord(bundle);
        }
        throw invalid(path, "The record is a Bundle.", "Send resource with a Bundle of type collection.");
    }
}
