package org.calaimfhir.server.security;

import static org.calaimfhir.server.security.Hostile.JSON;
import static org.calaimfhir.server.security.Hostile.XML;
import static org.calaimfhir.server.security.Hostile.bytes;
import static org.calaimfhir.server.security.Hostile.post;
import static org.calaimfhir.server.security.Hostile.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Bodies that are broken, too large, or not what FHIR R4 describes. */
final class HostileBodies {

    private static final String PATIENT = "/fhir/Patient";
    private static final int SIX_MEGABYTES = 6 * 1024 * 1024;

    private HostileBodies() {}

    static Stream<Hostile> all() {
        return Stream.of(broken(), encodings(), numbers(), shapes(), values(), HostileXml.all(), sizes(), types())
                .flatMap(cases -> cases);
    }

    private static Stream<Hostile> broken() {
        return Stream.of(
                post("json that ends early", 400, PATIENT, "{\"resourceType\":\"Patient\","),
                post("no json at all", 400, PATIENT, "hello"),
                post("json and more", 400, PATIENT, "{\"resourceType\":\"Patient\"} {}"),
                post("an array as resource", 400, PATIENT, "[{\"resourceType\":\"Patient\"}]"),
                post("a text as resource", 400, PATIENT, "\"Patient\""),
                post("null as resource", 400, PATIENT, "null"),
                post("an empty object as resource", 400, PATIENT, "{}"),
                post("comments in json", 400, PATIENT, "{\"resourceType\":\"Patient\" /* x */}"),
                post("the same name twice", 400, PATIENT, patient("\"active\":true,\"active\":false")),
                post("the same name twice inside", 400, PATIENT, patient("\"name\":[{\"text\":\"a\",\"text\":\"b\"}]")),
                post("no body", 400, PATIENT, ""),
                send("no body to update", 400, "PUT", PATIENT + "/x1", JSON, ""));
    }

    private static Stream<Hostile> encodings() {
        String text = patient("\"name\":[{\"text\":\"@\"}]");
        return Stream.of(
                bytes("a byte that is not utf-8", 400, "POST", PATIENT, JSON, replace(text, 0xff)),
                bytes("an overlong nul", 400, "POST", PATIENT, JSON, replace(text, 0xc0, 0x80)),
                bytes("a surrogate in utf-8", 400, "POST", PATIENT, JSON, replace(text, 0xed, 0xa0, 0x80)),
                bytes("a raw nul", 400, "POST", PATIENT, JSON, replace(text, 0)),
                bytes("utf-16", 400, "POST", PATIENT, JSON, text.getBytes(StandardCharsets.UTF_16BE)),
                post("an escaped nul", 400, PATIENT, text.replace("@", "\\u0000")),
                post("an escaped control character", 400, PATIENT, text.replace("@", "\\u001b")),
                post("a lone high surrogate", 400, PATIENT, text.replace("@", "\\ud800")),
                post("a lone low surrogate", 400, PATIENT, text.replace("@", "\\udc00")),
                post("a character that xml cannot carry", 400, PATIENT, text.replace("@", "\\ufffe")),
                post("a nul in a name", 400, PATIENT, patient("\"a\\u0000b\":1")),
                send("another character set", 415, "POST", PATIENT, JSON + "; charset=iso-8859-1", text),
                send("a character set that is none", 415, "POST", PATIENT, JSON + "; charset=nonsense", text));
    }

    private static Stream<Hostile> numbers() {
        return Stream.of(
                        "1e999999999",
                        "1e-999999999",
                        "1e401",
                        "9".repeat(400),
                        "0." + "3".repeat(400),
                        "Infinity",
                        "-Infinity",
                        "NaN",
                        "01",
                        "+1",
                        ".5",
                        "0x10",
                        "1e")
                .map(number -> post(
                        "the number " + (number.length() > 20 ? number.substring(0, 20) + "..." : number),
                        400,
                        PATIENT,
                        patient("\"extension\":[{\"url\":\"http://example.org/x\",\"valueDecimal\":" + number + "}]")));
    }

    private static Stream<Hostile> shapes() {
        return Stream.of(
                post("an unknown element", 400, PATIENT, patient("\"nickname\":\"x\"")),
                post("an unknown element inside", 400, PATIENT, patient("\"name\":[{\"nick\":\"x\"}]")),
                post(
                        "an unknown element in an extension",
                        400,
                        PATIENT,
                        patient("\"extension\":[{\"url\":\"http://example.org/x\",\"valueNonsense\":1}]")),
                post("an unknown element with a hostile name", 400, PATIENT, patient("\"<script>\":\"x\"")),
                post("a number where a date belongs", 400, PATIENT, patient("\"birthDate\":19700101")),
                post("a text where a boolean belongs", 400, PATIENT, patient("\"active\":\"true\"")),
                post("a fraction where a whole number belongs", 400, PATIENT, patient("\"multipleBirthInteger\":1.5")),
                post("a text where an array belongs", 400, PATIENT, patient("\"name\":\"Maria\"")),
                post("an object where an array belongs", 400, PATIENT, patient("\"name\":{\"family\":\"x\"}")),
                post("an array where an object belongs", 400, PATIENT, patient("\"maritalStatus\":[{\"text\":\"x\"}]")),
                post("an array where a text belongs", 400, PATIENT, patient("\"gender\":[\"female\"]")),
                post("an object where a text belongs", 400, PATIENT, patient("\"gender\":{\"code\":\"female\"}")),
                post("arrays in arrays", 400, PATIENT, patient("\"name\":[[{\"text\":\"x\"}]]")),
                post("a text in place of an element", 400, PATIENT, patient("\"name\":[\"x\"]")),
                post("an empty array", 400, PATIENT, patient("\"name\":[]")),
                post("an empty element", 400, PATIENT, patient("\"name\":[{}]")),
                post("null", 400, PATIENT, patient("\"gender\":null")),
                post("null in an array", 400, PATIENT, patient("\"name\":[null]")),
                post("null among extensions", 400, PATIENT, patient("\"extension\":[null]")),
                post("an extension that is no array", 400, PATIENT, patient("\"extension\":{\"url\":\"x\"}")),
                post("an extension without address", 400, PATIENT, patient("\"extension\":[{\"valueString\":\"x\"}]")),
                post(
                        "two types of one element",
                        400,
                        PATIENT,
                        patient("\"deceasedBoolean\":false,\"deceasedDateTime\":\"2020-01-01\"")),
                post("a companion without primitive", 400, PATIENT, patient("\"_name\":[{\"id\":\"x\"}]")),
                post("a companion that is a text", 400, PATIENT, patient("\"_gender\":\"x\"")),
                post("a resource without type", 400, PATIENT, "{\"active\":true}"),
                post("a resource of an unknown type", 400, PATIENT, "{\"resourceType\":\"Nonsense\"}"),
                post("a resourceType that is a number", 400, PATIENT, "{\"resourceType\":7}"),
                post("a contained resource without type", 400, PATIENT, patient("\"contained\":[{\"id\":\"x\"}]")),
                post("a contained resource that is a text", 400, PATIENT, patient("\"contained\":[\"x\"]")),
                post(
                        "another type than the address",
                        400,
                        PATIENT,
                        "{\"resourceType\":\"Organization\",\"name\":\"x\"}"));
    }

    private static Stream<Hostile> values() {
        return Stream.of(
                post("a day that does not exist", 400, PATIENT, patient("\"birthDate\":\"2026-02-30\"")),
                post("a month that does not exist", 400, PATIENT, patient("\"birthDate\":\"2026-13-01\"")),
                post("a date in words", 400, PATIENT, patient("\"birthDate\":\"yesterday\"")),
                post("a year of five digits", 400, PATIENT, patient("\"birthDate\":\"12026-01-01\"")),
                post(
                        "a time that does not exist",
                        400,
                        PATIENT,
                        patient("\"deceasedDateTime\":\"2026-01-01T25:61:00Z\"")),
                post("an unknown code", 400, PATIENT, patient("\"gender\":\"nonsense\"")),
                post("an empty text", 400, PATIENT, patient("\"gender\":\"\"")),
                post("a blank text", 400, PATIENT, patient("\"name\":[{\"text\":\"  \"}]")),
                post("a whole number too large", 400, PATIENT, patient("\"multipleBirthInteger\":99999999999")),
                post("a narrative that is no xhtml", 400, PATIENT, narrative("<div><b></div>")),
                post(
                        "a narrative too deep",
                        400,
                        PATIENT,
                        narrative("<div>" + "<p>".repeat(30_000) + "x" + "</p>".repeat(30_000) + "</div>")));
    }

    private static Stream<Hostile> sizes() {
        String large = patient("\"name\":[{\"text\":\"" + "x".repeat(SIX_MEGABYTES) + "\"}]");
        return Stream.of(
                post("a body too large", 413, PATIENT, large),
                bytes("a gzip bomb", 413, "POST", PATIENT, JSON, bomb()).with("Content-Encoding: gzip"),
                post("a broken gzip", 400, PATIENT, "{}").with("Content-Encoding: gzip"),
                post("an unknown compression", 415, PATIENT, "{}").with("Content-Encoding: br"),
                post("arrays too deep", 400, PATIENT, "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
                post("objects too deep", 400, PATIENT, "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000)),
                post(
                        "extensions too deep",
                        400,
                        PATIENT,
                        patient("\"extension\":["
                                + "{\"url\":\"http://example.org/x\",\"extension\":[".repeat(80)
                                + "{\"url\":\"http://example.org/x\",\"valueString\":\"x\"}" + "]}".repeat(80) + "]")),
                post("too many contacts", 413, PATIENT, many("\"contact\":[@]", "{\"name\":{\"text\":\"x\"}}", 20_000)),
                post("too many given names", 413, PATIENT, many("\"name\":[{\"given\":[@]}]", "\"x\"", 5_000)),
                post(
                        "too many contained resources",
                        413,
                        PATIENT,
                        many("\"contained\":[@]", "{\"resourceType\":\"Organization\",\"id\":\"x\"}", 200)),
                post("too many empty elements", 413, PATIENT, many("\"name\":[@]", "{}", 1_000_000)),
                post("too many empty arrays", 413, PATIENT, many("\"name\":[@]", "[]", 1_000_000)),
                post(
                        "too many elements in all resources of a bundle",
                        413,
                        "/fhir",
                        "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":["
                                + "{\"resource\":{\"resourceType\":\"Basic\"}},".repeat(110_000) + "{}]}"),
                post("a name too long", 400, PATIENT, patient("\"" + "n".repeat(10_000) + "\":1")));
    }

    private static Stream<Hostile> types() {
        String good = patient("\"active\":true");
        return Stream.of(
                new Hostile(
                        "no content type",
                        415,
                        "POST",
                        PATIENT,
                        java.util.List.of(),
                        good.getBytes(StandardCharsets.UTF_8)),
                send("plain text", 415, "POST", PATIENT, "text/plain", good),
                send("a form in place of a resource", 415, "POST", PATIENT, "application/x-www-form-urlencoded", "a=b"),
                send("a content type that is none", 415, "POST", PATIENT, "nonsense", good),
                send("multipart", 415, "POST", PATIENT, "multipart/form-data; boundary=x", "--x--"),
                send("turtle", 415, "POST", PATIENT, "text/turtle", good),
                send("json that says xml", 400, "POST", PATIENT, XML, good));
    }

    static String patient(String elements) {
        return "{\"resourceType\":\"Patient\"," + elements + "}";
    }

    private static String many(String around, String one, int times) {
        return patient(around.replace("@", (one + ",").repeat(times - 1) + one));
    }

    private static String narrative(String div) {
        return patient("\"text\":{\"status\":\"generated\",\"div\":\"" + div + "\"}");
    }

    private static byte[] replace(String text, int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            if (next == '@') {
                for (int each : bytes) {
                    out.write(each);
                }
            } else {
                out.write(next);
            }
        }
        return out.toByteArray();
    }

    /** 180 MB once unpacked, which only the server could come to hold: here they never stand in one piece. */
    private static byte[] bomb() {
        String[] around = patient("\"name\":[{\"text\":\"@\"}]").split("@");
        byte[] zeros = "0".repeat(SIX_MEGABYTES).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(around[0].getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 30; i++) {
                packed.write(zeros);
            }
            packed.write(around[1].getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
