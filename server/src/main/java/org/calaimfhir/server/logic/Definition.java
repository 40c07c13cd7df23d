package org.calaimfhir.server.logic;

/** A compiled define; its value is kept at {@code index} of an evaluation. */
final class Definition {

    final String library;
    final String name;
    final int index;
    private Node body;
    private int slots;

    Definition(String library, String name, int index) {
        this.library = library;
        this.name = name;
        this.index = index;
    }

    void complete(Node compiled, int size) {
        body = compiled;
        slots = size;
    }

    Object evaluate(LogicEvaluation evaluation) {
        return body.in(new Frame(evaluation, slots));
    }
}
