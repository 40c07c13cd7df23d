package org.calaimfhir.server.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.security.BreakGlass;
import org.calaimfhir.server.security.OutcomeWriter;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes down each request for data, whichever way it is answered, and lets no byte of an answer leave before. Stands
 * outside of everything that refuses, so that refusals are written down too.
 */
final class AuditFilter extends OncePerRequestFilter {

    private static final int REFUSED = 400;
    private static final String FHIR = "/fhir";
    private static final Set<String> REFUSED_AT_THE_DOOR = Set.of("401", "403");

    private final EventWriter writer;
    private final NobodysData nobodys;
    private final OutcomeWriter outcomes;
    private final Clock clock;

    AuditFilter(EventWriter writer, NobodysData nobodys, OutcomeWriter outcomes, Clock clock) {
        this.writer = writer;
        this.nobodys = nobodys;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> path = path(request);
        if (nobodys.isAskedFor(request.getMethod(), path)) {
            chain.doFilter(request, response);
            return;
        }
        Exchange exchange = exchange(request, response, path);
        HeldAnswer answer = new HeldAnswer(scan(path), new Exit(exchange, response));
        HeldResponse held = new HeldResponse(response, answer);
        Exchange.enter(exchange);
        try {
            chain.doFilter(new UncompressedRequest(request), held);
            held.finish();
        } catch (ServletException | IOException | RuntimeException e) {
            failed(exchange);
            throw e;
        } finally {
            Exchange.leave();
        }
        if (answer.failure() != null) {
            refuse(request, response, answer);
        }
    }

    private static List<String> path(HttpServletRequest request) {
        String uri = request.getRequestURI();
        return AddressText.parts(uri.substring(uri.startsWith(FHIR) ? FHIR.length() : 0));
    }

    private Exchange exchange(HttpServletRequest request, HttpServletResponse response, List<String> path) {
        String query = request.getQueryString();
        String sent = request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
        String asked = BreakGlass.of(request)
                .map(emergency -> EmergencyLine.below(sent, emergency))
                .orElse(sent);
        Exchange exchange = new Exchange(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                String.valueOf(response.getHeader("X-Request-ID")),
                request.getMethod(),
                asked,
                path,
                request.getRemoteAddr());
        exchange.names(NamedMembers.in(path, query));
        return exchange;
    }

    /** A file of an export may be asked for as text in JSON, also by an entry of a batch. */
    private static Scan scan(List<String> path) {
        return path.isEmpty() || path.get(0).equals("Binary") ? new EncodedScan() : MemberScan::of;
    }

    private void failed(Exchange exchange) {
        try {
            writer.add(exchange.answered(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, List.of()), exchange.pending());
        } catch (NotRecorded e) {
            logger.debug("An event of a failed request was not handed over", e);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HeldAnswer answer)
            throws IOException {
        if (answer.hasLeft()) {
            throw new IOException("The rest of an answer could not be written down");
        }
        Map<String, List<String>> kept = new LinkedHashMap<>();
        response.getHeaderNames().stream()
                .filter(name -> name.startsWith("Access-Control-") || name.equals("Vary"))
                .forEach(name -> kept.put(name, List.copyOf(response.getHeaders(name))));
        response.reset();
        kept.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        Problem problem = Problem.of(
                IssueType.TRANSIENT,
                "The server cannot write down who asks for what at this moment, and answers nothing without it.",
                "Send the request again in a while; what it wrote is stored.");
        outcomes.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, List.of(problem));
    }

    private final class Exit implements HeldAnswer.Exit {

        private final Exchange exchange;
        private final HttpServletResponse response;

        Exit(Exchange exchange, HttpServletResponse response) {
            this.exchange = exchange;
            this.response = response;
        }

        @Override
        public void record(Set<String> members, boolean last) throws NotRecorded {
            int status = response.getStatus();
            boolean refused = status >= REFUSED;
            Access event = exchange.answered(status, refused ? List.of() : members);
            if (nobodys.isDefinition(exchange.path()) && !REFUSED_AT_THE_DOOR.contains(String.valueOf(status))) {
                return;
            }
            if (refused || exchange.isKept(event.members())) {
                writer.add(event, exchange.pending());
            } else {
                writer.addAndWait(event, exchange.pending());
            }
        }

        @Override
        public void send(byte[] bytes, int length) throws IOException {
            response.getOutputStream().write(bytes, 0, length);
        }
    }
}
