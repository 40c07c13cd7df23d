package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.calaimfhir.server.eligibility.Criterion.Result;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A record of which one value at a time is missing. The parts of the server are called without HTTP, which is slower. */
class AbsentInRecordTest extends EligibilityServerTest {

    private final ObjectNode record = EveryType.record();

    @Autowired
    private FhirContext context;

    @Autowired
    private ReadEligibilityRequest read;

    @Autowired
    private MemberRecords members;

    @Autowired
    private DecideEligibility decide;

    @Autowired
    private PublishedLogic logic;

    @Test
    void the_record_has_every_type_that_the_logic_reads() {
        assertThat(EveryType.resources())
                .extracting(resource -> resource.path("resourceType").asText())
                .containsAll(logic.types());
    }

    @Test
    void a_value_that_is_absent_spoils_its_own_criterion_and_nothing_else() {
        Map<String, Criterion> whole = answer(record);
        List<String> wrong = new ArrayList<>();
        Set<String> refused = new TreeSet<>();
        for (int entry = 0; entry < record.path("entry").size(); entry++) {
            Map<String, Criterion> without = without(entry);
            String address = address(entry);
            JsonPointer below = JsonPointer.compile("/entry/" + entry);
            Absence.of(record, below).forEach(absence -> {
                try {
                    Map<String, Criterion> spoilt = answer(absence.document());
                    whole.forEach((name, criterion) -> {
                        Result result = spoilt.get(name).result();
                        Optional<Result> otherwise =
                                Optional.ofNullable(without.get(name)).map(Criterion::result);
                        boolean own = !otherwise.equals(Optional.of(criterion.result())) || restsOn(criterion, address);
                        boolean may = result == criterion.result()
                                || (own && (result == Result.UNKNOWN || otherwise.equals(Optional.of(result))));
                        if (!may) {
                            wrong.add(absence + ": " + name + " " + criterion.result() + " becomes " + result);
                        }
                    });
                } catch (BaseServerResponseException refusal) {
                    assertThat(refusal.getStatusCode()).as(absence.toString()).isBetween(400, 499);
                    refused.add(absence.at().substring(below.toString().length()));
                } catch (RuntimeException broken) {
                    wrong.add(absence + ": " + broken);
                }
            });
        }
        assertThat(whole.values()).extracting(Criterion::result).contains(Result.MET, Result.NOT_MET, Result.UNKNOWN);
        assertThat(wrong).isEmpty();
        assertThat(refused).isEmpty();
    }

    /** Nobody is asked about without a Patient: what is known of the person may become unknown, and no more. */
    private Map<String, Criterion> without(int entry) {
        if (address(entry).startsWith("Patient/")) {
            return Map.of();
        }
        ObjectNode others = record.deepCopy();
        others.withArray("entry").remove(entry);
        return answer(others);
    }

    private String address(int entry) {
        JsonNode resource = record.path("entry").get(entry).path("resource");
        return resource.path("resourceType").asText() + "/"
                + resource.path("id").asText();
    }

    private static boolean restsOn(Criterion criterion, String address) {
        return criterion.evidence().stream().anyMatch(evidence -> address.equals(evidence.getReference()));
    }

    private Map<String, Criterion> answer(ObjectNode bundle) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("date").setValue(new DateType(EveryType.DAY));
        parameters
                .addParameter()
                .setName("record")
                .setResource(context.newJsonParser().parseResource(Bundle.class, bundle.toString()));
        EligibilityRequest asked = read.aboutAnyone(parameters);
        EligibilityDecision decision = decide.with(asked, members.of(asked));
        Map<String, Criterion> single = new TreeMap<>();
        decision.services().forEach(service -> service.criteria()
                .forEach(criterion -> collect(service.service().code() + " ", criterion, single)));
        return single;
    }

    private static void collect(String service, Criterion criterion, Map<String, Criterion> single) {
        if (criterion.parts().isEmpty()) {
            single.put(service + criterion.id(), criterion);
        }
        criterion.parts().forEach(part -> collect(service, part, single));
    }
}
