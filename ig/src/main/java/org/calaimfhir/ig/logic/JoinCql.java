package org.calaimfhir.ig.logic;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.calaimfhir.ig.logic.Join.All;
import org.calaimfhir.ig.logic.Join.Any;
import org.calaimfhir.ig.logic.Join.Not;
import org.calaimfhir.ig.logic.Join.Ref;

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
        return switch (join.getClass().getSimpleName()) {
            case "All" -> joined(((All) join).parts(), "and");
            case "Any" -> any(((Any) join).parts());
            default -> part(join, "and");
        };
    }

    String any(List<Join> parts) {
        return joined(parts, "or");
    }

    private String joined(List<Join> parts, String word) {
        return parts.stream().map(part -> part(part, word)).collect(Collectors.joining("\n    " + word + " "));
    }

    private String part(Join join, String word) {
        if (join instanceof Ref ref) {
            return dated(ref.id(), "\"" + ref.id() + "\"", word);
        }
        if (join instanceof Not not) {
            return dated(not.id(), "not \"" + not.id() + "\"", word);
        }
        return "(" + write(join) + ")";
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
                .map(period -> "\"" + period.define() + "\" is true")
                .collect(Collectors.joining(" or "));
    }
}
