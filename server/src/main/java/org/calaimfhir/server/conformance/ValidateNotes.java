package org.calaimfhir.server.conformance;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.calaimfhir.server.conformance.StructureFaults.Said;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.springframework.util.function.SingletonSupplier;

/** What the engine notes about a resource, in our words and without what is not so. */
final class ValidateNotes {

    private static final String NOTE = "This does not keep the resource from being stored.";
    private static final Pattern SYSTEM_UNKNOWN =
            Pattern.compile("CodeSystem is unknown and can't be validated: .* for '(\\S+?)#(\\S+)'");

    private final RequestValidation validation;
    private final Supplier<Set<String>> described;

    ValidateNotes(RequestValidation validation, FhirPackage fhirPackage) {
        this.validation = validation;
        this.described = SingletonSupplier.of(() -> fhirPackage.definitions(CodeSystem.class).stream()
                .filter(CodeSystem::hasSupplements)
                .flatMap(system -> system.getConcept().stream()
                        .map(concept -> key(system.getSupplements().replaceFirst("\\|.*", ""), concept.getCode())))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static String key(String system, String code) {
        return system + "#" + code;
    }

    OperationOutcome worded(OperationOutcome engines) {
        OperationOutcome worded = new OperationOutcome();
        engines.getIssue().stream()
                .filter(issue -> !isOfKnownCode(text(issue)))
                .forEach(issue -> worded.addIssue(worded(issue)));
        return worded;
    }

    private static String text(OperationOutcomeIssueComponent issue) {
        return issue.getDetails().hasText() ? issue.getDetails().getText() : issue.getDiagnostics();
    }

    /** The system is known in part: by the codes that our tables describe. */
    private boolean isOfKnownCode(String text) {
        Matcher unknown = SYSTEM_UNKNOWN.matcher(String.valueOf(text));
        return unknown.matches() && described.get().contains(key(unknown.group(1), unknown.group(2)));
    }

    private OperationOutcomeIssueComponent worded(OperationOutcomeIssueComponent issue) {
        boolean error = issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL;
        String element = issue.hasExpression()
                ? issue.getExpression().get(0).getValue()
                : issue.hasLocation() ? issue.getLocation().get(0).getValue() : "the resource";
        String text = text(issue);
        Optional<Said> rule = Optional.ofNullable(text).flatMap(known -> validation.note(element, known));
        OperationOutcomeIssueComponent said = new OperationOutcomeIssueComponent()
                .setSeverity(issue.getSeverity())
                .setCode(issue.getCode())
                .setDiagnostics(rule.map(known -> known.advice() + " ").orElse("")
                        + (error ? "Correct " + element + "." : NOTE));
        said.getDetails().setText(rule.map(Said::rule).orElse(text));
        said.setExpression(issue.getExpression());
        return said;
    }
}
