package org.calaimfhir.server.logic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * Made-up members whose records speak of what the programme asks: its facts and codes, near the days on which its rules
 * turn. As untidy as real records: open and backward periods, dates of a year or a month, several codings, extensions,
 * missing elements, ids with and without type.
 */
final class ProgrammeMembers {

    private static final String OURS = "https://calaimfhir.org/fhir/CodeSystem/";
    private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final int[] BIRTHDAYS = {0, 1, 5, 18, 20, 21, 26, 40, 65, 80};
    private static final int[] TURNS = {0, 30, 60, 90, 180, 182, 183, 270, 365, 366, 540};

    private final Random random;
    private final List<Row> facts = ProgramTable.load("eligibility-fact").rows();
    private final List<Row> codes = ProgramTable.load("evidence-code").rows();
    private final List<Row> situations =
            ProgramTable.load("hud-living-situation").rows();
    private final List<Row> programmes =
            ProgramTable.load("ecm-program-overlap").rows();
    private final List<Row> supports = ProgramTable.load("community-support").rows();

    ProgrammeMembers(long seed) {
        this.random = new Random(seed);
    }

    /** A day in the years in which the rules change. */
    LocalDate day() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(3 * 366));
    }

    /** @param asked the day near which things happen */
    List<Resource> member(LocalDate asked, int resources) {
        List<Resource> all = new ArrayList<>();
        all.add(patient(asked));
        for (int i = 0; i < resources; i++) {
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> all.add(fact(i, asked));
                case 3 -> all.add(condition(i, asked));
                case 4, 5 -> all.add(encounter(i, asked));
                case 6 -> all.add(random.nextBoolean() ? episode(i, asked) : situation(i, asked));
                case 7 -> all.add(coverage(i, asked));
                default -> authorization(i, asked, all);
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    private Patient patient(LocalDate asked) {
        Patient patient = new Patient();
        patient.setId(chance(50) ? "Patient/p" : "p");
        if (!chance(5)) {
            String born = asked.minusYears(BIRTHDAYS[random.nextInt(BIRTHDAYS.length)])
                    .plusDays(random.nextInt(5) - 2L)
                    .toString();
            patient.setBirthDateElement(new DateType(shortened(born)));
        }
        return patient;
    }

    private Observation fact(int number, LocalDate asked) {
        Row fact = any(facts);
        Observation observation = observation(number, asked, OURS + "eligibility-fact", fact.get("code"));
        boolean day = fact.get("value_type").equals("dateTime");
        Type value = day ? moment(asked) : new BooleanType(!chance(25));
        observation.setValue(chance(4) ? null : chance(2) ? new StringType("yes") : value);
        return observation;
    }

    private Observation situation(int number, LocalDate asked) {
        Observation observation = observation(number, asked, "http://loinc.org", chance(80) ? "71802-3" : "82810-3");
        CodeableConcept value =
                concept(OURS + "hud-living-situation", any(situations).get("code"));
        value.addCoding(new Coding("http://snomed.info/sct", "77386006", null));
        observation.setValue(value);
        return observation;
    }

    private Observation observation(int number, LocalDate asked, String system, String code) {
        Observation observation = new Observation();
        observation.setId((chance(50) ? "Observation/" : "") + "o" + number);
        observation.setStatus(
                chance(90) ? Observation.ObservationStatus.FINAL : Observation.ObservationStatus.ENTEREDINERROR);
        observation.setCode(concept(system, code));
        observation.setSubject(new Reference("Patient/p"));
        if (!chance(5)) {
            observation.setEffective(
                    chance(5) ? period(asked) : chance(5) ? new InstantType(asked + "T10:30:00Z") : moment(asked));
        }
        return observation;
    }

    private Condition condition(int number, LocalDate asked) {
        Row row = coded("condition");
        Condition condition = new Condition();
        condition.setId("Condition/c" + number);
        condition.setSubject(new Reference("Patient/p"));
        condition.setCode(concept(row.get("system"), row.get("code")));
        if (!chance(15)) {
            condition.setClinicalStatus(concept(
                    "http://terminology.hl7.org/CodeSystem/condition-clinical", chance(75) ? "active" : "resolved"));
        }
        if (!chance(25)) {
            condition.setVerificationStatus(concept(
                    "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                    chance(75) ? "confirmed" : chance(50) ? "differential" : "refuted"));
        }
        if (!chance(30)) {
            condition.setOnset(chance(20) ? period(asked) : moment(asked));
        }
        if (chance(25)) {
            condition.setAbatement(chance(30) ? period(asked) : chance(20) ? new StringType("later") : moment(asked));
        }
        if (chance(70)) {
            condition.setRecordedDateElement(moment(asked));
        }
        return condition;
    }

    private Encounter encounter(int number, LocalDate asked) {
        Encounter encounter = new Encounter();
        encounter.setId((chance(50) ? "Encounter/" : "") + "e" + number);
        encounter.setStatus(chance(80) ? Encounter.EncounterStatus.FINISHED : Encounter.EncounterStatus.PLANNED);
        if (!chance(5)) {
            encounter.setClass_(
                    new Coding(ACT, List.of("EMER", "IMP", "ACUTE", "AMB").get(random.nextInt(4)), null));
        }
        if (!chance(5)) {
            encounter.setPeriod(period(asked));
        }
        if (chance(20)) {
            encounter.setPartOf(new Reference((chance(70) ? "Encounter/e" : "urn:uuid:e") + random.nextInt(20)));
        }
        if (chance(20)) {
            encounter.setPriority(
                    concept("http://terminology.hl7.org/CodeSystem/v3-ActPriority", chance(70) ? "EL" : "EM"));
        }
        if (chance(60)) {
            encounter
                    .addIdentifier()
                    .setSystem(chance(90) ? "urn:visits" : null)
                    .setValue(chance(95) ? "v" + random.nextInt(6) : null);
        }
        if (chance(60)) {
            Row row = coded("encounter-reason");
            encounter.addReasonCode(concept(row.get("system"), row.get("code")));
        }
        return encounter;
    }

    private EpisodeOfCare episode(int number, LocalDate asked) {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.setId("EpisodeOfCare/s" + number);
        episode.setStatus(List.of(
                        EpisodeOfCare.EpisodeOfCareStatus.ACTIVE,
                        EpisodeOfCare.EpisodeOfCareStatus.FINISHED,
                        EpisodeOfCare.EpisodeOfCareStatus.WAITLIST)
                .get(random.nextInt(3)));
        episode.addType(
                chance(30)
                        ? concept(OURS + "calaim-program", "ecm")
                        : concept(OURS + "ecm-program-overlap", any(programmes).get("code")));
        if (!chance(10)) {
            episode.setPeriod(period(asked));
        }
        return episode;
    }

    private Coverage coverage(int number, LocalDate asked) {
        Row row = coded(chance(75) ? "coverage-type" : "medi-cal-type");
        Coverage coverage = new Coverage();
        coverage.setId("Coverage/v" + number);
        coverage.setStatus(chance(85) ? Coverage.CoverageStatus.ACTIVE : Coverage.CoverageStatus.CANCELLED);
        if (!chance(25)) {
            coverage.setType(concept(row.get("system"), chance(70) ? row.get("code") : "1"));
        } else if (chance(50)) {
            mark(coverage);
        }
        if (chance(40)) {
            coverage.addExtension(
                    chance(75)
                            ? "https://calaimfhir.org/fhir/StructureDefinition/county-of-responsibility"
                            : "urn:another",
                    new Coding(OURS + "county", "07", null));
        }
        if (!chance(5)) {
            coverage.setPeriod(period(asked));
        }
        return coverage;
    }

    private void mark(Coverage coverage) {
        String ours = "https://calaimfhir.org/fhir/";
        switch (random.nextInt(4)) {
            case 0 -> coverage.getMeta().addProfile(ours + "StructureDefinition/calaim-coverage");
            case 1 -> coverage.setSubscriberId(chance(50) ? "90000003D" : "x90000003D");
            case 2 -> coverage.addIdentifier().setSystem(ours + "sid/medi-cal-cin");
            default ->
                coverage.addPayor()
                        .setIdentifier(
                                new Identifier().setSystem(chance(80) ? ours + "sid/health-care-plan" : "urn:payers"));
        }
    }

    private void review(ClaimResponse response) {
        String pas = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewAction";
        ClaimResponse.ItemComponent item = response.addItem();
        if (!chance(30)) {
            item.setItemSequence(1 + random.nextInt(2));
        }
        item.addAdjudication()
                .addExtension()
                .setUrl(pas)
                .addExtension(
                        pas + "Code",
                        chance(10)
                                ? null
                                : concept(
                                        "https://codesystem.x12.org/005010/306",
                                        List.of("A1", "A2", "A3", "A6").get(random.nextInt(4))));
    }

    private void authorization(int number, LocalDate asked, List<Resource> all) {
        Claim claim = new Claim();
        claim.setId((chance(50) ? "Claim/" : "") + "r" + number);
        claim.setStatus(chance(85) ? Claim.ClaimStatus.ACTIVE : Claim.ClaimStatus.CANCELLED);
        claim.setUse(chance(90) ? Claim.Use.PREAUTHORIZATION : Claim.Use.CLAIM);
        for (int item = 1; item <= 1 + random.nextInt(2); item++) {
            claim.addItem()
                    .setSequence(item)
                    .setProductOrService(concept(
                            OURS + "community-support",
                            chance(60) ? "transitional-rent" : any(supports).get("code")));
        }
        ClaimResponse response = new ClaimResponse();
        response.setId("ClaimResponse/a" + number);
        response.setStatus(ClaimResponse.ClaimResponseStatus.ACTIVE);
        response.setUse(ClaimResponse.Use.PREAUTHORIZATION);
        response.setOutcome(
                chance(80) ? ClaimResponse.RemittanceOutcome.COMPLETE : ClaimResponse.RemittanceOutcome.QUEUED);
        response.setCreatedElement(moment(asked));
        response.setRequest(
                new Reference(chance(80) ? "Claim/r" + number : "http://plan.example/fhir/Claim/r" + number));
        if (!chance(15)) {
            response.setPreAuthRef("A" + number);
        }
        if (chance(70)) {
            response.setPreAuthPeriod(period(asked));
        }
        if (chance(40)) {
            review(response);
        }
        if (chance(8)) {
            response.addError().setCode(concept("urn:errors", "x"));
        }
        all.add(claim);
        all.add(response);
    }

    private Row coded(String element) {
        return any(
                codes.stream().filter(row -> row.get("element").equals(element)).toList());
    }

    private CodeableConcept concept(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        if (chance(20)) {
            concept.addCoding(new Coding("urn:other", "x", "Another"));
        }
        Coding coding = concept.addCoding().setCode(chance(97) ? code : null);
        coding.setSystem(chance(97) ? system : null);
        if (chance(10)) {
            coding.addExtension("urn:more", new StringType("x"));
        }
        return chance(2) ? new CodeableConcept() : concept;
    }

    /** Mostly in order, now and then open or backward. */
    private Period period(LocalDate asked) {
        Period period = new Period();
        DateTimeType one = moment(asked);
        DateTimeType other = moment(asked);
        boolean ordered = one.getValueAsString().compareTo(other.getValueAsString()) <= 0;
        boolean asIs = chance(90) == ordered;
        if (!chance(8)) {
            period.setStartElement(asIs ? one : other);
        }
        if (!chance(25)) {
            period.setEndElement(asIs ? other : one);
        }
        return period;
    }

    private DateTimeType moment(LocalDate asked) {
        LocalDate day = asked.minus(TURNS[random.nextInt(TURNS.length)], ChronoUnit.DAYS)
                .plusDays(random.nextInt(7) - 3L);
        return new DateTimeType(
                chance(70)
                        ? shortened(day.toString())
                        : day + "T0" + random.nextInt(10) + ":30:00" + (random.nextBoolean() ? "Z" : "-08:00"));
    }

    private String shortened(String day) {
        return chance(5) ? day.substring(0, 4) : chance(5) ? day.substring(0, 7) : day;
    }

    private Row any(List<Row> rows) {
        return rows.get(random.nextInt(rows.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
