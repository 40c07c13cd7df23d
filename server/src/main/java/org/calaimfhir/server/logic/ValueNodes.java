package org.calaimfhir.server.logic;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.elm.r1.Instance;
import org.hl7.elm.r1.InstanceElement;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.Message;
import org.hl7.elm.r1.Null;
import org.hl7.elm.r1.Quantity;
import org.hl7.elm.r1.Ratio;
import org.hl7.elm.r1.Tuple;
import org.opencds.cqf.cql.engine.elm.executing.LiteralEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.QuantityEvaluator;
import org.opencds.cqf.cql.engine.exception.CqlException;
import org.opencds.cqf.cql.engine.execution.State;

/** Values written down: literals, quantities, tuples, instances of types. */
final class ValueNodes {

    private ValueNodes() {}

    static void register() {
        Makers.add(Null.class, (elm, scope) -> new Node.Constant(null));
        Makers.add(
                Literal.class,
                (elm, scope) -> new Node.Constant(LiteralEvaluator.internalEvaluate(
                        elm.getValueType(), elm.getValue(), new State(scope.unit.program.environment()))));
        Makers.add(Quantity.class, (elm, scope) -> new Node.Constant(QuantityEvaluator.internalEvaluate(elm, null)));
        Makers.add(Ratio.class, (elm, scope) -> {
            Node numerator = scope.compile(elm.getNumerator());
            Node denominator = scope.compile(elm.getDenominator());
            return frame -> new org.opencds.cqf.cql.engine.runtime.Ratio()
                    .withNumerator((org.opencds.cqf.cql.engine.runtime.Quantity) numerator.in(frame))
                    .withDenominator((org.opencds.cqf.cql.engine.runtime.Quantity) denominator.in(frame));
        });
        Makers.add(Tuple.class, (elm, scope) -> {
            List<String> names =
                    elm.getElement().stream().map(each -> each.getName()).toList();
            List<Node> values = elm.getElement().stream()
                    .map(each -> scope.compile(each.getValue()))
                    .toList();
            return frame -> {
                Map<String, Object> elements = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    elements.put(names.get(i), values.get(i).in(frame));
                }
                return new org.opencds.cqf.cql.engine.runtime.Tuple().withElements(elements);
            };
        });
        Makers.add(Instance.class, ValueNodes::instance);
        Makers.add(Message.class, ValueNodes::message);
    }

    private static Node instance(Instance elm, Scope scope) {
        boolean fhir = FhirModel.NAMESPACE.equals(elm.getClassType().getNamespaceURI());
        FhirModel model = scope.unit.program.model();
        String typeName = elm.getClassType().getLocalPart();
        Class<?> type = TypeNodes.named(elm.getClassType(), scope);
        List<Element> elements = elm.getElement().stream()
                .map(each -> new Element(
                        each.getName(), scope.compile(each.getValue()), fhir ? null : setter(type, each, scope)))
                .toList();
        return frame -> {
            try {
                Object made = fhir
                        ? model.createInstance(typeName)
                        : type.getDeclaredConstructor().newInstance();
                for (Element element : elements) {
                    Object value = element.value.in(frame);
                    if (fhir) {
                        model.setValue(made, element.name, value);
                    } else {
                        element.setter.invoke(made, value);
                    }
                }
                return made;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot make a " + typeName, e);
            }
        };
    }

    private static Method setter(Class<?> type, InstanceElement element, Scope scope) {
        String name = "set" + Character.toUpperCase(element.getName().charAt(0))
                + element.getName().substring(1);
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .findFirst()
                .orElseThrow(
                        () -> scope.unit.refused("the element " + element.getName() + " of " + type.getSimpleName()));
    }

    /** Says nothing anywhere, because a message may hold a member's data; one of severity Error fails. */
    private static Node message(Message elm, Scope scope) {
        Node source = scope.compile(elm.getSource());
        Node condition = scope.compile(elm.getCondition());
        Node severity = scope.compile(elm.getSeverity());
        return frame -> {
            Object value = source.in(frame);
            boolean said = Boolean.TRUE.equals(condition.in(frame));
            if (said && "error".equalsIgnoreCase((String) severity.in(frame))) {
                throw new CqlException("A message of severity Error");
            }
            return value;
        };
    }

    private record Element(String name, Node value, Method setter) {}
}
