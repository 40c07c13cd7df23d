package org.calaimfhir.server.logic;

/** One ELM expression, ready to run. */
@FunctionalInterface
interface Node {

    /** The expression's value; null where CQL says null. */
    Object in(Frame frame);

    /** A node whose value does not depend on the member. */
    record Constant(Object value) implements Node {
        @Override
        public Object in(Frame frame) {
            return value;
        }
    }
}
