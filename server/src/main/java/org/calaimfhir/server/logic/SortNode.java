package org.calaimfhir.server.logic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.hl7.elm.r1.ByColumn;
import org.hl7.elm.r1.ByDirection;
import org.hl7.elm.r1.ByExpression;
import org.hl7.elm.r1.SortByItem;
import org.hl7.elm.r1.SortClause;
import org.hl7.elm.r1.SortDirection;
import org.opencds.cqf.cql.engine.runtime.CqlList;

/**
 * Sorts as the engine does: by one key after the other, the last one weighs most, and a descending one turns round what
 * is equal, too. Each key is read once an element.
 */
final class SortNode {

    private final List<Key> keys;

    private SortNode(List<Key> keys) {
        this.keys = keys;
    }

    static SortNode of(SortClause clause, Scope scope) {
        return new SortNode(
                clause.getBy().stream().map(item -> key(item, scope)).toList());
    }

    private static Key key(SortByItem item, Scope outer) {
        Scope scope = outer.with(ReferenceNodes.THIS);
        int slot = scope.slot();
        Node element = frame -> frame.slots[slot];
        Node value;
        if (item instanceof ByExpression by) {
            value = scope.compile(by.getExpression());
        } else if (item instanceof ByColumn by) {
            value = ReferenceNodes.path(by.getPath(), element, scope);
        } else if (item instanceof ByDirection) {
            value = element;
        } else {
            throw scope.unit.refused(item);
        }
        boolean descending =
                item.getDirection() == SortDirection.DESC || item.getDirection() == SortDirection.DESCENDING;
        return new Key(slot, value, descending);
    }

    List<Object> sorted(List<Object> elements, Frame frame) {
        // A comparison never happens for one element, and so its key must not be read: it may fail.
        if (elements.size() < 2) {
            return elements;
        }
        Comparator<Object> order = new CqlList(frame.state()).getValueSort();
        List<Object> sorted = elements;
        for (Key key : keys) {
            List<Keyed> keyed = new ArrayList<>(sorted.size());
            for (Object element : sorted) {
                frame.slots[key.slot] = element;
                keyed.add(new Keyed(element, key.value.in(frame)));
            }
            keyed.sort((left, right) -> order.compare(left.key, right.key));
            if (key.descending) {
                Collections.reverse(keyed);
            }
            sorted = new ArrayList<>(keyed.size());
            for (Keyed each : keyed) {
                sorted.add(each.element);
            }
        }
        return sorted;
    }

    private record Key(int slot, Node value, boolean descending) {}

    private record Keyed(Object element, Object key) {}
}
