package org.calaimfhir.server.eligibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Coding;

/** How many members have which answer, by county of responsibility and service. Adds up; kept by a job as JSON. */
final class ReachCounts {

    /** Those whose county is not known. */
    static final String NO_COUNTY = "";

    @JsonProperty("members")
    int members;

    @JsonProperty("unusable")
    int unusable;

    @JsonProperty("died")
    int died;

    /** By number of the county, then by code of the service. */
    @JsonProperty("counties")
    final Map<String, Map<String, OfService>> counties = new TreeMap<>();

    static final class OfService {

        @JsonProperty("eligible")
        int eligible;

        @JsonProperty("notEligible")
        int notEligible;

        @JsonProperty("needsInformation")
        int needsInformation;

        /** By code of the fact. */
        @JsonProperty("missing")
        final Map<String, Integer> missing = new TreeMap<>();

        private void add(OfService other) {
            eligible += other.eligible;
            notEligible += other.notEligible;
            needsInformation += other.needsInformation;
            other.missing.forEach((fact, number) -> missing.merge(fact, number, Integer::sum));
        }
    }

    void count(EligibilityDecision decision) {
        members++;
        String county = decision.county().map(Coding::getCode).orElse(NO_COUNTY);
        Map<String, OfService> services = counties.computeIfAbsent(county, ignored -> new TreeMap<>());
        for (ServiceDecision service : decision.services()) {
            OfService counts = services.computeIfAbsent(service.service().code(), ignored -> new OfService());
            switch (service.verdict()) {
                case ELIGIBLE -> counts.eligible++;
                case NOT_ELIGIBLE -> counts.notEligible++;
                case NEEDS_INFORMATION -> counts.needsInformation++;
            }
            ReachLine.missing(service).forEach(fact -> counts.missing.merge(fact.code(), 1, Integer::sum));
        }
    }

    void countUnusable() {
        members++;
        unusable++;
    }

    /** Nothing is answered about them. */
    void countDied() {
        died++;
    }

    void add(ReachCounts other) {
        members += other.members;
        died += other.died;
        unusable += other.unusable;
        other.counties.forEach((county, services) ->
                services.forEach((service, counts) -> counties.computeIfAbsent(county, ignored -> new TreeMap<>())
                        .computeIfAbsent(service, ignored -> new OfService())
                        .add(counts)));
    }
}
