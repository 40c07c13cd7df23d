package org.calaimfhir.server.logic;

/** A compiled function of a library; its operands stand at the first places of its frame. */
final class CompiledFunction {

    private Node body;
    private int slots;

    void complete(Node compiled, int size) {
        body = compiled;
        slots = size;
    }

    Object call(Frame caller, Node[] operands) {
        Frame frame = new Frame(caller.evaluation, slots);
        for (int i = 0; i < operands.length; i++) {
            frame.slots[i] = operands[i].in(caller);
        }
        return body.in(frame);
    }
}
