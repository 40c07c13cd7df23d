package org.calaimfhir.server.referral;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.referral.Submission.Entry;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.storage.StoreQuery;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;

/** Conditional creates (FHIR R4, http, 3.1.0.8.1): what an entry's condition finds, the entry stands for. */
final class IfNoneExist {

    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern UNESCAPED_COMMA = Pattern.compile("(?<!\\\\),");

    private final FhirStore store;
    private final ServedCapabilities capabilities;

    IfNoneExist(FhirStore store, ServedCapabilities capabilities) {
        this.store = store;
        this.capabilities = capabilities;
    }

    /**
     * A condition of which the engine would pass over a part finds too much: something of somebody else would stand for
     * what was sent.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException naming the first parameter that is no plain
     *     search parameter of the type with a value
     */
    void refuseUnclear(Submission submission) {
        for (Entry<?> entry : submission.entries()) {
            if (entry.ifNoneExist() != null) {
                refuseUnclear(entry);
            }
        }
    }

    private void refuseUnclear(Entry<?> entry) {
        String type = entry.resource().fhirType();
        String[] parameters = query(entry).split("&", -1);
        for (String parameter : parameters) {
            String name = decoded(parameter.replaceFirst("=.*", ""));
            String value = parameter.contains("=") ? decoded(parameter.replaceFirst("[^=]*=", "")) : "";
            if (!capabilities.declares(type, name)) {
                throw unclear(entry, "has a parameter that this server does not search by: " + shown(name))
                        .invalid();
            }
            for (String alternative : UNESCAPED_COMMA.split(value, -1)) {
                String code = alternative.substring(alternative.lastIndexOf('|') + 1);
                if (!SAYS_SOMETHING.matcher(code).find()) {
                    throw unclear(entry, "has a parameter without a value: " + name)
                            .invalid();
                }
            }
        }
    }

    private static Problem unclear(Entry<?> entry, String what) {
        return Problem.at(
                path(entry),
                IssueType.VALUE,
                "The condition of the entry " + what + ".",
                "Send search parameters of " + entry.resource().fhirType()
                        + " without modifiers (GET metadata), each with a value, such as identifier=system|number."
                        + " Nothing was stored.");
    }

    /** The name as it was sent, as far as it is one. */
    private static String shown(String name) {
        return name.matches("[A-Za-z_:.-]{1,64}") ? name : "one whose name is no name";
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What follows the question mark, as the standard has it; some send type and question mark too. */
    private static String query(Entry<?> entry) {
        String condition = entry.ifNoneExist();
        String prefix = entry.resource().fhirType() + "?";
        return condition.startsWith(prefix) ? condition.substring(prefix.length()) : condition.replaceFirst("^\\?", "");
    }

    private static String path(Entry<?> entry) {
        return "Bundle.entry[" + entry.index() + "].request.ifNoneExist";
    }

    /**
     * @return empty when the entry sets no condition, or nothing meets it
     * @throws ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException when several resources do
     */
    <T extends Resource> Optional<T> find(Entry<T> entry) {
        if (entry.ifNoneExist() == null) {
            return Optional.empty();
        }
        List<T> matches = store.search(type(entry.resource()), StoreQuery.raw(query(entry)));
        if (matches.size() > 1) {
            throw Refusal.several(path(entry)).preconditionFailed();
        }
        return matches.stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Resource> Class<T> type(T resource) {
        return (Class<T>) resource.getClass();
    }
}
