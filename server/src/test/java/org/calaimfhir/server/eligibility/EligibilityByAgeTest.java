package org.calaimfhir.server.eligibility;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the age of a member decides: routes for children and for adults, and when a population began for either. */
class EligibilityByAgeTest extends EligibilityServerTest {

    private static final String SERVICE = "parameter.find{it.name=='service'}.part";
    private static final String DECISION = SERVICE + ".find{it.name=='decision'}.valueCode";
    private static final String OFFERED = SERVICE + ".find{it.name=='offered'}";

    @ParameterizedTest
    @CsvSource({
        "1979-06-01, respite, depends-on-carer=false carer-relief-avoids-institution=false ghpp=false ccs-enrolled=true, "
                + "not-eligible",
        "2016-06-01, respite, depends-on-carer=false carer-relief-avoids-institution=false ghpp=false ccs-enrolled=true, "
                + "eligible",
        "2020-06-01, assisted-living-transitions, nursing-facility-60-days=true willing-assisted-living=true "
                + "safe-in-assisted-living=true, not-eligible",
        "1946-06-01, assisted-living-transitions, nursing-facility-60-days=true willing-assisted-living=true "
                + "safe-in-assisted-living=true, eligible"
    })
    void a_route_is_for_the_age_group_that_the_table_names(String born, String service, String facts, String decision) {
        String member = member(cin(), born);
        coverage(member, plan(), SINCE_2025);

        send(
                        checkOf(member),
                        service(service) + "," + onDay("2026-03-02") + ","
                                + Arrays.stream(facts.split(" ", -1))
                                        .map(fact -> fact.split("=", -1))
                                        .map(fact -> fact(fact[0], "\"valueBoolean\": " + fact[1]))
                                        .collect(Collectors.joining(",")))
                .statusCode(200)
                .body(DECISION, equalTo(decision));
    }

    @Test
    void an_age_that_is_not_known_is_asked() {
        send(
                        "/Patient/$check-eligibility",
                        service("respite") + "," + fact("ccs-enrolled", "\"valueBoolean\": true") + ","
                                + fact("medi-cal-managed-care-coverage", "\"valueBoolean\": true")
                                + """
                                , {"name": "record", "resource": {"resourceType": "Bundle", "type": "collection",
                                 "entry": [{"resource": {"resourceType": "Patient", "active": true}}]}}
                                """)
                .statusCode(200)
                .body(DECISION, equalTo("needs-information"))
                .body("parameter.find{it.name=='questionnaire'}.resource.item.linkId", equalTo(List.of("under-21")));
    }

    @ParameterizedTest
    @CsvSource({"under-21, true", "adult-21, false"})
    void what_contradicts_the_date_of_birth_is_refused(String code, boolean said) {
        refused(
                send(checkOf(coveredMember()), fact(code, "\"valueBoolean\": " + said)),
                422,
                "Parameters.parameter.where(name='fact')");
        send(checkOf(coveredMember()), fact(code, "\"valueBoolean\": " + !said)).statusCode(200);
    }

    @Test
    void a_child_is_offered_a_population_from_the_day_on_which_it_began_for_children() {
        String born = "2013-03-01";
        String early = "{\"start\": \"2021-01-01\"}";
        String child = member(cin(), born);
        coverage(child, plan(), early);
        String adult = member(cin(), "1960-04-01");
        coverage(adult, plan(), early);

        for (String population : new String[] {"1b", "2", "3"}) {
            ask(checkOf(child) + "?service=" + population + "&date=2023-06-30")
                    .body(OFFERED + ".valueBoolean", equalTo(false));
            ask(checkOf(child) + "?service=" + population + "&date=2023-07-01")
                    .body(OFFERED + ".valueBoolean", equalTo(true));
            ask(checkOf(adult) + "?service=" + population + "&date=2023-06-30")
                    .body(OFFERED + ".valueBoolean", equalTo(true));
        }
        send(
                        checkOf(child),
                        service("3") + "," + onDay("2023-06-30") + "," + fact("smhs-access", "\"valueBoolean\": true"))
                .body(DECISION, equalTo("not-eligible"));
        send(
                        checkOf(child),
                        service("3") + "," + onDay("2023-07-01") + ","
                                + "{\"name\": \"fact\", \"part\": [{\"name\": \"code\", \"valueCoding\": {\"code\": \"smhs-access\"}},"
                                + " {\"name\": \"value\", \"valueBoolean\": true}]}")
                .body(DECISION, equalTo("eligible"));
        send("/Patient/$check-eligibility", service("2") + "," + onDay("2023-06-30") + """
                        , {"name": "county", "valueString": "07"}, {"name": "record", "resource": {"resourceType": "Bundle",
                         "type": "collection", "entry": [{"resource": {"resourceType": "Patient", "active": true}}]}}
                        """)
                .statusCode(200)
                .body(OFFERED, nullValue());
    }

    @Test
    void ecm_is_authorized_by_the_plan_first() {
        ask(checkOf(coveredMember()) + "?service=9")
                .body(SERVICE + ".find{it.name=='authorization'}.valueCode", equalTo("required"));
    }

    private static String onDay(String date) {
        return "{\"name\": \"date\", \"valueDate\": \"" + date + "\"}";
    }
}
