package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Bundle;

/** The person that a question is about. */
sealed interface WhoIsAsked {

    /** A member known here, by the id of the Patient. */
    record StoredMember(String patientId) implements WhoIsAsked {}

    /** A member known here, by CIN and date of birth together. */
    record MemberByCin(String cin, LocalDate birthDate) implements WhoIsAsked {}

    /** Somebody of whom only the record that comes with the question is known. */
    record PersonInRecord(Bundle record) implements WhoIsAsked {}
}
