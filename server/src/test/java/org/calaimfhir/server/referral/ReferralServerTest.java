package org.calaimfhir.server.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.calaimfhir.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Base of the tests that send referrals: makes plans, clinics and members of their own. */
abstract class ReferralServerTest extends ServerTest {

    static final String PLAN_NAME = "Made-up Plan";
    static final String MEDI_CAL = """
            {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "SUBSIDIZ"}]}""";
    static final String MEDICARE = """
            {"coding": [{"system": "https://nahdo.org/sopt", "code": "111"}]}""";
    static final String MEDICARE_NUMBER = "1EG4-TE5-MK73";

    private static final int UNPROCESSABLE = 422;

    @Autowired
    private JdbcTemplate database;

    /** @return {@code Organization/id} */
    final String plan() {
        return plan("");
    }

    /** @param identifiers in JSON, may be none */
    final String plan(String identifiers) {
        return createReference(
                "Organization", """
                {"resourceType": "Organization", "active": true, "name": "%s", "identifier": [%s],
                 "type": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/organization-type", "code": "pay"}]}]}
                """.formatted(PLAN_NAME, identifiers).replace("\"identifier\": [],", ""));
    }

    final String clinic() {
        return createReference(
                "Organization", "{\"resourceType\": \"Organization\", \"active\": true, \"name\": \"A Clinic\"}");
    }

    final String member(String cin) {
        return createReference("Patient", """
                {"resourceType": "Patient", "name": [{"family": "Stored"}], "birthDate": "%s",
                 "identifier": [{"system": "%ssid/medi-cal-cin", "value": "%s"}]}
                """.formatted(SentReferral.BIRTH_DATE, SentReferral.BASE, cin));
    }

    final String coverage(String member, String plan, String start, String end) {
        return coverage(MEDI_CAL, member, plan, start, end);
    }

    /** @param type in JSON */
    final String coverage(String type, String member, String plan, String start, String end) {
        return createReference("Coverage", """
                {"resourceType": "Coverage", "status": "active", "type": %s, "beneficiary": {"reference": "%s"},
                 "payor": [{"reference": "%s"}], "period": {"start": "%s", "end": "%s"}}
                """.formatted(type, member, plan, start, end));
    }

    final ValidatableResponse send(SentReferral referral) {
        return fhir().body(referral.json()).post().then();
    }

    final ValidatableResponse accepted(SentReferral referral) {
        return send(referral).statusCode(200);
    }

    final ValidatableResponse read(String reference) {
        return fhir().get("/" + reference).then().statusCode(200);
    }

    final int count(String query) {
        String joined = query + (query.contains("?") ? "&" : "?") + "_summary=count";
        return fhir().get("/" + joined).then().statusCode(200).extract().path("total");
    }

    final int membersWith(String cin) {
        return count("Patient?identifier=" + SentReferral.BASE + "sid/medi-cal-cin%7C" + cin);
    }

    /** 422, one error, and nothing stored. */
    final ValidatableResponse refused(SentReferral sent, String expression, String rule) {
        return refused(UNPROCESSABLE, sent, expression, rule);
    }

    final ValidatableResponse refused(int status, SentReferral sent, String expression, String rule) {
        long before = rows();
        ValidatableResponse answer = send(sent)
                .statusCode(status)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue", hasSize(1))
                .body("issue[0].severity", equalTo("error"))
                .body("issue[0].expression", contains(expression))
                .body("issue[0].details.text", containsString(rule))
                .body("issue[0].diagnostics", not(blankOrNullString()));
        assertThat(rows()).isEqualTo(before);
        return answer;
    }

    private long rows() {
        Long rows = database.queryForObject(
                "SELECT (SELECT count(*) FROM hfj_resource) + (SELECT count(*) FROM hfj_res_ver)"
                        + " + (SELECT count(*) FROM calaim.submitted_referral)",
                Long.class);
        return rows == null ? 0 : rows;
    }

    /** @return {@code Type/id} of what an entry of the request became */
    static String stored(ValidatableResponse answer, int entry) {
        String location = answer.extract().path("entry[" + entry + "].response.location");
        return location.replaceFirst("/_history/.*", "");
    }

    static String newNumber() {
        return UUID.randomUUID().toString();
    }

    /** Runs all of them at the same moment, each in a thread of its own. */
    static <T> List<T> together(List<Callable<T>> works) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        CountDownLatch ready = new CountDownLatch(works.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : works) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            assertThat(results).hasSameSizeAs(works);
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
