package org.calaimfhir.server.conformance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calaimfhir.server.conformance.StructureFaults.Said;

/** Words what HL7's validator says of codes: which element, what was sent, of which list it is to be, how to get that. */
final class CodeFaults {

    private static final String OF_SET = "'(?<title>.*?)' \\((?<set>[^|)\\s]+)[^)]*\\)";
    private static final String WANTED = ", and a cod(?:e|ing)(?<firmly>(?: from this value set)? is required)?.*";

    private static final Pattern VALUE = Pattern.compile(
            "The value provided \\('(?<sent>.*?)'\\) was not found in the value set " + OF_SET + WANTED,
            Pattern.DOTALL);
    private static final Pattern CODINGS = Pattern.compile(
            "None of the codings provided are in the value set " + OF_SET + WANTED + "\\(codes = (?<sent>.*)\\)",
            Pattern.DOTALL);
    private static final Pattern CODING = Pattern.compile(
            "The Coding provided \\((?<sent>\\S+)\\) was not found in the value set " + OF_SET + WANTED,
            Pattern.DOTALL);
    private static final Pattern NO_CODE = Pattern.compile(
            "No code provided, and a code is required from the value set " + OF_SET + ".*", Pattern.DOTALL);
    private static final Pattern UNKNOWN =
            Pattern.compile("Unknown code '(?<system>[^'#\\s]+)#(?<sent>[^']*)'.*", Pattern.DOTALL);
    private static final Pattern ANSWER = Pattern.compile(
            "The code '(?<sent>.*?)' in the system '(?<system>.*?)' is not in the options value set"
                    + " \\((?<set>[^|)\\s]+)[^)]*\\) specified by the questionnaire.*",
            Pattern.DOTALL);

    private final WhereCodesAre lists;

    CodeFaults(WhereCodesAre lists) {
        this.lists = lists;
    }

    /**
     * Empty for a message about anything else.
     *
     * @param profiles what the resource was held against, where a message does not say which of them it is about
     */
    Optional<Said> said(String location, String text, List<String> profiles) {
        String at = ElementPath.of(location);
        Matcher value = VALUE.matcher(text);
        if (value.matches()) {
            return Optional.of(
                    new Said(at + " is '" + value.group("sent") + "'" + notIn(value), lists.oneOf(value.group("set"))));
        }
        for (Pattern pattern : List.of(CODINGS, CODING)) {
            Matcher codings = pattern.matcher(text);
            if (codings.matches()) {
                String sent = codings.group("sent").replace("#", " | ");
                return Optional.of(
                        new Said(at + " has the code " + sent + notIn(codings), lists.codeOf(codings.group("set"))));
            }
        }
        Matcher none = NO_CODE.matcher(text);
        if (none.matches()) {
            return Optional.of(new Said(
                    at + " has no code, and needs one of the value set " + none.group("title") + ".",
                    lists.codeOf(none.group("set"))));
        }
        Matcher unknown = UNKNOWN.matcher(text);
        if (unknown.matches()) {
            String system = unknown.group("system");
            return Optional.of(new Said(
                    at + " has the code " + unknown.group("sent") + ", which its code system " + system
                            + " does not have.",
                    lists.bound(at, profiles, system)
                            .map(lists::codeOf)
                            .orElseGet(() -> WhereCodesAre.codeOfSystem(system))));
        }
        Matcher answer = ANSWER.matcher(text);
        return answer.matches()
                ? Optional.of(new Said(
                        "The answer " + answer.group("system") + " | " + answer.group("sent")
                                + " is none of those that the form offers here.",
                        lists.codeOf(answer.group("set"))))
                : Optional.empty();
    }

    private static String notIn(Matcher fault) {
        return ", which is not in the value set " + fault.group("title")
                + (fault.group("firmly") == null ? "; a code should come from it where it has one that fits." : ".");
    }
}
