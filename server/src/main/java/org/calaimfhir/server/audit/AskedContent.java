package org.calaimfhir.server.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** What a request asks for in its body, where an address does not say it. Stands in front of all that refuses. */
@Interceptor(order = -95)
final class AskedContent {

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void request(ServletRequestDetails details) {
        if (!(details instanceof ServletSubRequestDetails)) {
            Exchange.current().ifPresent(exchange -> request(details, exchange));
        }
    }

    private static void request(ServletRequestDetails details, Exchange exchange) {
        IBaseResource body = details.getResource();
        if (body instanceof Bundle bundle && exchange.path().isEmpty()) {
            tell(entries(bundle), bundle.getType() == BundleType.BATCH, exchange);
        } else if (body instanceof Parameters parameters) {
            tell(values(parameters), false, exchange);
        } else if (exchange.path().contains("_search")) {
            tell(form(details.getParameters()), false, exchange);
        }
    }

    private static void tell(String content, boolean batch, Exchange exchange) {
        Set<String> members = new LinkedHashSet<>();
        MemberScan.of(AddressText.decoded(content), members);
        exchange.names(members);
        exchange.asksFor(content, batch);
    }

    private static String entries(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(entry -> (entry.getRequest().getMethod() == null
                                ? "?"
                                : entry.getRequest().getMethod().toCode())
                        + " " + entry.getRequest().getUrl())
                .collect(Collectors.joining("\n"));
    }

    private static String form(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .flatMap(
                        parameter -> Arrays.stream(parameter.getValue()).map(value -> parameter.getKey() + "=" + value))
                .collect(Collectors.joining("&"));
    }

    private static String values(Parameters parameters) {
        return parameters.getParameter().stream()
                .filter(parameter -> parameter.hasValue())
                .map(parameter -> parameter.getName() + "=" + text(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String text(Type value) {
        if (value instanceof Reference reference) {
            return String.valueOf(reference.getReference());
        }
        if (value instanceof Identifier identifier) {
            return identifier.getSystem() + "|" + identifier.getValue();
        }
        return value.isPrimitive() ? value.primitiveValue() : value.fhirType();
    }
}
