package org.calaimfhir.server.security;

/** What a reader of XML says while it goes through a body. */
interface XmlEvents {

    /** @throws Refusal for an element that may not begin here */
    void begin();

    /** @throws Refusal for an element that may not end like that */
    void end();

    /** @throws Refusal for text that may not stand here */
    void text();
}
