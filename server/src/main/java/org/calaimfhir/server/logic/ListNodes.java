package org.calaimfhir.server.logic;

import java.util.ArrayList;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.hl7.elm.r1.AggregateExpression;
import org.hl7.elm.r1.AllTrue;
import org.hl7.elm.r1.AnyTrue;
import org.hl7.elm.r1.Avg;
import org.hl7.elm.r1.Count;
import org.hl7.elm.r1.Distinct;
import org.hl7.elm.r1.Except;
import org.hl7.elm.r1.Exists;
import org.hl7.elm.r1.First;
import org.hl7.elm.r1.Flatten;
import org.hl7.elm.r1.IndexOf;
import org.hl7.elm.r1.Indexer;
import org.hl7.elm.r1.Intersect;
import org.hl7.elm.r1.Last;
import org.hl7.elm.r1.List;
import org.hl7.elm.r1.Max;
import org.hl7.elm.r1.Median;
import org.hl7.elm.r1.Min;
import org.hl7.elm.r1.NaryExpression;
import org.hl7.elm.r1.SingletonFrom;
import org.hl7.elm.r1.Slice;
import org.hl7.elm.r1.Sum;
import org.hl7.elm.r1.ToList;
import org.hl7.elm.r1.Union;
import org.opencds.cqf.cql.engine.elm.executing.AllTrueEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.AnyTrueEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.AvgEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.CountEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DistinctEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ExceptEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ExistsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.FirstEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.FlattenEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.IndexOfEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.IndexerEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.IntersectEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LastEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MaxEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MedianEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MinEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SingletonFromEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SliceEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SumEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ToListEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.UnionEvaluator;
import org.opencds.cqf.cql.engine.execution.State;

/** Lists and what is said of a whole list: the engine's. */
final class ListNodes {

    private ListNodes() {}

    static void register() {
        Makers.add(List.class, (elm, scope) -> {
            java.util.List<Node> elements =
                    elm.getElement().stream().map(scope::compile).toList();
            return frame -> {
                java.util.List<Object> values = new ArrayList<>(elements.size());
                for (Node element : elements) {
                    values.add(element.in(frame));
                }
                return values;
            };
        });
        Makers.unary(ToList.class, ToListEvaluator::toList);
        Makers.unary(SingletonFrom.class, SingletonFromEvaluator::singletonFrom);
        Makers.unary(Exists.class, ExistsEvaluator::exists);
        Makers.unary(Flatten.class, FlattenEvaluator::flatten);
        Makers.unaryWithState(
                Distinct.class, (list, state) -> DistinctEvaluator.INSTANCE.distinct((Iterable<?>) list, state));
        combined(Union.class, UnionEvaluator::union);
        combined(Intersect.class, IntersectEvaluator::intersect);
        combined(Except.class, ExceptEvaluator::except);
        Makers.binary(Indexer.class, IndexerEvaluator::indexer);
        Makers.add(First.class, (elm, scope) -> {
            Node source = scope.compile(elm.getSource());
            return frame -> FirstEvaluator.first(source.in(frame));
        });
        Makers.add(Last.class, (elm, scope) -> {
            Node source = scope.compile(elm.getSource());
            return frame -> LastEvaluator.last(source.in(frame));
        });
        Makers.add(IndexOf.class, (elm, scope) -> {
            Node source = scope.compile(elm.getSource());
            Node element = scope.compile(elm.getElement());
            return frame -> IndexOfEvaluator.indexOf(source.in(frame), element.in(frame), frame.state());
        });
        Makers.add(Slice.class, (elm, scope) -> {
            Node source = scope.compile(elm.getSource());
            Node start = scope.compile(elm.getStartIndex());
            Node end = scope.compileIfAny(elm.getEndIndex());
            return frame -> SliceEvaluator.slice(
                    source.in(frame), (Integer) start.in(frame), end == null ? null : (Integer) end.in(frame));
        });
        plain(Count.class, CountEvaluator::count);
        plain(AllTrue.class, AllTrueEvaluator::allTrue);
        plain(AnyTrue.class, AnyTrueEvaluator::anyTrue);
        aggregate(Sum.class, SumEvaluator::sum);
        aggregate(Min.class, MinEvaluator::min);
        aggregate(Max.class, MaxEvaluator::max);
        aggregate(Avg.class, AvgEvaluator::avg);
        aggregate(Median.class, MedianEvaluator::median);
    }

    private static <E extends NaryExpression> void combined(Class<E> type, Makers.BinaryWithState operator) {
        Makers.add(type, (elm, scope) -> {
            Node left = scope.compile(elm.getOperand().get(0));
            Node right = scope.compile(elm.getOperand().get(1));
            return frame -> operator.of(left.in(frame), right.in(frame), frame.state());
        });
    }

    private static <E extends AggregateExpression> void plain(Class<E> type, UnaryOperator<Object> operator) {
        aggregate(type, (source, state) -> operator.apply(source));
    }

    private static <E extends AggregateExpression> void aggregate(
            Class<E> type, BiFunction<Object, State, Object> operator) {
        Makers.add(type, (elm, scope) -> {
            Node source = scope.compile(elm.getSource());
            return frame -> operator.apply(source.in(frame), frame.state());
        });
    }
}
