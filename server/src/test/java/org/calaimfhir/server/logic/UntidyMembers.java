package org.calaimfhir.server.logic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;

/**
 * Made-up members as real records are: dates of a year or a month, periods that are open or end before they start,
 * several codings or none, extensions, missing elements, ids with and without type.
 */
final class UntidyMembers {

    private final Random random;

    UntidyMembers(long seed) {
        this.random = new Random(seed);
    }

    /** A patient and resources about her, in no order; now and then no patient at all. */
    List<Resource> member(int resources) {
        List<Resource> all = new ArrayList<>();
        if (!chance(3)) {
            all.add(patient());
        }
        for (int i = 0; i < resources; i++) {
            all.add(
                    switch (random.nextInt(3)) {
                        case 0 -> condition(i);
                        case 1 -> encounter(i);
                        default -> observation(i);
                    });
        }
        return all;
    }

    private Patient patient() {
        Patient patient = new Patient();
        patient.setId(chance(50) ? "Patient/p" : "p");
        if (!chance(10)) {
            patient.setBirthDateElement(new DateType(date()));
        } else if (chance(50)) {
            patient.setBirthDateElement(new DateType());
            patient.getBirthDateElement().addExtension("urn:unknown", new BooleanType(true));
        }
        if (chance(60)) {
            patient.setActive(random.nextBoolean());
        }
        if (chance(80)) {
            patient.setGender(random.nextBoolean() ? AdministrativeGender.FEMALE : AdministrativeGender.MALE);
        }
        if (chance(40)) {
            patient.addExtension("urn:county", new StringType("x"));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            patient.addName().addGiven("A" + i).addGiven("B");
        }
        return patient;
    }

    private Condition condition(int number) {
        Condition condition = new Condition();
        condition.setId((chance(50) ? "Condition/" : "") + "k" + number);
        condition.setSubject(new Reference("Patient/p"));
        if (!chance(10)) {
            condition.setCode(concept(TestCodes.CONDITIONS, "c"));
        }
        if (chance(60)) {
            condition.setClinicalStatus(
                    new CodeableConcept(new Coding("urn:status", random.nextBoolean() ? "active" : "resolved", null)));
        }
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 -> condition.setOnset(period());
            case 2 -> condition.setOnset(new StringType("last year"));
            default -> condition.setOnset(moment());
        }
        if (chance(70)) {
            condition.setRecordedDateElement(moment());
        }
        return condition;
    }

    private Encounter encounter(int number) {
        Encounter encounter = new Encounter();
        encounter.setId("e" + number);
        if (chance(80)) {
            encounter.setStatus(
                    random.nextBoolean() ? Encounter.EncounterStatus.FINISHED : Encounter.EncounterStatus.PLANNED);
        }
        if (chance(70)) {
            encounter.setClass_(new Coding("urn:test:classes", random.nextBoolean() ? "EMER" : "AMB", null));
        }
        if (chance(85)) {
            encounter.setPeriod(period());
        }
        return encounter;
    }

    private Observation observation(int number) {
        Observation observation = new Observation();
        observation.setId("Observation/o" + number);
        if (chance(80)) {
            observation.setStatus(
                    random.nextBoolean() ? Observation.ObservationStatus.FINAL : Observation.ObservationStatus.AMENDED);
        }
        CodeableConcept code = concept("urn:test:observations", "o");
        if (chance(40)) {
            code.addCoding(new Coding("urn:test:observations", random.nextBoolean() ? "living" : "weight", null));
        }
        observation.setCode(code);
        if (chance(40)) {
            observation.setIssuedElement(
                    new InstantType("2025-0" + (1 + random.nextInt(9)) + "-07T08:09:10.123-07:00"));
        }
        observation.setValue(value());
        return observation;
    }

    private Type value() {
        return switch (random.nextInt(8)) {
            case 0 -> new BooleanType(random.nextBoolean());
            case 1 -> new IntegerType(random.nextInt(40));
            case 2 -> new StringType("text");
            case 3 -> new TimeType("10:3" + random.nextInt(10) + ":00");
            case 4 -> concept("urn:test:answers", "a");
            case 5 -> null;
            case 6 -> new Quantity().setUnit("kg");
            default ->
                new Quantity()
                        .setValue(new BigDecimal(random.nextInt(2000)).movePointLeft(1))
                        .setCode("kg")
                        .setSystem("http://unitsofmeasure.org");
        };
    }

    private CodeableConcept concept(String system, String prefix) {
        CodeableConcept concept = new CodeableConcept();
        for (int i = random.nextInt(4); i > 0; i--) {
            Coding coding = concept.addCoding();
            if (!chance(10)) {
                coding.setCode(prefix + (1 + random.nextInt(8)));
            }
            if (!chance(15)) {
                coding.setSystem(chance(85) ? system : "urn:other");
            }
            if (chance(20)) {
                coding.addExtension("urn:more", new StringType("x"));
            }
        }
        return concept;
    }

    private Period period() {
        Period period = new Period();
        if (!chance(15)) {
            period.setStartElement(moment());
        }
        if (!chance(30)) {
            period.setEndElement(moment());
        }
        return period;
    }

    private DateTimeType moment() {
        return switch (random.nextInt(6)) {
            case 0 -> new DateTimeType(date());
            case 1 -> new DateTimeType(day() + "T" + two(random.nextInt(24)) + ":15:00Z");
            case 2 -> new DateTimeType(day() + "T" + two(random.nextInt(24)) + ":15:30.250-08:00");
            case 3 -> new DateTimeType(day() + "T" + two(random.nextInt(24)) + ":45:00+05:30");
            default -> new DateTimeType(day());
        };
    }

    private String date() {
        String day = day();
        return switch (random.nextInt(4)) {
            case 0 -> day.substring(0, 4);
            case 1 -> day.substring(0, 7);
            default -> day;
        };
    }

    private String day() {
        return (chance(30) ? 1940 + random.nextInt(80) : 2023 + random.nextInt(4)) + "-" + two(1 + random.nextInt(12))
                + "-" + two(1 + random.nextInt(28));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
