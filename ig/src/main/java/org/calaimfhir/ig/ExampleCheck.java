package org.calaimfhir.ig;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.calaimfhir.ig.form.FormSupport;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/** Puts examples to the validator that the server uses, and holds its verdict against what the example declares. */
final class ExampleCheck {

    private static final Set<ResultSeverityEnum> SERIOUS =
            EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);

    private final FhirValidator validator;

    ExampleCheck(FhirContext context, Collection<Resource> definitions) {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(context);
        FormSupport forms = new FormSupport(context);
        for (Resource definition : definitions) {
            if (definition instanceof StructureDefinition profile) {
                ours.addStructureDefinition(profile);
            } else if (definition instanceof ValueSet values) {
                ours.addValueSet(values);
            } else if (definition instanceof CodeSystem codes) {
                ours.addCodeSystem(codes);
            } else if (definition instanceof Questionnaire form) {
                forms.add(form);
            }
        }
        ValidationSupportChain chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                ours,
                forms,
                new InMemoryTerminologyServerValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context));
        validator = context.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    /** What is wrong with an example, one line for each; nothing when it keeps its word. */
    List<String> complaints(Example example, Resource resource) {
        List<SingleValidationMessage> all = messages(resource);
        List<String> complaints = new ArrayList<>();
        unexpected(example, all.stream().filter(this::serious), example.fails(), complaints);
        if (example.valid()) {
            unexpected(example, all.stream().filter(this::worthReading), example.warns(), complaints);
        }
        for (String reason : example.declared()) {
            if (all.stream().noneMatch(message -> message.getMessage().contains(reason))) {
                complaints.add(example.file() + ":1: nothing is said of '" + reason + "'");
            }
        }
        return complaints;
    }

    private static void unexpected(
            Example example, Stream<SingleValidationMessage> messages, List<String> declared, List<String> complaints) {
        messages.filter(message -> declared.stream().noneMatch(message.getMessage()::contains))
                .forEach(message -> complaints.add(example.place(message.getLocationString()) + ": "
                        + (example.valid() ? "" : "fails for another reason than it declares: ")
                        + message.getLocationString() + ": " + message.getMessage()));
    }

    /**
     * Errors of a definition of ours, one line for each.
     *
     * <p>Of a profile only that it has its snapshot: the validator would make the snapshot anew, for which it looks for
     * the R4 package on a server.
     */
    List<String> complaints(String file, Resource definition) {
        if (definition instanceof StructureDefinition profile) {
            return profile.hasSnapshot() ? List.of() : List.of(file + ": has no snapshot");
        }
        return messages(definition).stream()
                .filter(this::serious)
                .map(error -> file + ": " + error.getLocationString() + ": " + error.getMessage())
                .toList();
    }

    private List<SingleValidationMessage> messages(Resource resource) {
        return validator.validateWithResult(resource).getMessages();
    }

    private boolean serious(SingleValidationMessage message) {
        return SERIOUS.contains(message.getSeverity());
    }

    /** A narrative is advised for every resource; examples are data, and do without. */
    private boolean worthReading(SingleValidationMessage message) {
        return message.getSeverity() == ResultSeverityEnum.WARNING
                && !message.getMessage().contains("dom-6");
    }
}
