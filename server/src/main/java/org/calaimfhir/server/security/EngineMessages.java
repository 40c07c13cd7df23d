package org.calaimfhir.server.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * The engine's messages (hapi-messages.properties of HAPI 8.8.0 and its exceptions) said again for people. A message
 * that is not in the list is replaced by what its status means: some carry SQL, class names or members' data.
 */
final class EngineMessages {

    /** A problem and the status to answer with. */
    record Meaning(int status, Problem problem) {}

    /** @param element number of the group that holds a path, 0 for none */
    private record Saying(Pattern said, int status, IssueType code, String rule, String advice, int element) {}

    private static final List<Saying> SAYINGS = new ArrayList<>();
    private static final Map<Integer, Problem> BY_STATUS = Map.ofEntries(
            byStatus(400, IssueType.INVALID, "The request cannot be read.", "Check it against the guide."),
            byStatus(401, IssueType.LOGIN, "The request is not signed in.", "Get a token and send it."),
            byStatus(403, IssueType.FORBIDDEN, "This is not allowed.", "Ask for the scope that it needs."),
            byStatus(404, IssueType.NOTFOUND, "There is no such resource.", "Check its type and id."),
            byStatus(405, IssueType.NOTSUPPORTED, "This cannot be done at this address.", "See [base]/metadata."),
            byStatus(409, IssueType.CONFLICT, "The change conflicts with another.", "Read the resource again first."),
            byStatus(410, IssueType.DELETED, "The resource was deleted.", "Read an earlier version from its history."),
            byStatus(
                    412,
                    IssueType.CONFLICT,
                    "A condition of the request is not met.",
                    "Read the resource again first."),
            byStatus(413, IssueType.TOOLONG, "The request is too large.", "Send less at once."),
            byStatus(422, IssueType.PROCESSING, "The content breaks a rule.", "Check it against its profile."));
    private static final Problem UNEXPECTED = Problem.of(
            IssueType.EXCEPTION,
            "The server failed to answer.",
            "Nothing was changed. Give the request id to the operator.");

    static {
        say(
                "Request has parameter (\\S+) of type (\\w+?)(?:Type)? but method expects type (\\w+?)(?:Type)?(?:\\W|$)",
                400,
                IssueType.INVALID,
                "The parameter $1 is of another type.",
                "Send $1 as value$3, and not as value$2.");
        say(
                "Unknown search parameter \"([^\"]+)\" for resource type \"(\\w+)\"\\. Valid[^:]*: \\[(.*)\\]",
                400,
                IssueType.NOTSUPPORTED,
                "$2 has no search parameter $1.",
                "Use one of: $3.");
        say(
                "Search parameter \"([^\"]+)\" for resource type \"(\\w+)\" is not active.*: \\[(.*)\\]",
                400,
                IssueType.NOTSUPPORTED,
                "$2 has no search parameter $1.",
                "Use one of: $3.");
        say(
                "Unknown _sort parameter value \"([^\"]+)\" for resource type \"(\\w+)\".*: \\[(.*)\\]",
                400,
                IssueType.NOTSUPPORTED,
                "$2 cannot be sorted by this.",
                "Use one of: $3.");
        say(
                "Invalid _(rev)?include parameter value",
                400,
                IssueType.NOTSUPPORTED,
                "The include does not name a reference that can be followed.",
                "Send for example _include=ServiceRequest:subject.");
        sayAt(
                "Resource (\\w+)/(\\S+) not found, specified in path: (\\S+)",
                422,
                IssueType.NOTFOUND,
                "A reference leads to a resource that does not exist.",
                "Create that $1 first, or send both in one transaction.",
                3);
        sayAt(
                "Resource (\\w+)/(\\S+) is deleted, specified in path: (\\S+)",
                422,
                IssueType.DELETED,
                "A reference leads to a resource that was deleted.",
                "Refer to one that exists.",
                3);
        say(
                "Deleted by the same transaction: (\\w+)/(\\S+)",
                422,
                IssueType.DELETED,
                "A reference leads to $1/$2, which the same transaction deletes.",
                "Refer to one that stays, or leave out the deletion.");
        sayAt(
                "Invalid reference found at path '([^']+)'. Resource type '(\\w+)' is not valid",
                422,
                IssueType.INVALID,
                "A reference leads to a resource of a type that cannot stand here.",
                "Refer to one of the types that FHIR R4 lists for this element.",
                1);
        say(
                "Resource type (\\w+) does not have a parameter with name: (\\S+)",
                400,
                IssueType.NOTSUPPORTED,
                "$1 has no search parameter $2.",
                "See its parameters in [base]/metadata.");
        say(
                "URL has no search parameters",
                400,
                IssueType.INVALID,
                "A condition is a search with parameters.",
                "Send for example identifier=system|value.");
        say(
                "base URL of FHIR server",
                400,
                IssueType.INVALID,
                "This address is the base of the server.",
                "Add a type, such as [base]/Patient.");
        say(
                "does not support paging|Search ID",
                400,
                IssueType.NOTSUPPORTED,
                "The server keeps no pages.",
                "Follow the next link of the page that you have.");
        say(
                "no ID provided",
                400,
                IssueType.REQUIRED,
                "This is done to one resource, named by its id.",
                "Use [base]/[type]/[id].");
        say(
                "(?i)full-?text search",
                400,
                IssueType.NOTSUPPORTED,
                "The server has no full text search.",
                "Search by the parameters in [base]/metadata.");
        say(
                "_filter parameter is disabled",
                400,
                IssueType.NOTSUPPORTED,
                "The server has no filter expressions.",
                "Use search parameters.");
        say(
                "Failed to parse XML",
                400,
                IssueType.STRUCTURE,
                "The body is not well-formed XML.",
                "Check it with a parser.");
        say(
                "Version \"[^\"]*\" is not valid",
                404,
                IssueType.NOTFOUND,
                "There is no such version.",
                "See the versions at [type]/[id]/_history.");
        say(
                "Resource contains external reference",
                422,
                IssueType.NOTSUPPORTED,
                "A reference leads to another server.",
                "Refer to a resource of this server.");
        say(
                "Invalid resource type: ",
                400,
                IssueType.NOTSUPPORTED,
                "A chain in the search names a resource type that is not served.",
                "See the types in [base]/metadata.");
        say(
                "Unknown resource type|Invalid/unsupported resource type|is not supported on this server. Supported",
                404,
                IssueType.NOTSUPPORTED,
                "The server does not serve this resource type.",
                "See [base]/metadata.");
        say(
                "No resource exists on this server resource with ID",
                404,
                IssueType.NOTFOUND,
                "There is no resource with this id, and clients do not choose ids.",
                "Create it with POST [base]/[type].");
        say(
                "must contain an ID element which matches",
                400,
                IssueType.INVALID,
                "The id in the body is not the id in the address.",
                "Send the same id in both.");
        say(
                "must contain an ID element for update",
                400,
                IssueType.REQUIRED,
                "An update carries the id of the resource in its body.",
                "Send id in the body.");
        say(
                "request URL must contain an ID element for update",
                400,
                IssueType.REQUIRED,
                "An update is sent to the address of the resource.",
                "PUT it to [base]/[type]/[id].");
        say(
                "ID must not be supplied|must not be supplied in the resource body",
                400,
                IssueType.INVALID,
                "The server chooses the id of a new resource.",
                "Leave id out.");
        say(
                "not a valid FHIR ID|Invalid resource ID|Invalid ID",
                400,
                IssueType.VALUE,
                "An id has 1 to 64 letters, digits, dots and hyphens.",
                "Check the id.");
        say(
                "does not know how to handle GET operation\\[(\\w+)\\] with parameters \\[\\[\\w",
                400,
                IssueType.NOTSUPPORTED,
                "$1 has no search parameter of one of these names.",
                "See its parameters in [base]/metadata.");
        say(
                "does not know how to handle",
                405,
                IssueType.NOTSUPPORTED,
                "This cannot be done at this address.",
                "See [base]/metadata.");
        say(
                "Multiple resources match this search|matched \\d+ resources",
                412,
                IssueType.MULTIPLEMATCHES,
                "The condition matches more than one resource.",
                "Narrow the condition.");
        say(
                "No resources match this search",
                422,
                IssueType.NOTFOUND,
                "A condition in the request matches no resource.",
                "Check the search in it.");
        say(
                "duplicate unique index",
                409,
                IssueType.DUPLICATE,
                "There is such a resource already.",
                "Search for it, then update it.");
        say(
                "Transaction bundle contains multiple resources with ID",
                400,
                IssueType.DUPLICATE,
                "Two entries change the same resource.",
                "Send one entry for each resource.");
        say(
                "Trying to (update|delete) .* but this is not the current version|not the most recent version",
                412,
                IssueType.CONFLICT,
                "The resource was changed meanwhile.",
                "Read it again, then send the change.");
        say(
                "version.*conflict",
                409,
                IssueType.CONFLICT,
                "The resource was changed meanwhile.",
                "Read it again, then send the change.");
        say(
                "(?i)invalid date|Invalid.*date/time|date format",
                400,
                IssueType.VALUE,
                "A date does not exist or has another form.",
                "Send it as YYYY-MM-DD.");
        say(
                "(?i)patch|no such path in target|value differs from expectations",
                422,
                IssueType.PROCESSING,
                "The patch cannot be applied to the resource as it is now.",
                "Read the resource, then send a patch whose paths exist in it.");
        say(
                "exceeds? .*(maximum|threshold)|Transaction bundle size|exceed the maximum",
                413,
                IssueType.TOOCOSTLY,
                "The request asks for too much at once.",
                "Send fewer entries.");
        say(
                "Resource deletion is not permitted|(?i:unable to delete)|reference.*to it",
                409,
                IssueType.CONFLICT,
                "Other resources still refer to this one.",
                "Change or delete those first.");
        say(
                "unlimited|Unable to handle (quantity|number) prefix|Invalid token|modifier|parameter chain|chain|Invalid prefix|_has parameter",
                400,
                IssueType.NOTSUPPORTED,
                "A search parameter cannot be used like this.",
                "See its type in [base]/metadata.");
    }

    private EngineMessages() {}

    /** @param said the message, may be null or empty */
    static Meaning explain(int status, String said) {
        if (said != null && status < 500) {
            for (Saying saying : SAYINGS) {
                Matcher found = saying.said().matcher(said);
                if (found.find()) {
                    return new Meaning(saying.status(), problem(saying, found));
                }
            }
        }
        int answered = status == 501 ? 405 : status;
        Problem otherwise = answered < 500 ? BY_STATUS.get(400) : UNEXPECTED;
        return new Meaning(answered, BY_STATUS.getOrDefault(answered, otherwise));
    }

    private static Problem problem(Saying saying, Matcher found) {
        Optional<String> element =
                saying.element() == 0 ? Optional.empty() : Optional.of(found.group(saying.element()));
        return new Problem(saying.code(), fill(saying.rule(), found), fill(saying.advice(), found), element);
    }

    private static String fill(String template, Matcher found) {
        String filled = template;
        for (int group = 1; group <= found.groupCount(); group++) {
            filled = filled.replace("$" + group, String.valueOf(found.group(group)));
        }
        return filled;
    }

    private static void say(String said, int status, IssueType code, String rule, String advice) {
        sayAt(said, status, code, rule, advice, 0);
    }

    private static void sayAt(String said, int status, IssueType code, String rule, String advice, int element) {
        SAYINGS.add(new Saying(Pattern.compile(said), status, code, rule, advice, element));
    }

    private static Map.Entry<Integer, Problem> byStatus(int status, IssueType code, String rule, String advice) {
        return Map.entry(status, Problem.of(code, rule, advice));
    }
}
