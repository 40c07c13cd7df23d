package org.calaimfhir.server.conformance;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.PatternSyntaxException;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.extensions.ExtensionDefinitions;
import org.hl7.fhir.r5.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r5.model.Base;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.ElementDefinition.DiscriminatorType;
import org.hl7.fhir.r5.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r5.model.PrimitiveType;
import org.hl7.fhir.r5.model.Property;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.utilities.VersionUtilities;
import org.hl7.fhir.validation.instance.utils.FHIRPathExpressionFixer;

/**
 * Reads once, for each resource type, what the rules of its base definition, its data types, our profiles and our
 * extensions look at. A type whose rules are not all understood simply has no shapes.
 */
final class RuleReader {

    /** HL7's validator has code of its own for these, which looks at more than the definitions say. */
    private static final Set<String> CHECKED_BY_CODE = Set.of(
            "Bundle", "Parameters", "Questionnaire", "QuestionnaireResponse", "MeasureReport", "OperationOutcome");

    /** It asks for more when a vital sign's code is sent. */
    private static final Set<String> JUDGED_BY_CODE = Set.of("Observation");

    /**
     * Invariants that look inside texts which a shape keeps letter by letter: references with # (ref-1), numbers
     * (cnt-3). dom-3 is not evaluated but enforced by code, for contained resources, which are kept too.
     */
    private static final Set<String> ABOUT_KEPT_TEXT = Set.of("ref-1", "cnt-3", "dom-3");

    private static final Set<String> ABOUT_VALUES = Set.of(
            ExtensionDefinitions.EXT_MIN_LENGTH,
            ExtensionDefinitions.EXT_MAX_SIZE,
            ExtensionDefinitions.EXT_MAX_DECIMALS,
            ExtensionDefinitions.EXT_DATE_RULES,
            ExtensionDefinitions.EXT_DATE_FORMAT);

    private final IWorkerContext definitions;
    private final Supplier<FHIRPathEngine> expressions;
    private final List<String> packaged;
    private final Map<String, RulesOfType> read = new ConcurrentHashMap<>();

    /** @param packaged URLs of all structures of our package */
    RuleReader(IWorkerContext definitions, List<String> packaged) {
        this.definitions = definitions;
        // It converts every definition when it is made, which belongs to the warm-up and not to the start.
        this.expressions = Suppliers.memoize(() -> new FHIRPathEngine(definitions));
        this.packaged = packaged;
    }

    RulesOfType of(String resourceType) {
        return read.computeIfAbsent(resourceType, this::read);
    }

    private RulesOfType read(String resourceType) {
        StructureDefinition base = definitions.fetchTypeDefinition(resourceType);
        if (base == null
                || base.getKind() != StructureDefinitionKind.RESOURCE
                || CHECKED_BY_CODE.contains(resourceType)
                || VersionUtilities.getCanonicalResourceNames(definitions.getVersion())
                        .contains(resourceType)) {
            return RulesOfType.notUnderstood();
        }
        Reading reading = new Reading();
        List<StructureDefinition> structures = new ArrayList<>(List.of(base));
        for (String url : packaged) {
            StructureDefinition structure = definitions.fetchResource(StructureDefinition.class, url);
            if (structure.getType().equals(resourceType) || structure.getType().equals("Extension")) {
                structures.add(structure);
            }
        }
        boolean understood = structures.stream().allMatch(reading::understands);
        return new RulesOfType(
                understood,
                reading.questions,
                Set.copyOf(reading.literalTexts),
                Set.copyOf(reading.slicedPaths),
                !JUDGED_BY_CODE.contains(resourceType));
    }

    private final class Reading {

        private final TextQuestions questions = new TextQuestions();
        private final Set<String> literalTexts = new HashSet<>();
        private final Set<String> slicedPaths = new HashSet<>();
        private final Set<String> seen = new HashSet<>();

        boolean understands(StructureDefinition structure) {
            if (!seen.add(structure.getUrl())) {
                return true;
            }
            if (!structure.hasSnapshot()) {
                return false;
            }
            // A primitive's own limits are those of its values' classes.
            boolean primitive = structure.getKind() == StructureDefinitionKind.PRIMITIVETYPE;
            ExpressionReader reader = new ExpressionReader(structure, definitions::fetchTypeDefinition, questions);
            for (ElementDefinition element : structure.getSnapshot().getElement()) {
                if (!(primitive || limits(element)) || !slices(element) || !invariants(structure, element, reader)) {
                    return false;
                }
                constants(element.getFixed());
                constants(element.getPattern());
                if (element.hasBinding()) {
                    literalTexts.add(element.getPath());
                }
                if (!types(element)) {
                    return false;
                }
            }
            return true;
        }

        private boolean types(ElementDefinition element) {
            return element.getType().stream()
                    .map(type -> definitions.fetchTypeDefinition(type.getWorkingCode()))
                    .filter(type -> type != null && type.getKind() != StructureDefinitionKind.RESOURCE)
                    .allMatch(this::understands);
        }

        private boolean limits(ElementDefinition element) {
            if (element.hasMaxLength() || element.hasMinValue() || element.hasMaxValue()) {
                return false;
            }
            if (element.getExtension().stream().anyMatch(extension -> ABOUT_VALUES.contains(extension.getUrl()))
                    || element.getBinding().hasAdditional()) {
                return false;
            }
            String regex = element.getExtensionString(ExtensionDefinitions.EXT_REGEX);
            try {
                if (regex != null) {
                    questions.matches(regex);
                }
                return true;
            } catch (PatternSyntaxException e) {
                return false;
            }
        }

        private boolean slices(ElementDefinition element) {
            if (element.hasSlicing() && !element.getPath().endsWith("xtension")) {
                slicedPaths.add(element.getPath());
                return element.getSlicing().getDiscriminator().stream()
                        .noneMatch(discriminator -> discriminator.getType() == DiscriminatorType.PROFILE);
            }
            return true;
        }

        private boolean invariants(StructureDefinition structure, ElementDefinition element, ExpressionReader reader) {
            return element.getConstraint().stream().allMatch(constraint -> invariant(structure, constraint, reader));
        }

        private boolean invariant(
                StructureDefinition structure,
                ElementDefinitionConstraintComponent constraint,
                ExpressionReader reader) {
            String text = constraint.getExpression();
            if (text == null
                    || ABOUT_KEPT_TEXT.contains(constraint.getKey())
                    || !seen.add(structure.getUrl() + " " + text)) {
                return true;
            }
            try {
                return reader.understands(expressions
                        .get()
                        .parse(FHIRPathExpressionFixer.fixExpr(text, constraint.getKey(), definitions.getVersion())));
            } catch (FHIRException e) {
                return false;
            }
        }

        private void constants(Base value) {
            if (value instanceof PrimitiveType<?> primitive) {
                questions.isIt(primitive.getValueAsString());
            } else if (value != null) {
                for (Property child : value.children()) {
                    child.getValues().forEach(this::constants);
                }
            }
        }
    }
}
