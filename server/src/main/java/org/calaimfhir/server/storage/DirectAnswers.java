package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.conformance.ServedCapabilities;

/**
 * Answers the two requests that a busy day is made of, a read by id and a plain search in JSON, from the stored text. All
 * others, and all that come out as an error, are HAPI's. A test holds both ways against each other.
 *
 * <p>Who may see what has to be part of the statements here, since no later interceptor sees these answers.
 */
@Interceptor(order = Integer.MAX_VALUE)
final class DirectAnswers {

    private static final Set<String> CONDITIONAL = Set.of("If-None-Match", "If-Modified-Since");

    private final ServedCapabilities capabilities;
    private final StoredTexts texts;
    private final DirectSearch searches;
    private final PageSizes pages;
    private final Clock clock;

    DirectAnswers(
            ServedCapabilities capabilities, StoredTexts texts, DirectSearch searches, PageSizes pages, Clock clock) {
        this.capabilities = capabilities;
        this.texts = texts;
        this.searches = searches;
        this.pages = pages;
        this.clock = clock;
    }

    /** @return false when the answer has been written */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public boolean answer(ServletRequestDetails request, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        String type = request.getResourceName();
        if (request.getRequestType() != RequestTypeEnum.GET
                || type == null
                || !capabilities.storedTypes().contains(type)
                || type.equals("Binary")
                || !wantsJson(http)) {
            return true;
        }
        if (request.getRestOperationType() == RestOperationTypeEnum.READ) {
            return !read(type, request, response);
        }
        return request.getRestOperationType() != RestOperationTypeEnum.SEARCH_TYPE || !search(type, request, response);
    }

    private static boolean wantsJson(HttpServletRequest http) {
        return JsonAnswer.isWanted(http) && CONDITIONAL.stream().allMatch(header -> http.getHeader(header) == null);
    }

    private boolean read(String type, ServletRequestDetails request, HttpServletResponse response) throws IOException {
        if (!request.getParameters().isEmpty() || request.getId().hasVersionIdPart()) {
            return false;
        }
        Optional<StoredText> found =
                texts.byId(type, request.getId().getIdPart()).filter(StoredText::canBeCompleted);
        if (found.isEmpty()) {
            return false;
        }
        StoredText stored = found.get();
        response.setHeader("ETag", "W/\"" + stored.version() + "\"");
        response.setDateHeader("Last-Modified", stored.updated().toEpochMilli());
        response.setHeader(
                "Content-Location",
                request.getFhirServerBase() + "/" + type + "/" + stored.id() + "/_history/" + stored.version());
        StringBuilder body = new StringBuilder();
        stored.appendTo(body);
        write(body, response);
        return true;
    }

    private boolean search(String type, ServletRequestDetails request, HttpServletResponse response)
            throws IOException {
        Optional<PlainQuery> query = PlainQuery.of(
                request.getParameters(), name -> capabilities.declares(type, name), pages.usual(), pages.largest());
        Optional<DirectSearch.Page> page = query.flatMap(plain -> searches.find(type, plain, request));
        if (page.isEmpty()) {
            return false;
        }
        StringBuilder body = new StringBuilder();
        new SearchsetWriter(request, query.get(), clock.instant()).append(page.get(), body);
        write(body, response);
        return true;
    }

    private static void write(StringBuilder body, HttpServletResponse response) throws IOException {
        JsonAnswer.write(HttpServletResponse.SC_OK, body.toString().getBytes(StandardCharsets.UTF_8), response);
    }
}
