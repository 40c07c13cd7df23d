package org.calaimfhir.server.eligibility;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.hl7.fhir.r4.model.UrlType;

/** The answer about many members: the out parameters of OperationDefinition Group-check-eligibility. */
final class ReachSummary {

    private final ServiceCatalog catalog;
    private final Counties counties;
    private final KnownFacts facts;

    ReachSummary(ServiceCatalog catalog, Counties counties, KnownFacts facts) {
        this.catalog = catalog;
        this.counties = counties;
        this.facts = facts;
    }

    /** @param files addresses of the files with the lines */
    Parameters of(ReachRequest request, ReachCounts counts, List<String> files) {
        Parameters answer = new Parameters();
        answer.addParameter()
                .setName("date")
                .setValue(new DateType(request.date().toString()));
        answer.addParameter().setName("members").setValue(new UnsignedIntType(counts.members));
        answer.addParameter().setName("unusable").setValue(new UnsignedIntType(counts.unusable));
        answer.addParameter().setName("died").setValue(new UnsignedIntType(counts.died));
        files.forEach(file -> answer.addParameter().setName("answers").setValue(new UrlType(file)));
        counts.counties.forEach((county, services) -> request.services().stream()
                .filter(services::containsKey)
                .forEach(service ->
                        add(answer.addParameter().setName("summary"), county, service, services.get(service))));
        return answer;
    }

    private void add(
            ParametersParameterComponent summary, String county, String service, ReachCounts.OfService counts) {
        catalog.find(service)
                .ifPresent(known -> summary.addPart().setName("service").setValue(known.coding()));
        counties.find(county)
                .ifPresent(known -> summary.addPart().setName("county").setValue(known));
        summary.addPart().setName("eligible").setValue(new UnsignedIntType(counts.eligible));
        summary.addPart().setName("notEligible").setValue(new UnsignedIntType(counts.notEligible));
        summary.addPart().setName("needsInformation").setValue(new UnsignedIntType(counts.needsInformation));
        counts.missing.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(missing -> {
                    ParametersParameterComponent part = summary.addPart().setName("missing");
                    facts.find(missing.getKey())
                            .ifPresent(fact -> part.addPart().setName("fact").setValue(fact.coding()));
                    part.addPart().setName("members").setValue(new UnsignedIntType(missing.getValue()));
                });
    }
}
