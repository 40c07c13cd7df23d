package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Made-up members with a record as an EHR sends it, the same kinds as in {@code records.mjs}. No person stands behind it. */
final class BenchMembers {

    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";
    private static final String OURS = "https://calaimfhir.org/fhir/";
    private static final List<String> CODES = List.of(
            "Z59.02", "Z59.41", "E11.9", "F33.1", "J45.909", "I10", "N18.30", "F11.20", "M54.50", "E78.5", "K21.9",
            "F41.1");
    private static final List<String> CLASSES = List.of("AMB", "AMB", "AMB", "VR", "EMER", "IMP");
    private static final List<String> LABORATORY =
            List.of("4548-4", "2345-7", "2160-0", "718-7", "8480-6", "8462-4", "29463-7", "8867-4");

    private BenchMembers() {}

    /** @param size how many resources a member has, Patient and Coverage among them */
    static List<Resource> member(int number, int size, String id, String plan, String county) {
        Reference subject = new Reference("Patient/" + id);
        List<Resource> all = new ArrayList<>();
        Patient patient = new Patient();
        patient.setBirthDateElement(new DateType(LocalDate.of(1950 + number % 70, 1 + number % 12, 1 + number % 28).toString()));
        patient.addName().setFamily("Sample");
        patient.setId(id);
        all.add(patient);
        Coverage coverage = new Coverage().setStatus(Coverage.CoverageStatus.ACTIVE).setBeneficiary(subject);
        coverage.addPayor(new Reference("Organization/" + plan));
        coverage.getPeriod().setStartElement(new DateTimeType("2025-01-01"));
        coverage.addExtension(
                OURS + "StructureDefinition/county-of-responsibility",
                new Coding(OURS + "CodeSystem/county", county, null));
        all.add(coverage);
        for (int part = number; all.size() < size; part++) {
            all.add(
                    switch (part % 3) {
                        case 0 -> condition(subject, part);
                        case 1 -> encounter(subject, part);
                        default -> observation(subject, part);
                    });
        }
        return all;
    }

    private static String day(int number) {
        return LocalDate.of(2024, 9, 1).plusDays(5L * (number % 120)).toString();
    }

    private static Condition condition(Reference subject, int number) {
        Condition condition = new Condition().setSubject(subject);
        condition.setClinicalStatus(coded(HL7 + "condition-clinical", number % 4 == 0 ? "resolved" : "active"));
        condition.setVerificationStatus(coded(HL7 + "condition-ver-status", "confirmed"));
        condition.addCategory(coded(HL7 + "condition-category", "problem-list-item"));
        condition.setCode(coded("http://hl7.org/fhir/sid/icd-10-cm", CODES.get(number % CODES.size())));
        condition.setOnset(new DateTimeType(day(number)));
        condition.setRecordedDateElement(new DateTimeType(day(number + 1)));
        return condition;
    }

    private static Encounter encounter(Reference subject, int number) {
        Encounter encounter = new Encounter().setStatus(Encounter.EncounterStatus.FINISHED).setSubject(subject);
        encounter.setClass_(new Coding(HL7 + "v3-ActCode", CLASSES.get(number % CLASSES.size()), null));
        encounter.addType(coded("http://snomed.info/sct", "308335008"));
        encounter.setPeriod(new Period()
                .setStartElement(new DateTimeType(day(number) + "T09:00:00-08:00"))
                .setEndElement(new DateTimeType(day(number) + "T10:30:00-08:00")));
        encounter.addReasonCode(coded("http://hl7.org/fhir/sid/icd-10-cm", CODES.get(number * 5 % CODES.size())));
        return encounter;
    }

    private static Observation observation(Reference subject, int number) {
        Observation observation = new Observation().setStatus(Observation.ObservationStatus.FINAL).setSubject(subject);
        observation.addCategory(coded(HL7 + "observation-category", "laboratory"));
        observation.setCode(coded("http://loinc.org", LABORATORY.get(number % LABORATORY.size())));
        observation.setEffective(new DateTimeType(day(number) + "T08:15:00-08:00"));
        observation.setValue(new Quantity().setValue(5 + number % 40).setUnit("%").setSystem("http://unitsofmeasure.org").setCode("%"));
        return observation;
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }
}
