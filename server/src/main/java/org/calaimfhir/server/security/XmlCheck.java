package org.calaimfhir.server.security;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Reads XML once from end to end: no document type, no entities but XML's own five, bounded depth. */
final class XmlCheck {

    private static final String FHIR = "http://hl7.org/fhir";
    private static final int MOST_ATTRIBUTES = 32;

    private final WstxInputFactory factory = new WstxInputFactory();
    private final int depth;

    XmlCheck(RequestLimits limits) {
        this.depth = limits.depth();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    }

    /** @throws Refusal 400, with line and column */
    void check(byte[] body) {
        InputStreamReader text =
                new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8.newDecoder());
        try {
            XMLStreamReader2 reader = (XMLStreamReader2) factory.createXMLStreamReader(text);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getDepth() == 1
                        && !FHIR.equals(reader.getNamespaceURI())) {
                    throw refuse(reader.getLocation(), "The namespace of FHIR XML is " + FHIR + ".");
                }
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw refuse(reader.getLocation(), "FHIR XML has no document type and no entities of its own.");
                }
            }
        } catch (XMLStreamException e) {
            String rule = String.valueOf(e.getMessage()).contains("Maximum Element Depth")
                    ? "XML may be nested " + depth + " levels deep."
                    : "The body is not well-formed XML in UTF-8.";
            throw refuse(e.getLocation(), rule);
        }
    }

    private static Refusal refuse(Location where, String rule) {
        String place = where == null
                ? "Check the body with an XML parser."
                : "See line " + where.getLineNumber() + ", column " + where.getColumnNumber() + " of the body.";
        return Refusal.of(400, IssueType.STRUCTURE, rule, place);
    }
}
