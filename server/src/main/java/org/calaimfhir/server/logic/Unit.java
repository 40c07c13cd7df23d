package org.calaimfhir.server.logic;

import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.Library;

/** A define, function or parameter default while it is compiled. */
final class Unit {

    final Program program;
    final Library library;
    private final String define;
    private int slots;

    Unit(Program program, Library library, String define) {
        this.program = program;
        this.library = library;
        this.define = define;
    }

    Node compile(Expression expression, Scope scope) {
        return Makers.make(expression, scope);
    }

    /** The same define as seen from another library, to look its names up there. */
    Unit in(Library other) {
        return new Unit(program, other, define);
    }

    int nextSlot() {
        return slots++;
    }

    int slots() {
        return slots;
    }

    IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("Library " + library.getIdentifier().getId() + ", define \"" + define
                + "\": the server's logic does not know " + what);
    }

    IllegalArgumentException refused(Element node) {
        return refused("the ELM node " + node.getClass().getSimpleName()
                + (node.getLocator() == null ? "" : " at " + node.getLocator()));
    }
}
