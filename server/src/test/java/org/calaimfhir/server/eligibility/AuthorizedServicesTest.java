package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.coverage.CoverageOnDate.State.IN_FORCE;
import static org.calaimfhir.server.eligibility.CircumstancesFixture.authorization;
import static org.calaimfhir.server.eligibility.EligibilityFixture.asks;
import static org.calaimfhir.server.eligibility.EligibilityFixture.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan authorized, item by item, and the criterion that goes by it: one answer in both places. */
class AuthorizedServicesTest {

    private static final String ADULT = "1970-05-05";

    @ParameterizedTest
    @CsvSource({"A1, A3, true, false", "A3, A1, false, true", "A1, A6, true, true", "A4, A3, false, false"})
    void each_item_is_authorized_by_its_own_review(String one, String other, boolean rent, boolean deposits) {
        Resource[] record = authorization("transitional-rent", "2026-02-01", "2026-04-30");
        ((Claim) record[0])
                .addItem()
                .setSequence(2)
                .setProductOrService(CircumstancesFixture.support("housing-deposits"));
        CircumstancesFixture.reviewed((ClaimResponse) record[1], 1, one);
        CircumstancesFixture.reviewed((ClaimResponse) record[1], 2, other);

        assertThat(decide("transitional-rent", record).current()).hasSize(rent ? 1 : 0);
        assertThat(decide("housing-deposits", record).current()).hasSize(deposits ? 1 : 0);
        assertThat(met(decide("1a", record), "1a-TR")).isEqualTo(rent);
    }

    @ParameterizedTest
    @CsvSource({"active, true", "cancelled, false", "entered-in-error, false", "draft, false"})
    void only_a_request_that_stands_is_authorized(String status, boolean authorized) {
        Resource[] record = authorization("transitional-rent", "2026-02-01", "2026-04-30");
        ((Claim) record[0]).setStatus(Claim.ClaimStatus.fromCode(status));

        assertThat(decide("transitional-rent", record).current()).hasSize(authorized ? 1 : 0);
        assertThat(met(decide("1a", record), "1a-TR")).isEqualTo(authorized);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-04-30, true",
        "2026-03-02, 2026-04-30, false",
        "2026-03, 2026-04-30, false",
        "2026-02-01, 2026-03, true",
        "2026-02-01, 2026, true",
        "2026-02-01, 2026-02, false"
    })
    void current_and_criterion_agree_on_the_days(String made, String last, boolean authorized) {
        Resource[] record = authorization("transitional-rent", "2026-02-01", last);
        ((ClaimResponse) record[1]).setCreatedElement(new DateTimeType(made));

        assertThat(decide("transitional-rent", record).current()).hasSize(authorized ? 1 : 0);
        assertThat(met(decide("1a", record), "1a-TR")).isEqualTo(authorized);
    }

    @Test
    void an_answer_that_tells_of_an_error_authorizes_nothing() {
        Resource[] record = authorization("transitional-rent", "2026-02-01", "2026-04-30");
        ((ClaimResponse) record[1]).addError().getCode().setText("unknown service");

        assertThat(decide("transitional-rent", record).current()).isEmpty();
    }

    private static boolean met(ServiceDecision decision, String id) {
        Deque<Criterion> open = new ArrayDeque<>(decision.criteria());
        while (!open.isEmpty()) {
            Criterion criterion = open.pop();
            if (criterion.id().equals(id)) {
                return criterion.result() == Criterion.Result.MET;
            }
            open.addAll(criterion.parts());
        }
        throw new IllegalArgumentException(id);
    }

    private static ServiceDecision decide(String service, Resource... resources) {
        return EligibilityFixture.DECIDE
                .with(asks(service), record(IN_FORCE, ADULT, Map.of(), resources))
                .services()
                .get(0);
    }
}
