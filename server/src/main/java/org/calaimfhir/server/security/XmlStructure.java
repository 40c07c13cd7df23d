package org.calaimfhir.server.security;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.calaimfhir.server.outcome.Problem;
import org.codehaus.stax2.XMLStreamReader2;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Holds FHIR XML against the base definitions while it is read. The engine's parser passes over text, foreign elements
 * and empty elements without a word, and what it passes over is lost; elements in another order it rearranges.
 */
final class XmlStructure implements XmlEvents {

    /** An attribute of the namespace of XML Schema instances. */
    static final String SCHEMA_LOCATION = "schemaLocation";

    private static final String FHIR = "http://hl7.org/fhir";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final FhirContext context;
    private final XMLStreamReader2 reader;
    private final ElementCount elements;
    private final Deque<Open> around = new ArrayDeque<>();
    private int insideNarrative;

    XmlStructure(FhirContext context, XMLStreamReader2 reader, ElementCount elements) {
        this.context = context;
        this.reader = reader;
        this.elements = elements;
    }

    /** @throws Refusal 400 naming line and element; 413 for too many elements */
    @Override
    public void begin() {
        elements.begin(reader.getLocalName());
        if (insideNarrative > 0) {
            insideNarrative++;
            return;
        }
        String name = reader.getLocalName();
        Open parent = around.peek();
        if (parent != null && parent.place.isNarrative() && name.equals("div")) {
            if (!XHTML.equals(reader.getNamespaceURI())) {
                throw refuse(parent.path(), "The namespace of a narrative's div is " + XHTML + ".");
            }
            parent.enter(parent.place.child(name).orElseThrow());
            insideNarrative = 1;
            return;
        }
        Open open = new Open(place(parent, name));
        attributes(open);
        around.push(open);
    }

    private XmlPlace place(Open parent, String name) {
        if (!FHIR.equals(reader.getNamespaceURI())) {
            throw refuse(parent == null ? "" : parent.path(), "The namespace of FHIR XML is " + FHIR + ".");
        }
        if (parent == null) {
            return XmlPlace.root(context, name)
                    .orElseThrow(() -> refuse("", "The outermost element is not a resource of FHIR R4."));
        }
        if (parent.place.holdsResource() && parent.filled) {
            throw refuse(parent.path(), "This element holds one resource.");
        }
        XmlPlace place = parent.place.child(name).orElseThrow(() -> refuse(parent.path(), unknown("element", name)));
        parent.enter(place);
        return place;
    }

    private void attributes(Open open) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            String namespace = reader.getAttributeNamespace(at);
            String name = reader.getAttributeLocalName(at);
            if (namespace == null || namespace.isEmpty()) {
                attribute(open, name, reader.getAttributeValue(at));
            } else if (!(around.isEmpty() && isSchemaLocation(namespace, name))) {
                throw refuse(open.path(), unknown("attribute", name));
            }
        }
    }

    private static boolean isSchemaLocation(String namespace, String name) {
        return XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace) && name.equals(SCHEMA_LOCATION);
    }

    private void attribute(Open open, String name, String value) {
        if (!open.place.hasAttribute(name)) {
            throw refuse(open.path(), unknown("attribute", name));
        }
        if (value.isBlank()) {
            throw refuse(open.path(), "A value is not empty.");
        }
        if (name.equals("value") && open.place.isDecimal() && !Numbers.isDecimal(value)) {
            throw refuse(
                    open.path(),
                    "A decimal is a number with at most " + Numbers.DIGITS + " digits and an exponent up to "
                            + Numbers.EXPONENT + ".");
        }
        open.filled = true;
    }

    /** @throws Refusal 400 for an element with nothing in it */
    @Override
    public void end() {
        elements.end();
        if (insideNarrative > 0) {
            insideNarrative--;
            return;
        }
        Open open = around.pop();
        if (!open.filled && !open.place.resource()) {
            throw refuse(open.path(), "An element is not empty.");
        }
    }

    /** @throws Refusal 400 for text outside of narratives */
    @Override
    public void text() {
        if (insideNarrative == 0 && !reader.isWhiteSpace()) {
            Open open = around.peek();
            throw refuse(
                    open == null ? "" : open.path(), "Values stand in the attribute value, not as text in an element.");
        }
    }

    private static String unknown(String kind, String name) {
        String shown = name.matches("[A-Za-z0-9_]{1,64}") ? "\"" + name + "\"" : "with this name";
        return "FHIR R4 has no " + kind + " " + shown + " here.";
    }

    private Refusal refuse(String path, String rule) {
        String advice = "See line " + reader.getLocation().getLineNumber() + ", column "
                + reader.getLocation().getColumnNumber() + " of the body. Nothing of it was stored.";
        Optional<String> element = path.isEmpty() ? Optional.empty() : Optional.of(path);
        return new Refusal(400, List.of(new Problem(IssueType.STRUCTURE, rule, advice, element)));
    }

    private final class Open {

        private final XmlPlace place;
        private boolean filled;
        private int last = -1;

        Open(XmlPlace place) {
            this.place = place;
        }

        void enter(XmlPlace inside) {
            if (inside.order() < last) {
                throw refuse(inside.path(), "The elements of FHIR XML stand in the order in which FHIR R4 lists them.");
            }
            if (inside.order() == last && !inside.repeats()) {
                throw refuse(inside.path(), "This element stands once, with one type.");
            }
            filled = true;
            last = inside.order();
        }

        String path() {
            return place.path();
        }
    }
}
