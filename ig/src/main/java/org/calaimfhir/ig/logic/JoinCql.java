package org.calaimfhir.ig.logic;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.calaimfhir.terminology.criteria.Criterion;
import org.calaimfhir.terminology.criteria.Join;
import org.calaimfhir.terminology.criteria.Join.All;
import org.calaimfhir.terminology.criteria.Join.Any;
import org.calaimfhir.terminology.criteria.Join.Not;
import org.calaimfhir.terminology.criteria.Join.Ref;
import org.calaimfhir.terminology.criteria.Period;

/**
 * Writes how criteria join. One that is not in force on the asked date is left out of its group: it counts as true where
 * all are needed, as false where any suffices.
 */
final class JoinCql {

    private final Map<String, Criterion> criteria;
    private final Period period;

    /** @param period on which days the group is in force */
    JoinCql(Map<String, Criterion> criteria, Period period) {
        this.criteria = criteria;
        this.period = period;
    }

    String write(Join join) {
        return write(join, 2);
    }

    /** Any of them, as the whole of an expression. */
    String any(List<Join> parts) {
        return write(new Any(parts), 2);
    }

    private String write(Join join, int indent) {
        if (join instanceof All all) {
            return joined(all.parts(), "and", indent);
        }
        return join instanceof Any any ? joined(any.parts(), "or", indent) : part(join, "and", indent);
    }

    private String joined(List<Join> parts, String word, int indent) {
        return parts.stream()
                .map(part -> part(part, word, indent + 2))
                .collect(Collectors.joining("\n" + " ".repeat(indent + 2) + word + " "));
    }

    private String part(Join join, String word, int indent) {
        if (join instanceof Ref ref) {
            return dated(ref.id(), "\"" + ref.id() + "\"", word);
        }
        if (join instanceof Not not) {
            return dated(not.id(), "not \"" + not.id() + "\"", word);
        }
        return "(" + write(join, indent) + ")";
    }

    private String dated(String id, String text, String word) {
        Criterion criterion = criteria.get(id);
        if (criterion.covers(period)) {
            return text;
        }
        return "(if " + inForce(criterion.periods()) + " then " + text + " else " + word.equals("and") + ")";
    }

    static String inForce(List<Period> periods) {
        return periods.stream()
                .map(period -> "\"" + PeriodCql.define(period) + "\" is true")
                .collect(Collectors.joining(" or "));
    }
}
