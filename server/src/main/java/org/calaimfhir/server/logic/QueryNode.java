package org.calaimfhir.server.logic;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencds.cqf.cql.engine.elm.executing.DistinctEvaluator;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/**
 * A query. As in the engine, results are distinct only where a return clause says so, and a query over single values
 * gives a single value or null.
 */
final class QueryNode implements Node {

    private final Variable[] sources;
    private final Variable[] lets;
    private final Relation[] relations;
    private final Node where;
    private final Result result;
    private final Aggregate aggregate;
    private final SortNode sort;

    QueryNode(
            List<Variable> sources,
            List<Variable> lets,
            List<Relation> relations,
            Node where,
            Result result,
            Aggregate aggregate,
            SortNode sort) {
        this.sources = sources.toArray(Variable[]::new);
        this.lets = lets.toArray(Variable[]::new);
        this.relations = relations.toArray(Relation[]::new);
        this.where = where;
        this.result = result;
        this.aggregate = aggregate;
        this.sort = sort;
    }

    @Override
    public Object in(Frame frame) {
        for (Variable source : sources) {
            frame.slots[source.slot] = null;
        }
        Iterable<?>[] data = new Iterable<?>[sources.length];
        boolean list = false;
        for (int i = 0; i < sources.length; i++) {
            Object values = sources[i].value.in(frame);
            list |= values instanceof Iterable<?>;
            data[i] = Values.many(values);
        }
        List<Object> rows = new ArrayList<>();
        collect(0, data, frame, rows);
        if (result != null && result.distinct) {
            rows = DistinctEvaluator.INSTANCE.distinct(rows, frame.state());
        }
        if (aggregate != null) {
            Object total = aggregate.over(rows, sources, frame);
            rows = new ArrayList<>();
            rows.add(total);
        }
        if (sort != null) {
            rows = sort.sorted(rows, frame);
        }
        if (aggregate != null || !list) {
            return rows.isEmpty() ? null : rows.get(0);
        }
        return rows;
    }

    private void collect(int depth, Iterable<?>[] data, Frame frame, List<Object> rows) {
        int slot = sources[depth].slot;
        for (Iterator<?> values = data[depth].iterator(); values.hasNext(); ) {
            frame.slots[slot] = values.next();
            if (depth + 1 < sources.length) {
                collect(depth + 1, data, frame, rows);
            } else {
                row(frame, rows);
            }
        }
    }

    private void row(Frame frame, List<Object> rows) {
        for (Variable let : lets) {
            frame.slots[let.slot] = let.value.in(frame);
        }
        for (Relation relation : relations) {
            if (!relation.holds(frame)) {
                return;
            }
        }
        if (where != null && !Boolean.TRUE.equals(where.in(frame))) {
            return;
        }
        if (result != null) {
            rows.add(result.value.in(frame));
        } else if (aggregate != null || sources.length > 1) {
            Map<String, Object> elements = new LinkedHashMap<>();
            for (Variable source : sources) {
                elements.put(source.name, frame.slots[source.slot]);
            }
            rows.add(new Tuple().withElements(elements));
        } else {
            rows.add(frame.slots[sources[0].slot]);
        }
    }

    /** A source or let: its name, where its value is put, and what gives it. */
    record Variable(String name, int slot, Node value) {}

    record Result(Node value, boolean distinct) {}

    record Relation(Node related, int slot, Node condition, boolean wanted) {

        boolean holds(Frame frame) {
            for (Object candidate : Values.many(related.in(frame))) {
                frame.slots[slot] = candidate;
                if (Boolean.TRUE.equals(condition.in(frame))) {
                    return wanted;
                }
            }
            return !wanted;
        }
    }

    record Aggregate(Node starting, int slot, Node step, boolean distinct) {

        Object over(List<Object> rows, Variable[] sources, Frame frame) {
            List<Object> taken = distinct ? DistinctEvaluator.INSTANCE.distinct(rows, frame.state()) : rows;
            Object total = starting == null ? null : starting.in(frame);
            for (Object row : taken) {
                frame.slots[slot] = total;
                for (Variable source : sources) {
                    frame.slots[source.slot] = ((Tuple) row).getElement(source.name);
                }
                total = step.in(frame);
            }
            return total;
        }
    }
}
