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
 * and empty elements without a word, and what it passes over is lost.
 */
final class XmlStructure {

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
    void begin() {
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
            parent.filled = true;
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
        parent.filled = true;
        return parent.place.child(name).orElseThrow(() -> refuse(parent.path(), unknown("element", name)));
    }

    private void attributes(Open open) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            String namespace = reader.getAttributeNamespace(at);
            boolean foreign = namespace != null && !namespace.isEmpty();
            boolean schema = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)
                    && reader.getAttributeLocalName(at).equals("schemaLocation");
            if (foreign && !(schema && around.isEmpty())) {
                throw refuse(open.path(), unknown("attribute", reader.getAttributeLocalName(at)));
            }
            open.filled |= !foreign;
        }
        String value = reader.getAttributeValue("", "value");
        if (value != null && open.place.isDecimal() && !Numbers.isDecimal(value)) {
            throw refuse(
                    open.path(),
                    "A decimal is a number with at most " + Numbers.DIGITS + " digits and an exponent up to "
                            + Numbers.EXPONENT + ".");
        }
    }

    /** @throws Refusal 400 for an element with nothing in it */
    void end() {
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
    void text() {
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
                + reader.getLocation().getColumnNumber() + " of the body. What stands there would be lost.";
        Optional<String> element = path.isEmpty() ? Optional.empty() : Optional.of(path);
        return new Refusal(400, List.of(new Problem(IssueType.STRUCTURE, rule, advice, element)));
    }

    private static final class Open {

        private final XmlPlace place;
        private boolean filled;

        Open(XmlPlace place) {
            this.place = place;
        }

        String path() {
            return place.path();
        }
    }
}
