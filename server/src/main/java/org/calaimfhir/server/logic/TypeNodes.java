package org.calaimfhir.server.logic;

import java.util.List;
import javax.xml.namespace.QName;
import org.hl7.elm.r1.As;
import org.hl7.elm.r1.ChoiceTypeSpecifier;
import org.hl7.elm.r1.ConvertsToBoolean;
import org.hl7.elm.r1.ConvertsToDate;
import org.hl7.elm.r1.ConvertsToDateTime;
import org.hl7.elm.r1.ConvertsToDecimal;
import org.hl7.elm.r1.ConvertsToInteger;
import org.hl7.elm.r1.ConvertsToString;
import org.hl7.elm.r1.IntervalTypeSpecifier;
import org.hl7.elm.r1.Is;
import org.hl7.elm.r1.ListTypeSpecifier;
import org.hl7.elm.r1.NamedTypeSpecifier;
import org.hl7.elm.r1.ToBoolean;
import org.hl7.elm.r1.ToConcept;
import org.hl7.elm.r1.ToDate;
import org.hl7.elm.r1.ToDateTime;
import org.hl7.elm.r1.ToDecimal;
import org.hl7.elm.r1.ToInteger;
import org.hl7.elm.r1.ToLong;
import org.hl7.elm.r1.ToQuantity;
import org.hl7.elm.r1.ToString;
import org.hl7.elm.r1.ToTime;
import org.hl7.elm.r1.TupleTypeSpecifier;
import org.hl7.elm.r1.TypeSpecifier;
import org.opencds.cqf.cql.engine.elm.executing.ConvertsToBooleanEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ConvertsToDateEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ConvertsToDateTimeEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ConvertsToDecimalEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ConvertsToIntegerEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ConvertsToStringEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ToBooleanEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ToConceptEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ToDateEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ToDateTimeEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ToDecimalEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ToIntegerEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ToLongEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ToQuantityEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ToStringEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ToTimeEvaluator;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** Which type a value has, and conversion from one to another: the engine's. Types are looked up at the start. */
final class TypeNodes {

    private TypeNodes() {}

    static void register() {
        Makers.add(As.class, (elm, scope) -> {
            Node operand = scope.compile(elm.getOperand());
            Class<?> type = elm.getAsTypeSpecifier() == null
                    ? named(elm.getAsType(), scope)
                    : type(elm.getAsTypeSpecifier(), scope);
            boolean strict = Boolean.TRUE.equals(elm.isStrict());
            if (operand instanceof Node.Constant constant && constant.value() == null) {
                return constant;
            }
            return frame -> {
                Object value = operand.in(frame);
                return value == null || type.isInstance(value)
                        ? value
                        : frame.state().getEnvironment().as(value, type, strict);
            };
        });
        Makers.add(Is.class, (elm, scope) -> {
            Node operand = scope.compile(elm.getOperand());
            Class<?> type =
                    elm.isTypeSpecifier() == null ? named(elm.isType(), scope) : type(elm.isTypeSpecifier(), scope);
            return frame -> frame.state().getEnvironment().is(operand.in(frame), type);
        });
        Makers.unary(ToBoolean.class, ToBooleanEvaluator::toBoolean);
        Makers.unary(ToInteger.class, ToIntegerEvaluator::toInteger);
        Makers.unary(ToLong.class, ToLongEvaluator::toLong);
        Makers.unary(ToDecimal.class, ToDecimalEvaluator::toDecimal);
        Makers.unary(ToString.class, ToStringEvaluator::toString);
        Makers.unary(ToDate.class, ToDateEvaluator::toDate);
        Makers.unary(ToTime.class, ToTimeEvaluator::toTime);
        Makers.unary(ToConcept.class, ToConceptEvaluator::toConcept);
        Makers.unaryWithState(ToDateTime.class, ToDateTimeEvaluator::toDateTime);
        Makers.unaryWithState(ToQuantity.class, ToQuantityEvaluator::toQuantity);
        Makers.unary(ConvertsToBoolean.class, ConvertsToBooleanEvaluator::convertsToBoolean);
        Makers.unary(ConvertsToInteger.class, ConvertsToIntegerEvaluator::convertsToInteger);
        Makers.unary(ConvertsToDecimal.class, ConvertsToDecimalEvaluator::convertsToDecimal);
        Makers.unary(ConvertsToString.class, ConvertsToStringEvaluator::convertsToString);
        Makers.unary(ConvertsToDate.class, ConvertsToDateEvaluator::convertsToDate);
        Makers.unaryWithState(
                ConvertsToDateTime.class,
                (operand, state) -> ConvertsToDateTimeEvaluator.convertsToDateTime(
                        operand, state.getEvaluationDateTime().getZoneOffset()));
    }

    private static Class<?> type(TypeSpecifier specifier, Scope scope) {
        if (specifier instanceof NamedTypeSpecifier name) {
            return named(name.getName(), scope);
        }
        if (specifier instanceof ListTypeSpecifier) {
            return List.class;
        }
        if (specifier instanceof IntervalTypeSpecifier) {
            return Interval.class;
        }
        if (specifier instanceof ChoiceTypeSpecifier) {
            return Object.class;
        }
        if (specifier instanceof TupleTypeSpecifier) {
            return Tuple.class;
        }
        throw scope.unit.refused(specifier);
    }

    static Class<?> named(QName name, Scope scope) {
        try {
            return scope.unit.program.environment().resolveType(name);
        } catch (RuntimeException e) {
            throw scope.unit.refused("the type " + name);
        }
    }
}
