package org.calaimfhir.server.security;

import static org.calaimfhir.server.security.Hostile.XML;
import static org.calaimfhir.server.security.Hostile.send;

import java.util.stream.Stream;

/** XML that is broken, that reaches out, or of which something would be lost. */
final class HostileXml {

    private static final String PATIENT = "/fhir/Patient";
    private static final String START = "<Patient xmlns=\"http://hl7.org/fhir\">";

    private static final String NAME = "<name><text value=\"x\"/></name>";
    private static final String DIV = "<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>";

    private HostileXml() {}

    static Stream<Hostile> all() {
        return Stream.of(forms(), losses(), numbers()).flatMap(cases -> cases);
    }

    private static Stream<Hostile> forms() {
        String start = START;
        return Stream.of(
                xml("xml that ends early", start + "<active value=\"true\"/>"),
                xml("xml with crossed tags", start + "<name></active></Patient>"),
                xml("json sent as xml", "{\"resourceType\":\"Patient\"}"),
                xml("an unknown xml element", start + "<nickname value=\"x\"/></Patient>"),
                xml("an unknown xml attribute", start + "<active nonsense=\"x\" value=\"true\"/></Patient>"),
                xml("a repeated xml element", start + "<active value=\"true\"/><active value=\"false\"/></Patient>"),
                xml("an xml date that does not exist", start + "<birthDate value=\"2026-02-30\"/></Patient>"),
                xml("an xml file of another kind", "<html><body/></html>"),
                xml("xml without namespace", "<Patient><active value=\"true\"/></Patient>"),
                xml(
                        "an external entity",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + start
                                + "<name><text value=\"&e;\"/></name></Patient>"),
                xml(
                        "an external document type",
                        "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">" + start + "</Patient>"),
                xml(
                        "a parameter entity",
                        "<!DOCTYPE x [<!ENTITY % e SYSTEM \"http://localhost:1/x\"> %e;]>" + start + "</Patient>"),
                xml(
                        "a billion laughs",
                        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + start
                                + "<name><text value=\"&b;\"/></name></Patient>"),
                xml("an entity out of nowhere", start + "<name><text value=\"&nonsense;\"/></name></Patient>"),
                xml("a nul in xml", start + "<name><text value=\"&#0;\"/></name></Patient>"),
                xml("xml too deep", start + "<contact>".repeat(5000) + "</contact>".repeat(5000) + "</Patient>"));
    }

    private static Stream<Hostile> losses() {
        return Stream.of(
                inside("text in a resource", "hello"),
                inside("text in a cdata section", "<![CDATA[x]]>"),
                inside("text beside elements", "<name>x<family value=\"x\"/></name>"),
                inside("a contained text", "<contained>x</contained>"),
                inside("an empty contained", "<contained/>"),
                inside(
                        "two resources in one contained",
                        "<contained><Basic><id value=\"a\"/></Basic><Basic><id value=\"b\"/></Basic></contained>"),
                inside("a contained nonsense", "<contained><Nonsense/></contained>"),
                inside("an element without value", "<gender/>"),
                inside("an element of another namespace", "<x:active xmlns:x=\"urn:x\" value=\"true\"/>"),
                inside(
                        "an attribute of another namespace",
                        "<active xmlns:x=\"urn:x\" x:value=\"true\" value=\"true\"/>"),
                inside("a narrative of fhir", "<text><status value=\"generated\"/><div>x</div></text>"),
                inside("an unknown element in an extension", "<extension url=\"u:x\"><nick value=\"x\"/></extension>"),
                inside("elements in another order", "<gender value=\"female\"/><active value=\"true\"/>"),
                inside("an element apart from its like", NAME + "<gender value=\"female\"/>" + NAME),
                inside("a text before its own status", "<text>" + DIV + "<status value=\"generated\"/></text>"),
                inside("two narratives in one", "<text><status value=\"generated\"/>" + DIV + DIV + "</text>"),
                inside(
                        "two types of one element in xml",
                        "<deceasedBoolean value=\"false\"/><deceasedDateTime value=\"2020-01-01\"/>"),
                inside("a value beside elements", "<name value=\"x\"><text value=\"x\"/></name>"),
                inside("an address of no extension", "<active url=\"u:x\" value=\"true\"/>"),
                inside("an empty value", "<name><text value=\" \"/></name>"),
                xml("an id of a resource as attribute", START.replace(">", " id=\"x\">") + "</Patient>"),
                inside("an element in a primitive", "<active value=\"true\"><active value=\"true\"/></active>"),
                send(
                        "a contained text to validate",
                        400,
                        "POST",
                        PATIENT + "/$validate",
                        XML,
                        START + "<contained>x</contained></Patient>"),
                send(
                        "an empty contained to validate",
                        400,
                        "POST",
                        PATIENT + "/$validate",
                        XML,
                        START + "<contained/></Patient>"),
                xml(
                        "another encoding than the bytes",
                        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + START
                                + "<active value=\"true\"/></Patient>"),
                xml("xml 1.1", "<?xml version=\"1.1\"?>" + START + "<name><text value=\"a&#1;b\"/></name></Patient>"),
                inside("a control character in xml", "<name><text value=\"a&#1;b\"/></name>"),
                inside("a character that xml does not have", "<name><text value=\"a&#xFFFE;b\"/></name>"),
                send(
                        "too many elements in xml",
                        413,
                        "POST",
                        PATIENT,
                        XML,
                        START + "<contact><name><text value=\"x\"/></name></contact>".repeat(20_000) + "</Patient>"));
    }

    private static Stream<Hostile> numbers() {
        return Stream.of("1e999999999", "1e-999999999", "9".repeat(5_000), "NaN", "1e", "1ex", "+1", "01", "")
                .map(number -> inside(
                        "the number " + (number.length() > 20 ? number.substring(0, 20) + "..." : number) + " in xml",
                        "<extension url=\"http://example.org/x\"><valueDecimal value=\"" + number
                                + "\"/></extension>"));
    }

    private static Hostile inside(String name, String body) {
        return xml(name, START + body + "</Patient>");
    }

    private static Hostile xml(String name, String body) {
        return send(name, 400, "POST", PATIENT, XML, body);
    }
}
