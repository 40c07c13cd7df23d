package org.calaimfhir.server.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calaimfhir.server.conformance.StructureFaults.Said;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/** Words a validator's messages for the person who sent the resource: where, which rule, what to do. */
final class ValidationIssues {

    private static final String AGAIN = "send again what was refused. Nothing of it was stored.";

    private static final Pattern INVARIANT =
            Pattern.compile("Constraint failed: (\\S+): '(.+)'(?: \\(defined in (\\S+?)\\))?.*", Pattern.DOTALL);
    private static final Pattern FORM = Pattern.compile(
            "(?:Element value|Neither the element value) '.*' (?:does not )?meet (?:(\\w+) )?regex '.*'",
            Pattern.DOTALL);

    private final StructureFaults structure;
    private final CodeFaults codes;
    private final TypeFaults types;

    /** @param elements of the profiles that the messages speak of */
    ValidationIssues(ProfileElements elements) {
        this.structure = new StructureFaults(elements);
        this.codes = new CodeFaults(new WhereCodesAre(elements));
        this.types = new TypeFaults(elements);
    }

    /**
     * @param messages all about one resource; several about one fault become one problem
     * @param profiles that the resource was held against
     * @param prefix path of the resource in a Bundle, empty when it came alone
     */
    List<Problem> problems(List<ValidationMessage> messages, List<String> profiles, String prefix) {
        Map<String, ValidationMessage> byFault = new LinkedHashMap<>();
        List<ValidationMessage> errors = messages.stream()
                .filter(message -> message.getLevel().isError())
                .toList();
        for (ValidationMessage message : withoutRepeats(errors)) {
            byFault.merge(fault(message), message, ValidationIssues::deeper);
        }
        return byFault.values().stream()
                .map(message -> problem(message, profiles, prefix))
                .toList();
    }

    private static List<ValidationMessage> withoutRepeats(List<ValidationMessage> errors) {
        return AnswerFaults.withoutRepeats(TypeFaults.withoutRepeats(StructureFaults.withoutRepeats(errors)));
    }

    /** A wrong code is reported for the concept and for its coding, once per list: all of that is one fault. */
    private static String fault(ValidationMessage message) {
        String location = String.valueOf(message.getLocation());
        if (message.getType() == ValidationMessage.IssueType.CODEINVALID) {
            return "code at " + location.replaceAll("\\.coding(\\[\\d+])?.*$", "");
        }
        return location + message.getMessage();
    }

    private static ValidationMessage deeper(ValidationMessage one, ValidationMessage other) {
        return String.valueOf(other.getLocation()).length()
                        > String.valueOf(one.getLocation()).length()
                ? other
                : one;
    }

    private Problem problem(ValidationMessage message, List<String> profiles, String prefix) {
        String path = path(message.getLocation(), prefix);
        Optional<Said> said = structure
                .said(message, profiles)
                .or(() -> codes.said(message.getLocation(), message.getMessage(), profiles))
                .or(() -> types.said(message, profiles))
                .or(() -> AnswerFaults.said(message.getMessage()));
        if (said.isPresent()) {
            return Problem.at(path, code(message), said.get().rule(), said.get().advice() + " Then " + AGAIN);
        }
        Optional<Said> invariant = invariant(message.getMessage());
        if (invariant.isPresent()) {
            return Problem.at(
                    path, code(message), invariant.get().rule(), invariant.get().advice() + " " + remedy(path));
        }
        Matcher form = FORM.matcher(message.getMessage());
        if (form.matches()) {
            String type = form.group(1) == null ? "value of its type" : form.group(1);
            return Problem.at(path, code(message), "The value is not a valid " + type + ".", remedy(path));
        }
        return Problem.at(path, code(message), message.getMessage(), remedy(path));
    }

    private static String remedy(String path) {
        return "Correct " + path + " and " + AGAIN;
    }

    /** A note on what is not wrong, in words of ours; empty where the validator's are passed on. */
    Optional<Said> note(String location, String text) {
        return invariant(text).or(() -> codes.said(location, text, List.of()));
    }

    /** Which rule a message is about, in the rule's own words; empty where it is about none. */
    private static Optional<Said> invariant(String text) {
        Matcher invariant = INVARIANT.matcher(text);
        if (!invariant.matches()) {
            return Optional.empty();
        }
        String owner = invariant.group(3) == null ? "FHIR R4" : invariant.group(3);
        return Optional.of(new Said(invariant.group(2), "Rule " + invariant.group(1) + " of " + owner + "."));
    }

    private static IssueType code(ValidationMessage message) {
        if (message.getType() == null) {
            return IssueType.INVALID;
        }
        try {
            return IssueType.fromCode(message.getType().toCode());
        } catch (FHIRException newerThanR4) {
            return IssueType.INVALID;
        }
    }

    private static String path(String location, String prefix) {
        String path = location == null || location.isBlank() ? "$this" : location;
        if (prefix.isEmpty()) {
            return path;
        }
        int dot = path.indexOf('.');
        return dot < 0 ? prefix : prefix + path.substring(dot);
    }
}
