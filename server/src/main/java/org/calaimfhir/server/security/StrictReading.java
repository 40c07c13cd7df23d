package org.calaimfhir.server.security;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Reads the resource of a request before the engine does and hands it over read: the engine's parsers stay tolerant,
 * because stored resources must stay readable, while a request that loses data in parsing is refused.
 */
@Interceptor(order = -100)
final class StrictReading {

    private static final Set<RestOperationTypeEnum> OF_ONE_TYPE =
            EnumSet.of(RestOperationTypeEnum.CREATE, RestOperationTypeEnum.UPDATE);

    private final FhirContext context;
    private final ObjectMapper json;
    private final StructureCheck structure;
    private final ReferenceCheck references;
    private final BundleCheck bundles;
    private final ReadableEntries entries;
    private final ReadableXmlEntries xmlEntries;
    private final XmlCheck xmlCheck;

    StrictReading(FhirContext context, ObjectMapper json, RequestLimits limits) {
        this.context = context;
        this.json = json;
        this.structure = new StructureCheck(context);
        this.entries = new ReadableEntries(context, structure);
        this.xmlCheck = new XmlCheck(limits, context);
        this.xmlEntries = new ReadableXmlEntries(context, xmlCheck);
        this.references = new ReferenceCheck(context);
        this.bundles = new BundleCheck(limits, new PatchBody(new JsonCheck(limits), json));
    }

    /** @throws Refusal 400 for a resource that is not as FHIR R4 describes it, unless it is one of a record */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void read(ServletRequestDetails details, HttpServletRequest request) {
        byte[] body = details.loadRequestContents();
        String contentType = request.getContentType();
        if (body == null || body.length == 0 || contentType == null) {
            return;
        }
        BodyKind kind = BodyKind.of(request.getMethod(), contentType);
        if (kind == BodyKind.JSON || kind == BodyKind.XML) {
            IBaseResource resource = FhirRequestFilter.bringsRecord(request)
                    ? record(kind, body, details)
                    : parse(kind, body, details.getFhirServerBase());
            refuseWrongType(details, resource);
            RestOperationTypeEnum operation = details.getRestOperationType();
            if (operation == RestOperationTypeEnum.TRANSACTION) {
                bundles.check((Bundle) resource);
            }
            if (operation == RestOperationTypeEnum.TRANSACTION || OF_ONE_TYPE.contains(operation)) {
                references.check(resource);
            }
            details.setResource(resource);
        }
    }

    /** One that is as FHIR R4 describes it is read once. */
    private IBaseResource record(BodyKind kind, byte[] body, ServletRequestDetails details) {
        String serverBase = details.getFhirServerBase();
        try {
            return whole(kind, body, serverBase);
        } catch (Refusal | DataFormatException refusal) {
            byte[] readable = readable(kind, body).orElseThrow(() -> refusal);
            IBaseResource record = whole(kind, readable, serverBase);
            // The engine reads the body of an operation once more, and passes over what it does not understand.
            details.setRequestContents(readable);
            return record;
        }
    }

    private IBaseResource whole(BodyKind kind, byte[] body, String serverBase) {
        if (kind == BodyKind.XML) {
            xmlCheck.check(body);
        }
        return parse(kind, body, serverBase);
    }

    private Optional<byte[]> readable(BodyKind kind, byte[] body) {
        if (kind == BodyKind.XML) {
            return xmlEntries.keep(body);
        }
        JsonNode tree = tree(body);
        return entries.keep(tree) ? Optional.of(tree.toString().getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }

    private IBaseResource parse(BodyKind kind, byte[] body, String serverBase) {
        IParser parser = kind == BodyKind.JSON ? context.newJsonParser() : context.newXmlParser();
        parser.setParserErrorHandler(new StrictParsing());
        parser.setServerBaseUrl(serverBase);
        if (kind == BodyKind.JSON) {
            List<Problem> problems = structure.problems(tree(body));
            if (!problems.isEmpty()) {
                throw new Refusal(400, problems);
            }
        }
        return parser.parseResource(new String(body, StandardCharsets.UTF_8));
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseWrongType(ServletRequestDetails details, IBaseResource resource) {
        String wanted = details.getResourceName();
        String sent = resource.fhirType();
        if (OF_ONE_TYPE.contains(details.getRestOperationType()) && !sent.equals(wanted)) {
            throw Refusal.of(
                    400,
                    IssueType.INVALID,
                    "The address takes a " + wanted + ", the body is a " + sent + ".",
                    "Send it to [base]/" + sent + ".");
        }
        if (details.getRestOperationType() == RestOperationTypeEnum.TRANSACTION && !(resource instanceof Bundle)) {
            throw Refusal.of(
                    400,
                    IssueType.INVALID,
                    "The base address takes a Bundle of type transaction or batch.",
                    "Send it to [base]/" + sent + ".");
        }
    }
}
