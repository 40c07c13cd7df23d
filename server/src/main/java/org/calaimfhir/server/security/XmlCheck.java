package org.calaimfhir.server.security;

import ca.uhn.fhir.context.FhirContext;
import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Reads XML 1.0 once from end to end: no document type, no entities but XML's own five, bounded depth, nothing lost. */
final class XmlCheck {

    private static final int MOST_ATTRIBUTES = 32;

    private final WstxInputFactory factory = new WstxInputFactory();
    private final RequestLimits limits;
    private final FhirContext context;

    XmlCheck(RequestLimits limits, FhirContext context) {
        this.limits = limits;
        this.context = context;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    }

    /** @throws Refusal 400, with line and column; 413 for too many elements */
    void check(byte[] body) {
        check(body, reader -> new XmlStructure(context, reader, new ElementCount(limits)));
    }

    /** The same without what the elements are, which is asked of each resource of a record by itself. */
    void checkForm(byte[] body) {
        check(body, reader -> new XmlForm(reader, new ElementCount(limits)));
    }

    private void check(byte[] body, Function<XMLStreamReader2, XmlEvents> made) {
        InputStreamReader text =
                new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8.newDecoder());
        try {
            XMLStreamReader2 reader = (XMLStreamReader2) factory.createXMLStreamReader(text);
            declaration(reader);
            XmlEvents structure = made.apply(reader);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> structure.begin();
                    case XMLStreamConstants.END_ELEMENT -> structure.end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> structure.text();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refuse(reader.getLocation(), "FHIR XML has no document type and no entities of its own.");
                    default -> {
                        // Comments and processing instructions say nothing that FHIR keeps.
                    }
                }
            }
        } catch (XMLStreamException e) {
            String rule = String.valueOf(e.getMessage()).contains("Maximum Element Depth")
                    ? "XML may be nested " + limits.depth() + " levels deep."
                    : "The body is not well-formed XML in UTF-8.";
            throw refuse(e.getLocation(), rule);
        }
    }

    /** XML 1.1 allows characters that no XML 1.0 answer could carry. */
    private static void declaration(XMLStreamReader2 reader) {
        String version = reader.getVersion();
        String encoding = reader.getCharacterEncodingScheme();
        if (version != null && !version.equals("1.0")) {
            throw refuse(reader.getLocation(), "FHIR XML is XML 1.0.");
        }
        if (encoding != null && !encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw refuse(reader.getLocation(), "FHIR is sent in UTF-8, and the body says that it is not.");
        }
    }

    private static Refusal refuse(Location where, String rule) {
        String place = where == null
                ? "Check the body with an XML parser."
                : "See line " + where.getLineNumber() + ", column " + where.getColumnNumber() + " of the body.";
        return Refusal.of(400, IssueType.STRUCTURE, rule, place);
    }
}
