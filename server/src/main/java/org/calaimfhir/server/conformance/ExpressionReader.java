package org.calaimfhir.server.conformance;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.hl7.fhir.r5.fhirpath.ExpressionNode;
import org.hl7.fhir.r5.fhirpath.ExpressionNode.Function;
import org.hl7.fhir.r5.fhirpath.ExpressionNode.Kind;
import org.hl7.fhir.r5.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r5.model.Base;
import org.hl7.fhir.r5.model.BaseDateTimeType;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.StringType;
import org.hl7.fhir.r5.model.StructureDefinition;

/**
 * Reads off a FHIRPath invariant what it asks about texts. Understands what depends on structure, on equality, on the
 * order of dates and numbers, or on a comparison with a literal; everything else it does not.
 */
final class ExpressionReader {

    private static final Set<Function> ABOUT_STRUCTURE = EnumSet.of(
            Function.Empty,
            Function.Not,
            Function.Exists,
            Function.SubsetOf,
            Function.SupersetOf,
            Function.IsDistinct,
            Function.Distinct,
            Function.Count,
            Function.Where,
            Function.Select,
            Function.All,
            Function.Item,
            Function.As,
            Function.Is,
            Function.OfType,
            Function.Single,
            Function.First,
            Function.Last,
            Function.Tail,
            Function.Skip,
            Function.Take,
            Function.Union,
            Function.Combine,
            Function.Intersect,
            Function.Exclude,
            Function.Iif,
            Function.Children,
            Function.Descendants,
            Function.Trace,
            Function.Extension,
            Function.AllFalse,
            Function.AnyFalse,
            Function.AllTrue,
            Function.AnyTrue,
            Function.HasValue,
            Function.Resolve,
            // Narratives are kept literally.
            Function.HtmlChecks1,
            Function.HtmlChecks2);

    private static final Set<Function> ABOUT_TEXT =
            EnumSet.of(Function.Matches, Function.StartsWith, Function.EndsWith, Function.Contains);

    private static final Set<Operation> BY_EQUALITY = EnumSet.of(
            Operation.Equals,
            Operation.NotEquals,
            Operation.Is,
            Operation.As,
            Operation.Union,
            Operation.Or,
            Operation.And,
            Operation.Xor,
            Operation.Implies,
            Operation.In,
            Operation.Contains);

    private static final Set<Operation> BY_ORDER = EnumSet.of(
            Operation.LessThan,
            Operation.LessOrEqual,
            Operation.Greater,
            Operation.GreaterOrEqual,
            Operation.Plus,
            Operation.Minus);

    private static final Set<String> ORDERED_TYPES = Set.of(
            "date",
            "dateTime",
            "instant",
            "decimal",
            "integer",
            "positiveInt",
            "unsignedInt",
            "Quantity",
            "SimpleQuantity",
            "Age",
            "Duration");

    private final StructureDefinition owner;
    private final java.util.function.Function<String, StructureDefinition> types;
    private final TextQuestions questions;

    /** @param types the definition of a type by its name, or null */
    ExpressionReader(
            StructureDefinition owner,
            java.util.function.Function<String, StructureDefinition> types,
            TextQuestions questions) {
        this.owner = owner;
        this.types = types;
        this.questions = questions;
    }

    /** @return whether the expression, and all that follows it, is understood */
    boolean understands(ExpressionNode node) {
        return itself(node)
                && (node.getInner() == null || understands(node.getInner()))
                && (node.getGroup() == null || understands(node.getGroup()))
                && (node.getOpNext() == null || (operation(node) && understands(node.getOpNext())));
    }

    private boolean itself(ExpressionNode node) {
        if (node.getKind() == Kind.Constant) {
            constant(node);
            // A shape does not say on which side of a fixed day a date is.
            return !(node.getConstant() instanceof BaseDateTimeType);
        }
        if (node.getKind() != Kind.Function) {
            return node.getKind() != Kind.Unary;
        }
        List<ExpressionNode> parameters = node.getParameters();
        if (ABOUT_TEXT.contains(node.getFunction())) {
            return parameters.size() == 1 && asks(node.getFunction(), parameters.get(0));
        }
        return ABOUT_STRUCTURE.contains(node.getFunction())
                && parameters.stream().allMatch(this::understands);
    }

    private String constant(ExpressionNode node) {
        Base constant = node.getConstant();
        if (constant instanceof StringType text && text.hasValue()) {
            questions.isIt(text.getValue());
            return text.getValue();
        }
        return null;
    }

    private boolean asks(Function function, ExpressionNode parameter) {
        boolean alone = parameter.getInner() == null && parameter.getOpNext() == null;
        String text = parameter.getKind() == Kind.Constant && alone ? constant(parameter) : null;
        if (text == null) {
            return false;
        }
        switch (function) {
            case StartsWith -> questions.startsWith(text);
            case EndsWith -> questions.endsWith(text);
            case Contains -> questions.contains(text);
            default -> {
                try {
                    questions.matches(text);
                } catch (PatternSyntaxException e) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean operation(ExpressionNode node) {
        return BY_EQUALITY.contains(node.getOperation())
                || (BY_ORDER.contains(node.getOperation()) && hasOrder(node) && hasOrder(node.getOpNext()));
    }

    /** Whether a side of a comparison is a count, a number, a date: what a shape keeps the order of. */
    private boolean hasOrder(ExpressionNode side) {
        ExpressionNode before = null;
        ExpressionNode last = side;
        while (last.getInner() != null) {
            before = last;
            last = last.getInner();
        }
        return switch (last.getKind()) {
            case Constant -> !(last.getConstant() instanceof StringType);
            case Function ->
                last.getFunction() == Function.Count
                        || typeOf(last).filter(ORDERED_TYPES::contains).isPresent();
            case Group -> last.getGroup() != null && allHaveOrder(last.getGroup());
            case Name -> isOrdered(last.getName(), Optional.ofNullable(before).flatMap(ExpressionReader::typeOf));
            default -> false;
        };
    }

    private boolean allHaveOrder(ExpressionNode side) {
        return hasOrder(side) && (side.getOpNext() == null || allHaveOrder(side.getOpNext()));
    }

    private static Optional<String> typeOf(ExpressionNode step) {
        return step.getFunction() == Function.OfType && step.getParameters().size() == 1
                ? Optional.of(step.getParameters().get(0).getName())
                : Optional.empty();
    }

    private boolean isOrdered(String name, Optional<String> type) {
        StructureDefinition structure = type.map(types).orElse(owner);
        if (structure == null || !structure.hasSnapshot()) {
            return false;
        }
        List<ElementDefinition> named = structure.getSnapshot().getElement().stream()
                .filter(element -> element.getPath().endsWith("." + name)
                        || element.getPath().endsWith("." + name + "[x]"))
                .toList();
        return !named.isEmpty()
                && named.stream()
                        .flatMap(element -> element.getType().stream())
                        .allMatch(of -> ORDERED_TYPES.contains(of.getWorkingCode()));
    }
}
