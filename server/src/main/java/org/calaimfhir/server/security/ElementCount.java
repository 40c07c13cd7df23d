package org.calaimfhir.server.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Counts elements while a body is read: objects, arrays and single values in JSON, elements in XML. Each resource of a
 * Bundle or of Parameters is counted by itself, because validation takes time that grows with the square of one resource;
 * the entry around it counts to the body only.
 */
final class ElementCount {

    /** What a contained resource costs, next to its elements: each is looked for by every reference to it. */
    static final int CONTAINED = 50;

    private static final String NEXT_RESOURCE = "resource";

    private final RequestLimits limits;
    private final Deque<Integer> starts = new ArrayDeque<>();
    private final Deque<int[]> around = new ArrayDeque<>();
    private int all;
    private int ofResource;

    ElementCount(RequestLimits limits) {
        this.limits = limits;
    }

    /**
     * @param name of the element that begins, null for the body as a whole
     * @throws Refusal 413
     */
    void begin(String name) {
        if (NEXT_RESOURCE.equals(name) && !starts.isEmpty()) {
            around.push(new int[] {starts.size(), starts.peek()});
            ofResource = 0;
        }
        starts.push(ofResource);
        add("contained".equals(name) ? CONTAINED : 1);
    }

    void end() {
        starts.pop();
        if (!around.isEmpty() && around.peek()[0] == starts.size()) {
            ofResource = around.pop()[1];
        }
    }

    /** @throws Refusal 413 */
    void add(int elements) {
        ofResource += elements;
        all += elements;
        if (ofResource > limits.elements()) {
            throw refuse("A resource", limits.elements());
        }
        if (all > limits.bodyElements()) {
            throw refuse("A body", limits.bodyElements());
        }
    }

    /**
     * A whole resource.
     *
     * @throws Refusal 413
     */
    void addAll(String name, JsonNode node) {
        if (node.isArray()) {
            add(1);
            node.forEach(each -> addAll(name, each));
        } else if (node.isObject()) {
            begin(name);
            node.properties().forEach(field -> addAll(field.getKey(), field.getValue()));
            end();
        } else {
            add(1);
        }
    }

    private static Refusal refuse(String what, int most) {
        return Refusal.of(
                413,
                IssueType.TOOLONG,
                what + " has at most " + most + " elements; a contained resource counts as " + CONTAINED + " more.",
                "Send fewer at once: split long lists over several resources.");
    }
}
