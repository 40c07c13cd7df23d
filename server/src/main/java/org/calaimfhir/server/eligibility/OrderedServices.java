package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * Which of our services an order asks for. One for Enhanced Care Management asks for the benefit, whatever populations it
 * names.
 *
 * @param ecm whether it asks for Enhanced Care Management
 * @param services the populations that it names, or the Community Supports
 */
record OrderedServices(boolean ecm, List<CalaimService> services) {

    OrderedServices {
        services = List.copyOf(services);
    }

    static OrderedServices of(ServiceRequest order, ServiceCatalog catalog) {
        List<Coding> codings = Stream.concat(order.getCategory().stream(), Stream.of(order.getCode()))
                .map(CodeableConcept::getCoding)
                .flatMap(List::stream)
                .toList();
        boolean ecm = codings.stream()
                .anyMatch(coding -> Canonicals.codeSystem("calaim-program").equals(coding.getSystem())
                        && CalaimService.ECM.equals(coding.getCode()));
        Stream<Coding> populations =
                order.getExtensionsByUrl(Canonicals.structureDefinition("population-of-focus")).stream()
                        .map(extension -> extension.getValue() instanceof Coding coding ? coding : new Coding());
        List<CalaimService> services = (ecm ? populations : order.getCode().getCoding().stream())
                .filter(coding -> coding.getSystem() != null)
                .flatMap(coding -> catalog.find(coding).stream())
                .distinct()
                .toList();
        return new OrderedServices(ecm, services);
    }

    boolean isEmpty() {
        return !ecm && services.isEmpty();
    }

    boolean covers(CalaimService service) {
        return services.contains(service) || (ecm && service.isEcm());
    }
}
