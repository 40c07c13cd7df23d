package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.calaimfhir.server.conformance.Canonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** Attested facts in the form in which the published logic reads them. They live as long as the question. */
final class FactObservations {

    private FactObservations() {}

    static List<Observation> of(AttestedFacts facts) {
        List<Observation> observations = new ArrayList<>();
        for (AttestedFact attested : facts.facts()) {
            Observation observation = observation(
                    attested.fact(),
                    attested.value(),
                    new DateTimeType(attested.date().toString()),
                    "fact-" + (observations.size() + 1));
            attested.source().ifPresent(source -> observation.addPerformer(new Reference().setDisplay(source)));
            observations.add(observation);
        }
        return observations;
    }

    static Observation observation(KnownFact fact, Type value, DateTimeType day, String id) {
        Observation observation = new Observation()
                .setStatus(ObservationStatus.FINAL)
                .setCode(new CodeableConcept(new Coding()
                        .setSystem(Canonicals.codeSystem("eligibility-fact"))
                        .setCode(fact.code())))
                .setEffective(day)
                .setValue(value);
        observation.setId(id);
        return observation;
    }
}
