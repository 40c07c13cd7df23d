package org.calaimfhir.terminology.criteria;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.calaimfhir.terminology.TableException;

/** Reads a formula of a table, such as {@code ((H1 OR H2) AND N) OR TR}. AND binds closer than OR. */
final class Formula {

    private static final Set<String> SIGNS = Set.of("(", ")", "AND", "OR");

    private final String place;
    private final String text;
    private final UnaryOperator<String> ids;
    private final Deque<String> words;

    private Formula(String place, String text, UnaryOperator<String> ids) {
        this.place = place;
        this.text = text;
        this.ids = ids;
        words = new ArrayDeque<>(Arrays.asList(
                text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+", -1)));
    }

    /**
     * Reads it.
     *
     * @param place the row, for messages
     * @param ids gives the criterion that a word of the formula names
     * @throws TableException when it is no formula
     */
    static Join read(String place, String text, UnaryOperator<String> ids) {
        Formula formula = new Formula(place, text, ids);
        Join join = formula.any();
        if (!formula.words.isEmpty()) {
            throw formula.wrong();
        }
        return join;
    }

    private Join any() {
        List<Join> parts = new ArrayList<>(List.of(all()));
        while (skip("OR")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Join.Any(parts);
    }

    private Join all() {
        List<Join> parts = new ArrayList<>(List.of(one()));
        while (skip("AND")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Join.All(parts);
    }

    private Join one() {
        if (skip("(")) {
            Join inner = any();
            if (!skip(")")) {
                throw wrong();
            }
            return inner;
        }
        String word = words.poll();
        if (word == null || word.isBlank() || SIGNS.contains(word)) {
            throw wrong();
        }
        return new Join.Ref(ids.apply(word));
    }

    private boolean skip(String sign) {
        if (sign.equals(words.peek())) {
            words.remove();
            return true;
        }
        return false;
    }

    private TableException wrong() {
        return new TableException(place, "logic '" + text + "' is no formula of criteria, AND, OR and parentheses");
    }
}
