package org.calaimfhir.server.security;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Does in XML what {@link ReadableEntries} does in JSON. */
final class ReadableXmlEntries {

    private final FhirContext context;
    private final XmlCheck check;

    ReadableXmlEntries(FhirContext context, XmlCheck check) {
        this.context = context;
        this.check = check;
    }

    /**
     * The body with an OperationOutcome for each resource that is not FHIR R4; empty when there is none.
     *
     * @param body well-formed, and without a document type
     */
    Optional<byte[]> keep(byte[] body) {
        try {
            Document document = document(body);
            Element root = document.getDocumentElement();
            boolean changed = isA("Bundle", root) && keep(root, "Bundle");
            List<Element> parameters = isA("Parameters", root) ? children(root, "parameter") : List.of();
            for (int at = 0; at < parameters.size(); at++) {
                for (Element bundle : children(parameters.get(at), "resource").stream()
                        .flatMap(resource -> children(resource, "Bundle").stream())
                        .toList()) {
                    changed |= keep(bundle, "Parameters.parameter[" + at + "].resource");
                }
            }
            return changed ? Optional.of(bytes(document)) : Optional.empty();
        } catch (SAXException | IOException | TransformerException | ParserConfigurationException wrong) {
            throw new IllegalStateException("XML that was read before cannot be read", wrong);
        }
    }

    private boolean keep(Element bundle, String place)
            throws TransformerException, SAXException, IOException, ParserConfigurationException {
        boolean changed = false;
        List<Element> entries = children(bundle, "entry");
        for (int at = 0; at < entries.size(); at++) {
            for (Element holder : children(entries.get(at), "resource")) {
                List<Element> resources = children(holder, null);
                if (resources.size() == 1
                        && !ReadableEntries.isNeeded(resources.get(0).getLocalName())) {
                    String where = place + ".entry[" + at + "].resource";
                    changed |= replace(holder, resources.get(0), where);
                }
            }
        }
        return changed;
    }

    private boolean replace(Element holder, Element resource, String place)
            throws TransformerException, SAXException, IOException, ParserConfigurationException {
        List<Problem> problems = problems(bytes(resource));
        if (problems.isEmpty()) {
            return false;
        }
        OperationOutcome outcome = Outcomes.about(
                resource.getLocalName(),
                problems.stream()
                        .map(problem -> ReadableEntries.at(place, problem))
                        .toList());
        Element said = document(
                        context.newXmlParser().encodeResourceToString(outcome).getBytes(StandardCharsets.UTF_8))
                .getDocumentElement();
        holder.replaceChild(holder.getOwnerDocument().importNode(said, true), resource);
        return true;
    }

    private List<Problem> problems(byte[] resource) {
        try {
            check.check(resource);
            IParser parser = context.newXmlParser();
            parser.setParserErrorHandler(new StrictParsing());
            parser.parseResource(new String(resource, StandardCharsets.UTF_8));
            return List.of();
        } catch (Refusal refusal) {
            // Lines are counted from where the resource begins, which nobody sees.
            return refusal.problems().stream()
                    .map(problem ->
                            new Problem(problem.code(), problem.rule(), ReadableEntries.ADVICE, problem.element()))
                    .toList();
        } catch (DataFormatException unreadable) {
            return List.of(ReadableEntries.UNREADABLE);
        }
    }

    private static boolean isA(String type, Element element) {
        return type.equals(element.getLocalName());
    }

    /** @param name null for any */
    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && (name == null || name.equals(element.getLocalName()))) {
                found.add(element);
            }
        }
        return found;
    }

    private static Document document(byte[] body) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
    }

    private static byte[] bytes(Node node) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(node), new StreamResult(bytes));
        return bytes.toByteArray();
    }
}
