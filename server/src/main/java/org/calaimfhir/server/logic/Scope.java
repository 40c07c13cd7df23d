package org.calaimfhir.server.logic;

import org.hl7.elm.r1.Expression;

/** Which name stands at which place of a {@link Frame}; inner names hide outer ones. */
final class Scope {

    final Unit unit;
    private final Scope outer;
    private final String name;
    private final int slot;

    private Scope(Unit unit, Scope outer, String name, int slot) {
        this.unit = unit;
        this.outer = outer;
        this.name = name;
        this.slot = slot;
    }

    static Scope of(Unit unit) {
        return new Scope(unit, null, null, -1);
    }

    /** This scope and one more name. */
    Scope with(String inner) {
        return new Scope(unit, this, inner, unit.nextSlot());
    }

    /** The place of the name that was added last. */
    int slot() {
        return slot;
    }

    int slotOf(String wanted) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (wanted.equals(scope.name)) {
                return scope.slot;
            }
        }
        throw unit.refused("the name " + wanted + ", which is not in scope");
    }

    Node compile(Expression expression) {
        return unit.compile(expression, this);
    }

    /** Null where the expression is left out. */
    Node compileIfAny(Expression expression) {
        return expression == null ? null : compile(expression);
    }
}
