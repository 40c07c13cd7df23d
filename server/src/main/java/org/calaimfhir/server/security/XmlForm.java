package org.calaimfhir.server.security;

import org.codehaus.stax2.XMLStreamReader2;

/** Counts the elements of XML, whatever they are. */
record XmlForm(XMLStreamReader2 reader, ElementCount elements) implements XmlEvents {

    @Override
    public void begin() {
        elements.begin(reader.getLocalName());
    }

    @Override
    public void end() {
        elements.end();
    }

    @Override
    public void text() {
        // What stands between elements is asked of each resource by itself.
    }
}
