package org.calaimfhir.server.audit;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * A search of the audit trail, as far as it is understood: newest first, whole or not at all.
 *
 * @param members whom it is narrowed to; empty: anybody. Events are shown for these only
 * @param count of one page
 * @param before place in the trail from which on the page goes back; empty for the first page
 */
record EventSearch(List<EventCondition> conditions, Set<String> members, int count, Optional<EventId> before) {

    static final String BEFORE = "_before";
    static final String COUNT = "_count";

    private static final int USUAL_PAGE = 50;
    private static final Set<String> SHAPE = Set.of("_format", "_pretty", "_elements", COUNT, BEFORE);
    private static final Set<String> NEWEST_FIRST = Set.of("-date", "-_lastUpdated");
    private static final Set<ParamPrefixEnum> BOUNDS = EnumSet.of(
            ParamPrefixEnum.EQUAL,
            ParamPrefixEnum.GREATERTHAN,
            ParamPrefixEnum.GREATERTHAN_OR_EQUALS,
            ParamPrefixEnum.LESSTHAN,
            ParamPrefixEnum.LESSTHAN_OR_EQUALS);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final String REST = "rest";

    /** @throws InvalidRequestException naming what is not understood */
    static EventSearch of(Map<String, String[]> sent) {
        List<EventCondition> conditions = new ArrayList<>();
        Set<String> members = new LinkedHashSet<>();
        for (Map.Entry<String, String[]> parameter : sent.entrySet()) {
            for (String value : parameter.getValue()) {
                if (!SHAPE.contains(parameter.getKey())) {
                    conditions.add(condition(parameter.getKey(), value, members));
                }
            }
        }
        int count = first(sent, COUNT).map(Integer::parseInt).orElse(USUAL_PAGE);
        Optional<EventId> before = first(sent, BEFORE).map(EventSearch::place);
        return new EventSearch(conditions, members, count, before);
    }

    private static Optional<String> first(Map<String, String[]> sent, String name) {
        return Optional.ofNullable(sent.get(name)).map(values -> values[0]);
    }

    private static EventId place(String text) {
        return EventId.of(text)
                .orElseThrow(
                        () -> refuse("The place in the audit trail is none.", "Follow the link of the last page."));
    }

    private static EventCondition condition(String name, String value, Set<String> members) {
        List<String> values = List.of(value.split(",", -1));
        if (values.stream().anyMatch(String::isBlank)) {
            throw refuse("A search parameter has a value that means nothing.", "Send a value, or leave it out.");
        }
        return switch (name) {
            case "patient" -> patient(values, members);
            case "entity" -> entity(values, members);
            case "agent" -> agent(values);
            case "agent:identifier" -> EventCondition.of("client = ANY (?)", codes(values));
            case "action" -> EventCondition.of("action = ANY (?)", codes(values));
            case "outcome" ->
                EventCondition.of(
                        "(CASE WHEN status < 400 THEN '0' WHEN status < 500 THEN '4' ELSE '8' END) = ANY (?)",
                        codes(values));
            case "type" -> EventCondition.of(codes(values).contains(REST) ? "true" : "false");
            case "date", "_lastUpdated" -> date(values);
            case "_id" -> EventCondition.of("seq = ANY (?::text[]::bigint[])", numbers(values));
            case "_sort" -> order(value);
            default ->
                throw refuse(
                        "The audit trail is not searched by a parameter of this name, or with such a modifier.",
                        "Send patient, agent, agent:identifier, date, action, outcome, entity, type, _id or"
                                + " _lastUpdated; it is answered newest first, without total and includes.");
        };
    }

    private static EventCondition patient(List<String> values, Set<String> members) {
        List<String> ids = values.stream()
                .map(value -> value.replaceFirst("^(.*/)?Patient/", ""))
                .toList();
        if (!ids.stream().allMatch(id -> ID.matcher(id).matches())) {
            throw refuse("The parameter patient names no Patient.", "Send for example patient=Patient/123.");
        }
        members.addAll(ids);
        return EventCondition.of("members && ?", ids);
    }

    private static EventCondition entity(List<String> values, Set<String> members) {
        if (values.stream().allMatch(value -> value.startsWith("Patient/"))) {
            return patient(values, members);
        }
        if (!values.stream().allMatch(value -> value.matches("[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}"))) {
            throw refuse("The parameter entity names no record.", "Send for example entity=Task/123.");
        }
        return EventCondition.of(
                "EXISTS (SELECT FROM unnest(entities) AS entity WHERE regexp_replace(entity, '/_history/.*$', '') ="
                        + " ANY (?))",
                values);
    }

    private static EventCondition agent(List<String> values) {
        if (!values.stream().allMatch(value -> value.matches("Organization/[A-Za-z0-9.-]{1,64}"))) {
            throw refuse(
                    "The agent of an audit event is an Organization, or a system by its id.",
                    "Send agent=Organization/123, or agent:identifier with the id of the system.");
        }
        return EventCondition.of("organization = ANY (?)", values);
    }

    /** Without the system before them: there is one list of codes for each of these. */
    private static List<String> codes(List<String> values) {
        return values.stream().map(value -> value.replaceFirst("^.*\\|", "")).toList();
    }

    private static List<String> numbers(List<String> values) {
        return values.stream()
                .flatMap(value -> EventId.of(value).stream())
                .map(id -> String.valueOf(id.seq()))
                .toList();
    }

    private static EventCondition order(String value) {
        if (!NEWEST_FIRST.contains(value)) {
            throw refuse("The audit trail is answered newest first.", "Send _sort=-date, or leave it out.");
        }
        return EventCondition.of("true");
    }

    private static EventCondition date(List<String> values) {
        try {
            DateParam date = new DateParam(values.get(0));
            DateRangeParam range = new DateRangeParam(date);
            if (values.size() > 1 || (date.getPrefix() != null && !BOUNDS.contains(date.getPrefix()))) {
                throw refuse(
                        "A date is one date, by itself or with eq, ge, gt, le or lt.",
                        "Send date twice for a range: date=ge... and date=lt...");
            }
            List<Object> bounds = new ArrayList<>();
            List<String> sql = new ArrayList<>();
            bound(range.getLowerBoundAsInstant(), "recorded >= ?", sql, bounds);
            bound(range.getUpperBoundAsInstant(), "recorded <= ?", sql, bounds);
            return new EventCondition(sql.isEmpty() ? "true" : String.join(" AND ", sql), bounds);
        } catch (DataFormatException | IllegalArgumentException e) {
            throw refuse("A date of the search is none.", "Send for example date=ge2026-01-31.");
        }
    }

    private static void bound(Date date, String condition, List<String> sql, List<Object> bounds) {
        if (date != null) {
            sql.add(condition);
            bounds.add(Timestamp.from(date.toInstant()));
        }
    }

    private static InvalidRequestException refuse(String rule, String advice) {
        return Problem.of(IssueType.NOTSUPPORTED, rule, advice).invalid();
    }

    /** The search as it was sent; for another page with the place where that begins. */
    static String address(String type, Map<String, String[]> sent, Optional<EventId> place) {
        StringBuilder url = new StringBuilder(type);
        char separator = '?';
        for (Map.Entry<String, String[]> parameter : sent.entrySet()) {
            boolean replaced = place.isPresent() && parameter.getKey().equals(BEFORE);
            for (String value : replaced ? new String[0] : parameter.getValue()) {
                url.append(separator).append(parameter.getKey()).append('=');
                url.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        place.ifPresent(next -> url.append(url.indexOf("?") < 0 ? '?' : '&')
                .append(BEFORE + "=")
                .append(next));
        return url.toString();
    }

    /** Narrowed to what an organization did itself. */
    EventSearch of(String organization) {
        List<EventCondition> more = new ArrayList<>(conditions);
        more.add(EventCondition.of("organization = ?", organization));
        return new EventSearch(more, members, count, before);
    }
}
