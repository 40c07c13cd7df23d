package org.calaimfhir.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.InsurancePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanElectionsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "ACTIVE,  2026-03-01,           , true",
        "ACTIVE,  2026-03-02,           , false",
        "ACTIVE,  2025-01-01, 2026-03-01, true",
        "ACTIVE,  2025-01-01, 2026-02-28, false",
        "ACTIVE,            ,           , true",
        "RETIRED, 2025-01-01, 2026-06-30, true",
        "RETIRED, 2025-01-01, 2026-02-28, false",
        "RETIRED, 2025-01-01,           , false"
    })
    void an_election_holds_on_the_days_of_its_period(
            PublicationStatus status, String start, String end, boolean elected) {
        assertThat(PlanElections.decide(List.of(election(status, start, end)), DATE))
                .contains(elected);
    }

    @Test
    void no_election_known_is_unknown_and_one_that_holds_is_enough() {
        InsurancePlan ended = election(PublicationStatus.ACTIVE, "2024-01-01", "2024-12-31");
        InsurancePlan again = election(PublicationStatus.ACTIVE, "2026-01-01", null);

        assertThat(PlanElections.decide(List.of(), DATE)).isEmpty();
        assertThat(PlanElections.decide(List.of(ended, again), DATE)).contains(true);
    }

    private static InsurancePlan election(PublicationStatus status, String start, String end) {
        InsurancePlan election = new InsurancePlan().setStatus(status);
        if (start != null) {
            election.getPeriod().setStartElement(new DateTimeType(start));
        }
        if (end != null) {
            election.getPeriod().setEndElement(new DateTimeType(end));
        }
        return election;
    }
}
