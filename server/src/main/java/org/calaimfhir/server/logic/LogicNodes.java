package org.calaimfhir.server.logic;

import java.util.List;
import org.hl7.elm.r1.And;
import org.hl7.elm.r1.Case;
import org.hl7.elm.r1.Coalesce;
import org.hl7.elm.r1.If;
import org.hl7.elm.r1.Implies;
import org.hl7.elm.r1.IsFalse;
import org.hl7.elm.r1.IsNull;
import org.hl7.elm.r1.IsTrue;
import org.hl7.elm.r1.Not;
import org.hl7.elm.r1.Or;
import org.hl7.elm.r1.Xor;
import org.opencds.cqf.cql.engine.elm.executing.AndEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.EquivalentEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ImpliesEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.IsFalseEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.IsNullEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.IsTrueEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.NotEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.OrEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.XorEvaluator;

/**
 * Three-valued logic and choices. What cannot change the answer any more is not evaluated; the engine evaluates it, and
 * fails where it fails.
 */
final class LogicNodes {

    private LogicNodes() {}

    static void register() {
        Makers.add(And.class, (elm, scope) -> {
            Node left = scope.compile(elm.getOperand().get(0));
            Node right = scope.compile(elm.getOperand().get(1));
            return frame -> {
                Object first = left.in(frame);
                return Boolean.FALSE.equals(first) ? first : AndEvaluator.and(first, right.in(frame));
            };
        });
        Makers.add(Or.class, (elm, scope) -> {
            Node left = scope.compile(elm.getOperand().get(0));
            Node right = scope.compile(elm.getOperand().get(1));
            return frame -> {
                Object first = left.in(frame);
                return Boolean.TRUE.equals(first) ? first : OrEvaluator.or(first, right.in(frame));
            };
        });
        Makers.add(Implies.class, (elm, scope) -> {
            Node left = scope.compile(elm.getOperand().get(0));
            Node right = scope.compile(elm.getOperand().get(1));
            return frame -> {
                Boolean first = (Boolean) left.in(frame);
                return Boolean.FALSE.equals(first) ? true : ImpliesEvaluator.implies(first, (Boolean) right.in(frame));
            };
        });
        Makers.binary(Xor.class, XorEvaluator::xor);
        Makers.unary(Not.class, NotEvaluator::not);
        Makers.unary(IsNull.class, IsNullEvaluator::isNull);
        Makers.unary(IsTrue.class, operand -> IsTrueEvaluator.INSTANCE.isTrue((Boolean) operand));
        Makers.unary(IsFalse.class, operand -> IsFalseEvaluator.INSTANCE.isFalse((Boolean) operand));
        Makers.add(If.class, (elm, scope) -> {
            Node condition = scope.compile(elm.getCondition());
            Node then = scope.compile(elm.getThen());
            Node otherwise = scope.compile(elm.getElse());
            return frame -> {
                Boolean holds = (Boolean) condition.in(frame);
                return holds != null && holds ? then.in(frame) : otherwise.in(frame);
            };
        });
        Makers.add(Case.class, LogicNodes::choice);
        Makers.add(Coalesce.class, LogicNodes::coalesce);
    }

    private static Node choice(Case elm, Scope scope) {
        Node comparand = scope.compileIfAny(elm.getComparand());
        Node otherwise = scope.compile(elm.getElse());
        List<Item> items = elm.getCaseItem().stream()
                .map(item -> new Item(scope.compile(item.getWhen()), scope.compile(item.getThen())))
                .toList();
        return frame -> {
            Object compared = comparand == null ? null : comparand.in(frame);
            for (Item item : items) {
                Object when = item.when.in(frame);
                Boolean holds = comparand == null
                        ? (Boolean) when
                        : EquivalentEvaluator.equivalent(compared, when, frame.state());
                if (holds != null && holds) {
                    return item.then.in(frame);
                }
            }
            return otherwise.in(frame);
        };
    }

    private static Node coalesce(Coalesce elm, Scope scope) {
        List<Node> operands = elm.getOperand().stream().map(scope::compile).toList();
        return frame -> {
            for (Node operand : operands) {
                Object value = operand.in(frame);
                if (value instanceof Iterable<?> list && operands.size() == 1) {
                    for (Object element : list) {
                        if (element != null) {
                            return element;
                        }
                    }
                    return null;
                }
                if (value != null) {
                    return value;
                }
            }
            return null;
        };
    }

    private record Item(Node when, Node then) {}
}
