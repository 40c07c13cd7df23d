package org.calaimfhir.server.logic;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.UnaryExpression;
import org.opencds.cqf.cql.engine.execution.State;

/** For each kind of ELM node that is known, how it becomes a {@link Node}. */
final class Makers {

    private static final Map<Class<?>, Maker<?>> ALL = new HashMap<>();

    static {
        LogicNodes.register();
        ComparisonNodes.register();
        DateNodes.register();
        IntervalNodes.register();
        ListNodes.register();
        NumberNodes.register();
        TextNodes.register();
        TypeNodes.register();
        ValueNodes.register();
        ReferenceNodes.register();
        TerminologyNodes.register();
        RetrieveNodes.register();
        QueryNodes.register();
    }

    private Makers() {}

    @SuppressWarnings("unchecked")
    static <E extends Expression> Node make(E expression, Scope scope) {
        Maker<E> maker = (Maker<E>) ALL.get(expression.getClass());
        if (maker == null) {
            throw scope.unit.refused(expression);
        }
        return maker.make(expression, scope);
    }

    /** The names of all kinds of nodes that are known. */
    static Set<String> known() {
        return ALL.keySet().stream().map(Class::getSimpleName).collect(Collectors.toSet());
    }

    static <E extends Expression> void add(Class<E> type, Maker<E> maker) {
        ALL.put(type, maker);
    }

    static <E extends UnaryExpression> void unary(Class<E> type, Unary operator) {
        add(type, (elm, scope) -> {
            Node operand = scope.compile(elm.getOperand());
            return operand instanceof Node.Constant constant
                    ? folded(operator, constant)
                    : frame -> operator.of(operand.in(frame));
        });
    }

    static <E extends UnaryExpression> void unaryWithState(Class<E> type, UnaryWithState operator) {
        add(type, (elm, scope) -> {
            Node operand = scope.compile(elm.getOperand());
            return frame -> operator.of(operand.in(frame), frame.state());
        });
    }

    static <E extends BinaryExpression> void binary(Class<E> type, Binary operator) {
        add(type, (elm, scope) -> {
            Node left = scope.compile(elm.getOperand().get(0));
            Node right = scope.compile(elm.getOperand().get(1));
            return frame -> operator.of(left.in(frame), right.in(frame));
        });
    }

    static <E extends BinaryExpression> void binaryWithState(Class<E> type, BinaryWithState operator) {
        add(type, (elm, scope) -> {
            Node left = scope.compile(elm.getOperand().get(0));
            Node right = scope.compile(elm.getOperand().get(1));
            return frame -> operator.of(left.in(frame), right.in(frame), frame.state());
        });
    }

    /** A failing constant has to fail when it is asked for, not at the start. */
    private static Node folded(Unary operator, Node.Constant operand) {
        try {
            return new Node.Constant(operator.of(operand.value()));
        } catch (RuntimeException e) {
            return frame -> operator.of(operand.value());
        }
    }

    interface Maker<E extends Expression> {
        Node make(E expression, Scope scope);
    }

    interface Unary {
        Object of(Object operand);
    }

    interface UnaryWithState {
        Object of(Object operand, State state);
    }

    interface Binary {
        Object of(Object left, Object right);
    }

    interface BinaryWithState {
        Object of(Object left, Object right, State state);
    }
}
