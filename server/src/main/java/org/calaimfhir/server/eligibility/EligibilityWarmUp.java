package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.coverage.CoverageOnDate;
import org.calaimfhir.server.coverage.CoverageOnDate.State;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Answers a few times about a made-up record of examples, so that the first client does not pay for loading and compiling
 * what an answer takes. Asks nothing of the store and keeps nothing.
 */
final class EligibilityWarmUp {

    private static final int TIMES = 3;

    private final FhirContext context;
    private final DecideEligibility decide;
    private final ServiceCatalog catalog;
    private final Clock clock;

    EligibilityWarmUp(FhirContext context, DecideEligibility decide, ServiceCatalog catalog, Clock clock) {
        this.context = context;
        this.decide = decide;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * @param examples resources in JSON by file name, {@code Type-id.json}
     * @param types of resources that decisions look at; one example of each is taken
     */
    void over(Map<String, String> examples, Set<String> types) {
        Map<String, String> record = new HashMap<>();
        examples.forEach((name, text) -> {
            String type = name.substring(0, name.indexOf('-'));
            if (types.contains(type)) {
                record.putIfAbsent(type, text);
            }
        });
        for (int time = 0; time < TIMES; time++) {
            answer(record.values().stream()
                    .map(text -> (Resource) context.newJsonParser().parseResource(text))
                    .toList());
        }
    }

    private void answer(List<Resource> record) {
        LocalDate today = LocalDate.now(clock);
        EligibilityRequest request = EligibilityRequest.ofMany(today, today, catalog.inForce(today));
        EligibilityDecision decision = decide.with(
                request,
                new MemberRecord(
                        Optional.empty(),
                        new PersonResources(record, resource -> Optional.of(new Reference(resource.getId()))),
                        new CoverageOnDate(State.UNKNOWN, null, null, null),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()));
        DecisionParameters.of(decision, Optional.empty());
        MissingQuestionnaire.of(decision)
                .ifPresent(form -> context.newJsonParser().encodeResourceToString(form));
    }
}
