package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.calaimfhir.server.conformance.StructureFaults.Said;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.utilities.json.model.JsonObject;

/**
 * Validates what a request brings, once, before anything is stored. The entries of a transaction are validated one by
 * one: HL7's validator would walk each of them again in the context of the whole Bundle.
 */
@Interceptor
public final class RequestValidation {

    private static final Set<RestOperationTypeEnum> SINGLE =
            Set.of(RestOperationTypeEnum.CREATE, RestOperationTypeEnum.UPDATE);

    private static final String VALIDATED = RequestValidation.class.getName() + ".validated";

    private final FhirContext context;
    private final Verdicts verdicts;
    private final ImpliedProfiles profiles;
    private final ReferralCompletion completion;
    private final ValidationIssues issues;

    RequestValidation(
            FhirContext context,
            Verdicts verdicts,
            ImpliedProfiles profiles,
            ReferralCompletion completion,
            ValidationIssues issues) {
        this.context = context;
        this.verdicts = verdicts;
        this.profiles = profiles;
        this.completion = completion;
        this.issues = issues;
    }

    /** @throws UnprocessableEntityException with one issue for each rule that is broken */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void validate(ServletRequestDetails request) {
        RestOperationTypeEnum operation = request.getRestOperationType();
        List<Problem> problems = new ArrayList<>();
        if (SINGLE.contains(operation)) {
            report(body(request), problems);
            request.getUserData().put(VALIDATED, true);
        } else if (operation == RestOperationTypeEnum.TRANSACTION) {
            Content bundle = body(request);
            if ("transaction".equals(ImpliedProfiles.string(bundle.tree(), "type"))) {
                validateEntries(bundle, problems);
                // What a patch leads to is only known when it is stored.
                request.getUserData().put(VALIDATED, !patches(bundle));
            }
        }
        refuse(problems);
    }

    /** Whether the body of this request was validated as a whole. */
    public static boolean wasValidated(RequestDetails request) {
        return Boolean.TRUE.equals(request.getUserData().get(VALIDATED));
    }

    /** @throws UnprocessableEntityException with one issue for each rule that the resource breaks */
    public void refuseInvalid(String json) {
        refuse(problems(Content.of(json)));
    }

    /** The same, held against these profiles beside those that its content implies. */
    List<Problem> problemsWith(Content resource, List<String> named) {
        List<String> all = new ArrayList<>(profiles.of(resource.tree(), false));
        named.stream().filter(profile -> !all.contains(profile)).forEach(all::add);
        return problems(resource, all);
    }

    /** One for each rule that the resource breaks. */
    List<Problem> problems(Content resource) {
        List<Problem> problems = new ArrayList<>();
        report(resource, problems);
        return problems;
    }

    /** The same, held against these profiles in place of those that its content implies. */
    List<Problem> problems(Content resource, List<String> implied) {
        List<Problem> problems = new ArrayList<>();
        report(resource.tree(), implied, resource::forValidator, "", problems);
        return problems;
    }

    /** A note of HL7's validator in words of ours; empty where its own are passed on. */
    Optional<Said> note(String element, String text) {
        return issues.note(element, text);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new UnprocessableEntityException("The resource breaks a rule of its profile", Outcomes.of(problems));
        }
    }

    private void validateEntries(Content bundle, List<Problem> problems) {
        List<JsonNode> resources = new ArrayList<>();
        bundle.tree().path("entry").forEach(entry -> resources.add(asRouted(entry)));
        boolean referral = resources.stream().anyMatch(profiles::isReferral);
        for (int i = 0; i < resources.size(); i++) {
            JsonNode resource = resources.get(i);
            JsonNode sent = bundle.tree().path("entry").get(i).path("resource");
            if (resource.isObject() && !isPatch(resource)) {
                int number = i;
                report(
                        resource,
                        profiles.of(resource, referral),
                        () -> resource.equals(sent)
                                ? bundle.entry(number)
                                : ResourceValidator.parse(resource.toString()),
                        "Bundle.entry[" + i + "].resource",
                        problems);
            }
        }
    }

    /** What is created is routed with what its codes say of it, so it is held against the profile with that. */
    private JsonNode asRouted(JsonNode entry) {
        JsonNode resource = entry.path("resource");
        return "POST".equals(ImpliedProfiles.string(entry.path("request"), "method"))
                ? completion.completed(resource)
                : resource;
    }

    private static boolean patches(Content bundle) {
        for (JsonNode entry : bundle.tree().path("entry")) {
            if ("PATCH".equals(ImpliedProfiles.string(entry.path("request"), "method"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPatch(JsonNode resource) {
        String type = ImpliedProfiles.string(resource, "resourceType");
        return "Parameters".equals(type) || "Binary".equals(type);
    }

    private void report(Content content, List<Problem> problems) {
        report(content.tree(), profiles.of(content.tree(), false), content::forValidator, "", problems);
    }

    private void report(
            JsonNode resource,
            List<String> implied,
            Supplier<JsonObject> forValidator,
            String prefix,
            List<Problem> problems) {
        List<String> profiles = new ArrayList<>(implied);
        resource.path("meta").path("profile").forEach(profile -> profiles.add(profile.asText()));
        problems.addAll(issues.problems(verdicts.problems(resource, implied, forValidator), profiles, prefix));
    }

    private Content body(ServletRequestDetails request) {
        return body(context, request);
    }

    /** XML is read as the JSON that says the same. */
    static Content body(FhirContext context, ServletRequestDetails request) {
        String text = new String(request.loadRequestContents(), StandardCharsets.UTF_8);
        String type = request.getHeader("Content-Type");
        boolean xml = type != null && type.toLowerCase(Locale.ROOT).contains("xml");
        return Content.of(
                xml
                        ? context.newJsonParser()
                                .encodeResourceToString(context.newXmlParser().parseResource(text))
                        : text);
    }
}
