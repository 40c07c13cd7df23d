package org.calaimfhir.ig.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
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
 * A member's record as a row of a decision table has it: statements, separated by semicolons. {@code born 2004-02-29};
 * {@code fact living-alone yes on 2026-01-05}; {@code problem Z59.02 from 2025-09-01 until 2026-01-01};
 * {@code emergency from 2026-01-05 because J45.909}; {@code covered sopt|211 from 2025-01-01}. A statement that needs no day happens on the asked date.
 */
final class WrittenRecord {

    private static final String BASE = "https://calaimfhir.org/fhir/";
    private static final String OURS = BASE + "CodeSystem/";
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String STRUCTURES = BASE + "StructureDefinition/";
    private static final String PAS = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/";
    private static final Map<String, String> PAYERS =
            Map.of("v3-ActCode", "http://terminology.hl7.org/CodeSystem/v3-ActCode", "sopt", "https://nahdo.org/sopt");
    private static final Map<String, String> CLASSES =
            Map.of("emergency", "EMER", "stay", "IMP", "visit", "AMB", "acute", "ACUTE");

    private final String asked;
    private final List<Resource> resources = new ArrayList<>();
    private final Patient patient = new Patient();

    private WrittenRecord(String asked) {
        this.asked = asked;
        patient.setId("Patient/member");
        resources.add(patient);
    }

    static List<Resource> read(String text, String asked) {
        WrittenRecord record = new WrittenRecord(asked);
        for (String statement : text.split(";", -1)) {
            if (!statement.isBlank()) {
                record.add(new Statement(statement.strip()));
            }
        }
        return record.resources;
    }

    /** The words of one statement: what it is of, and what follows the prepositions. */
    private record Statement(String text) {

        String word(int index) {
            return text.split("\\s+", -1)[index];
        }

        /** The word after another, or null. */
        String after(String preposition) {
            String[] words = text.split("\\s+", -1);
            for (int i = 0; i + 1 < words.length; i++) {
                if (words[i].equals(preposition)) {
                    return words[i + 1];
                }
            }
            return null;
        }

        String after(String preposition, String otherwise) {
            String found = after(preposition);
            return found == null ? otherwise : found;
        }
    }

    private void add(Statement said) {
        switch (said.word(0)) {
            case "born" -> patient.setBirthDateElement(new DateType(said.word(1)));
            case "fact" -> fact(said);
            case "problem" -> problem(said);
            case "emergency", "stay", "acute", "visit" -> encounter(said);
            case "status" -> status(said);
            case "pregnant" -> pregnant(said);
            case "episode" -> episode(said);
            case "authorized" -> authorized(said);
            case "covered" -> covered(said);
            default -> throw new IllegalArgumentException("No statement: " + said.text());
        }
    }

    private Observation observation(Statement said, String system, String code) {
        Observation observation = new Observation();
        observation.setId("Observation/o" + resources.size());
        observation.setStatus(Observation.ObservationStatus.fromCode(said.after("told", "final")));
        observation.getCode().addCoding(new Coding(system, code, null));
        observation.setEffective(effective(said));
        resources.add(observation);
        return observation;
    }

    private Type effective(Statement said) {
        if (said.after("at") != null) {
            return new InstantType(said.after("at"));
        }
        return said.after("since") == null
                ? new DateTimeType(said.after("on", asked))
                : new Period().setStartElement(new DateTimeType(said.after("since")));
    }

    private void fact(Statement said) {
        Observation observation = observation(said, OURS + "eligibility-fact", said.word(1));
        switch (said.word(2)) {
            case "yes", "no" ->
                observation.setValue(new BooleanType(said.word(2).equals("yes")));
            case "untold" -> {
                // An answer without a value.
            }
            default -> observation.setValue(new DateTimeType(said.word(2)));
        }
    }

    private void status(Statement said) {
        observation(said, "http://loinc.org", "71802-3")
                .setValue(new CodeableConcept(
                        new Coding(said.after("in", OURS + "hud-living-situation"), said.word(1), null)));
    }

    private void pregnant(Statement said) {
        boolean condition = said.after("until") != null || said.after("from") != null;
        Coding pregnant = new Coding(said.after("in", "http://snomed.info/sct"), said.after("as", "77386006"), null);
        if (condition) {
            resources.add(condition(said, pregnant));
        } else {
            observation(said, "http://loinc.org", "82810-3").setValue(new CodeableConcept(pregnant));
        }
    }

    private void problem(Statement said) {
        resources.add(condition(said, new Coding(said.after("in", ICD), said.word(1), null)));
    }

    private Condition condition(Statement said, Coding code) {
        Condition condition = new Condition();
        condition.setId("Condition/c" + resources.size());
        condition.setCode(new CodeableConcept(code));
        condition
                .getClinicalStatus()
                .addCoding(new Coding(
                        "http://terminology.hl7.org/CodeSystem/condition-clinical", said.after("is", "active"), null));
        condition
                .getVerificationStatus()
                .addCoding(new Coding(
                        "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                        said.after("held", "confirmed"),
                        null));
        if (said.after("from") != null) {
            condition.setOnset(new DateTimeType(said.after("from")));
        }
        if (said.after("during") != null) {
            condition.setOnset(new Period().setStartElement(new DateTimeType(said.after("during"))));
        }
        if (said.after("until") != null) {
            condition.setAbatement(new DateTimeType(said.after("until")));
        }
        if (said.after("through") != null) {
            condition.setAbatement(new Period().setEndElement(new DateTimeType(said.after("through"))));
        }
        if (said.after("ended") != null) {
            condition.setAbatement(new StringType(said.after("ended")));
        }
        if (said.after("recorded") != null) {
            condition.setRecordedDateElement(new DateTimeType(said.after("recorded")));
        }
        return condition;
    }

    private static Period period(Statement said) {
        Period period = new Period();
        if (said.after("from") != null) {
            period.setStartElement(new DateTimeType(said.after("from")));
        }
        if (said.after("until") != null) {
            period.setEndElement(new DateTimeType(said.after("until")));
        }
        return period;
    }

    private void encounter(Statement said) {
        Encounter encounter = new Encounter();
        encounter.setId("Encounter/e" + resources.size());
        encounter.setStatus(Encounter.EncounterStatus.fromCode(said.after("is", "finished")));
        encounter.setClass_(
                new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", CLASSES.get(said.word(0)), null));
        encounter.setPeriod(period(said));
        if (said.after("because") != null) {
            encounter.addReasonCode(new CodeableConcept(new Coding(ICD, said.after("because"), null)));
        }
        if (said.after("within") != null) {
            encounter.setPartOf(new Reference(said.after("within")));
        }
        if (said.after("priority") != null) {
            encounter.setPriority(new CodeableConcept(
                    new Coding("http://terminology.hl7.org/CodeSystem/v3-ActPriority", said.after("priority"), null)));
        }
        if (said.after("numbered") != null) {
            encounter.addIdentifier().setSystem(said.after("by")).setValue(said.after("numbered"));
        }
        resources.add(encounter);
    }

    private void episode(Statement said) {
        String[] type = said.word(1).split("\\|", -1);
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.setId("EpisodeOfCare/p" + resources.size());
        episode.setStatus(EpisodeOfCare.EpisodeOfCareStatus.fromCode(said.after("is", "active")));
        episode.addType(new CodeableConcept(new Coding(OURS + type[0], type[1], null)));
        episode.setPeriod(period(said));
        resources.add(episode);
    }

    private void authorized(Statement said) {
        Claim claim = new Claim();
        claim.setId("Claim/r" + resources.size());
        claim.setStatus(Claim.ClaimStatus.fromCode(said.after("request", "active")));
        claim.setUse(Claim.Use.PREAUTHORIZATION);
        for (String support : said.word(1).split("\\+", -1)) {
            claim.addItem()
                    .setSequence(claim.getItem().size())
                    .setProductOrService(new CodeableConcept(new Coding(OURS + "community-support", support, null)));
        }
        resources.add(claim);
        ClaimResponse response = new ClaimResponse();
        response.setId("ClaimResponse/a" + resources.size());
        response.setStatus(ClaimResponse.ClaimResponseStatus.fromCode(said.after("is", "active")));
        response.setUse(ClaimResponse.Use.PREAUTHORIZATION);
        response.setOutcome(ClaimResponse.RemittanceOutcome.fromCode(said.after("outcome", "complete")));
        response.setCreatedElement(new DateTimeType(said.after("on", asked)));
        response.setRequest(new Reference(said.after("answers", claim.getId())));
        if (said.after("number") == null) {
            response.setPreAuthRef("A1");
        }
        if (said.after("reviewed") != null) {
            ClaimResponse.ItemComponent item = response.addItem();
            if (said.after("item") != null) {
                item.setItemSequence(Integer.parseInt(said.after("item")));
            }
            review(item.addAdjudication(), said.after("reviewed"));
        }
        if (said.after("failing") != null) {
            response.addError().getCode().setText(said.after("failing"));
        }
        if (said.after("until") != null) {
            response.setPreAuthPeriod(new Period().setEndElement(new DateTimeType(said.after("until"))));
        }
        resources.add(response);
    }

    /** {@code address#code}, or {@code address#} where the action has no code. */
    private static void review(Element adjudication, String action) {
        String[] told = action.split("#", -1);
        Extension extension = adjudication.addExtension();
        extension.setUrl(PAS + "extension-reviewAction" + told[0]);
        extension
                .addExtension()
                .setUrl(PAS + "extension-reviewActionCode")
                .setValue(
                        told[1].isEmpty()
                                ? null
                                : new CodeableConcept(
                                        new Coding("https://codesystem.x12.org/005010/306", told[1], null)));
    }

    private void covered(Statement said) {
        Coverage coverage = new Coverage();
        coverage.setId("Coverage/v" + resources.size());
        coverage.setStatus(Coverage.CoverageStatus.fromCode(said.after("is", "active")));
        if (!said.word(1).equals("untold")) {
            String[] type = said.word(1).split("\\|", -1);
            coverage.setType(
                    new CodeableConcept(new Coding(PAYERS.getOrDefault(type[0], "urn:" + type[0]), type[1], null)));
        }
        coverage.setSubscriberId(said.after("subscriber"));
        if (said.after("identified") != null) {
            coverage.addIdentifier().setSystem(BASE + said.after("identified"));
        }
        if (said.after("payer") != null) {
            coverage.addPayor().setIdentifier(new Identifier().setSystem(BASE + said.after("payer")));
        }
        if (said.after("profile") != null) {
            coverage.getMeta().addProfile(STRUCTURES + said.after("profile"));
        }
        if (said.after("in") != null) {
            coverage.addExtension(STRUCTURES + said.after("in"), new Coding(OURS + "county", "07", null));
        }
        coverage.setPeriod(period(said));
        resources.add(coverage);
    }
}
