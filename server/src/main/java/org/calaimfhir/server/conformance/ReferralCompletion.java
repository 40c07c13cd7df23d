package org.calaimfhir.server.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;

/**
 * What a client that does not know our profiles leaves out of a referral though its codes say it: the category, where
 * the code is ours; the service as well, where a billing code with its modifier stands for one only. Modifiers are taken
 * from {@code orderDetail} and from {@code code} itself, since an order has no place of their own for them.
 */
public final class ReferralCompletion {

    private static final String ORDER = "ServiceRequest";
    private static final String SERVICES = Canonicals.codeSystem("community-support");

    private final ProfileSigns signs;
    private final BilledServices billed;

    ReferralCompletion(ProfileSigns signs, BilledServices billed) {
        this.signs = signs;
        this.billed = billed;
    }

    /** What is to be added; nothing where the order says all, or has nothing to do with our programmes. */
    private record Missing(Optional<Coding> category, Optional<Coding> service) {

        static final Missing NOTHING = new Missing(Optional.empty(), Optional.empty());

        List<Coding> codings() {
            return Stream.concat(category.stream(), service.stream()).toList();
        }
    }

    /**
     * Adds it to the order.
     *
     * @return the codings that were added
     */
    public List<Coding> complete(ServiceRequest order) {
        if (order.getIntent() == ServiceRequestIntent.FILLERORDER) {
            return List.of();
        }
        Missing missing =
                missing(codings(order.getCategory()), order.getCode().getCoding(), codings(order.getOrderDetail()));
        missing.category().ifPresent(category -> order.addCategory().addCoding(category));
        missing.service().ifPresent(service -> order.getCode().addCoding(service));
        return missing.codings();
    }

    /** The same of an order as it was sent; any other resource comes back as it is. */
    JsonNode completed(JsonNode resource) {
        if (!ORDER.equals(ImpliedProfiles.string(resource, "resourceType"))
                || ServiceRequestIntent.FILLERORDER.toCode().equals(ImpliedProfiles.string(resource, "intent"))) {
            return resource;
        }
        Missing missing = missing(
                JsonCodings.of(resource.path("category")),
                JsonCodings.of(resource.path("code")),
                JsonCodings.of(resource.path("orderDetail")));
        // What is no list or no concept is left to be refused as it is.
        if (missing.codings().isEmpty()
                || !(resource.path("code") instanceof ObjectNode)
                || isOther(resource.path("category"))) {
            return resource;
        }
        ObjectNode completed = resource.deepCopy();
        missing.category().ifPresent(coding -> add(array(completed, "category").addObject(), coding));
        missing.service().ifPresent(coding -> add((ObjectNode) completed.path("code"), coding));
        return completed;
    }

    private Missing missing(List<Coding> categories, List<Coding> codes, List<Coding> details) {
        Optional<String> byCategory = signs.byCategory(ORDER, categories);
        Optional<String> byCode = signs.byCode(ORDER, codes);
        Optional<String> supports =
                signs.byCode(ORDER, List.of(new Coding().setSystem(SERVICES).setCode("any")));
        boolean named = codes.stream().anyMatch(coding -> SERVICES.equals(coding.getSystem()));
        Optional<Coding> service = named ? Optional.empty() : service(codes, details);
        Optional<String> profile =
                byCategory.or(() -> byCode).or(() -> service.isPresent() ? supports : Optional.empty());
        if (profile.isEmpty()) {
            return Missing.NOTHING;
        }
        return new Missing(
                byCategory.isPresent() ? Optional.empty() : signs.category(profile.get()),
                profile.equals(supports) ? service : Optional.empty());
    }

    private Optional<Coding> service(List<Coding> codes, List<Coding> details) {
        Set<String> sent = Stream.concat(codes.stream(), details.stream())
                .filter(coding -> Canonicals.HCPCS.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .collect(Collectors.toSet());
        Set<String> services = billed.of(sent, sent);
        return services.size() == 1
                ? Optional.of(new Coding()
                        .setSystem(SERVICES)
                        .setCode(services.iterator().next()))
                : Optional.empty();
    }

    private static List<Coding> codings(List<CodeableConcept> concepts) {
        List<Coding> codings = new ArrayList<>();
        concepts.forEach(concept -> codings.addAll(concept.getCoding()));
        return codings;
    }

    private static void add(ObjectNode concept, Coding coding) {
        array(concept, "coding").addObject().put("system", coding.getSystem()).put("code", coding.getCode());
    }

    private static boolean isOther(JsonNode category) {
        return !category.isMissingNode() && !category.isArray();
    }

    private static ArrayNode array(ObjectNode object, String name) {
        return object.path(name) instanceof ArrayNode array ? array : object.putArray(name);
    }
}
