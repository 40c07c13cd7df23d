package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.utilities.json.model.JsonElement;
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
    private final ResourceValidator validator;

    RequestValidation(FhirContext context, ResourceValidator validator) {
        this.context = context;
        this.validator = validator;
    }

    /** @throws UnprocessableEntityException with one issue for each rule that is broken */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void validate(ServletRequestDetails request) {
        RestOperationTypeEnum operation = request.getRestOperationType();
        OperationOutcome problems = new OperationOutcome();
        if (SINGLE.contains(operation)) {
            JsonObject resource = body(request);
            report(resource, ImpliedProfiles.of(resource, false), "", problems);
            request.getUserData().put(VALIDATED, true);
        } else if (operation == RestOperationTypeEnum.TRANSACTION) {
            JsonObject bundle = body(request);
            if ("transaction".equals(ImpliedProfiles.string(bundle, "type"))) {
                validateEntries(bundle, problems);
                request.getUserData().put(VALIDATED, true);
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
        OperationOutcome problems = new OperationOutcome();
        JsonObject resource = ResourceValidator.parse(json);
        report(resource, ImpliedProfiles.of(resource, false), "", problems);
        refuse(problems);
    }

    private static void refuse(OperationOutcome problems) {
        if (problems.hasIssue()) {
            throw new UnprocessableEntityException("The resource breaks a rule of its profile", problems);
        }
    }

    private void validateEntries(JsonObject bundle, OperationOutcome problems) {
        JsonElement entries = bundle.get("entry");
        if (entries == null || !entries.isJsonArray()) {
            return;
        }
        List<JsonElement> items = entries.asJsonArray().getItems();
        List<JsonObject> resources = new ArrayList<>();
        for (JsonElement item : items) {
            JsonElement resource = item.isJsonObject() ? item.asJsonObject().get("resource") : null;
            resources.add(resource != null && resource.isJsonObject() ? resource.asJsonObject() : null);
        }
        boolean referral =
                resources.stream().anyMatch(resource -> resource != null && ImpliedProfiles.isReferral(resource));
        for (int i = 0; i < resources.size(); i++) {
            JsonObject resource = resources.get(i);
            if (resource != null && !isPatch(resource)) {
                report(resource, ImpliedProfiles.of(resource, referral), "Bundle.entry[" + i + "].resource", problems);
            }
        }
    }

    private static boolean isPatch(JsonObject resource) {
        String type = ImpliedProfiles.string(resource, "resourceType");
        return "Parameters".equals(type) || "Binary".equals(type);
    }

    private void report(JsonObject resource, List<String> implied, String prefix, OperationOutcome problems) {
        ValidationIssues.issues(validator.validate(resource, implied), prefix).forEach(problems::addIssue);
    }

    private JsonObject body(ServletRequestDetails request) {
        String text = new String(request.loadRequestContents(), StandardCharsets.UTF_8);
        String type = request.getHeader("Content-Type");
        boolean xml = type != null && type.toLowerCase(Locale.ROOT).contains("xml");
        return ResourceValidator.parse(
                xml
                        ? context.newJsonParser()
                                .encodeResourceToString(context.newXmlParser().parseResource(text))
                        : text);
    }
}
