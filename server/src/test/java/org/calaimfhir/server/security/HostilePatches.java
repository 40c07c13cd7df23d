package org.calaimfhir.server.security;

import static org.calaimfhir.server.security.Hostile.JSON;
import static org.calaimfhir.server.security.Hostile.JSON_PATCH;
import static org.calaimfhir.server.security.Hostile.send;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Patches that are none, that cannot be done, or that grow. {@code @} stands for the id of a stored patient. */
final class HostilePatches {

    private static final String PATIENT = "/fhir/Patient";
    private static final String BOMB = "[{\"op\":\"add\",\"path\":\"/contained\",\"value\":[{\"a\":[\"x\"]}]}"
            + ",{\"op\":\"copy\",\"from\":\"/contained\",\"path\":\"/contained/-\"}".repeat(30)
            + "]";
    private static final String FHIRPATH_PATCH =
            "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":["
                    + "{\"name\":\"type\",\"valueCode\":\"delete\"},{\"name\":\"path\",\"valueString\":\"Patient.name[1]\"}]}]}";

    private HostilePatches() {}

    static Stream<Hostile> all() {
        return Stream.of(forms(), otherForms(), impossible()).flatMap(cases -> cases);
    }

    private static Stream<Hostile> forms() {
        return Stream.of(
                patch("a patch that is no array", 400, "{\"op\":\"remove\",\"path\":\"/active\"}"),
                patch("an empty patch", 400, "[]"),
                patch("a patch of broken json", 400, "[{\"op\":"),
                patch("a patch of numbers", 400, "[1,2]"),
                patch("a patch with an unknown operation", 400, "[{\"op\":\"explode\",\"path\":\"/active\"}]"),
                patch("a patch without path", 400, "[{\"op\":\"remove\"}]"),
                patch("a patch with a broken path", 400, "[{\"op\":\"remove\",\"path\":\"active\"}]"),
                patch("a patch without value", 400, "[{\"op\":\"add\",\"path\":\"/active\"}]"),
                patch("a move from nowhere", 400, "[{\"op\":\"move\",\"path\":\"/active\"}]"),
                patch("a patch of what is not there", 4, "[{\"op\":\"remove\",\"path\":\"/photo/7\"}]"),
                patch("a failing test", 4, "[{\"op\":\"test\",\"path\":\"/active\",\"value\":\"nonsense\"}]"),
                patch(
                        "a patch to a day that does not exist",
                        4,
                        "[{\"op\":\"replace\",\"path\":\"/birthDate\",\"value\":\"2026-02-30\"}]"),
                patch("a patch to an unknown element", 4, "[{\"op\":\"add\",\"path\":\"/nickname\",\"value\":\"x\"}]"),
                patch(
                        "a patch to another type",
                        4,
                        "[{\"op\":\"replace\",\"path\":\"/resourceType\",\"value\":\"Organization\"}]"),
                patch("a patch of the id", 4, "[{\"op\":\"replace\",\"path\":\"/id\",\"value\":\"other\"}]"),
                send(
                        "a patch of nobody",
                        404,
                        "PATCH",
                        PATIENT + "/nobody",
                        JSON_PATCH,
                        "[{\"op\":\"remove\",\"path\":\"/active\"}]"),
                send(
                        "a merge patch",
                        415,
                        "PATCH",
                        PATIENT + "/@",
                        "application/merge-patch+json",
                        "{\"active\":false}"),
                send("an xml patch", 415, "PATCH", PATIENT + "/@", "application/xml-patch+xml", "<diff/>"));
    }

    /** The server can do JSON Patch only, and says so. */
    private static Stream<Hostile> otherForms() {
        return Stream.of(
                send(
                        "a resource as patch",
                        415,
                        "PATCH",
                        PATIENT + "/@",
                        JSON,
                        HostileAddresses.person("\"id\":\"@\",")),
                send("a fhirpath patch", 415, "PATCH", PATIENT + "/@", JSON, FHIRPATH_PATCH),
                entry("a fhirpath patch in a transaction", 400, "transaction", FHIRPATH_PATCH),
                entry(
                        "an xml patch in a transaction",
                        400,
                        "transaction",
                        binary("application/xml-patch+xml", "<diff/>")),
                entry("no patch in a transaction", 400, "transaction", binary(JSON_PATCH, "{}")),
                entry("a bomb in a transaction", 413, "transaction", binary(JSON_PATCH, BOMB)));
    }

    /** They read well, and cannot be done. */
    private static Stream<Hostile> impossible() {
        return Stream.of(
                patch("a patch that copies an array into itself", 413, BOMB),
                patch("a patch that copies two arrays into each other", 413, mutual()),
                patch("a patch with a long value many times", 413, longValues()),
                patch("a patch that nests ever deeper", 422, deeper()),
                patch("a patch of an element without name", 422, "[{\"op\":\"add\",\"path\":\"/\",\"value\":\"x\"}]"),
                patch("a patch to arrays in arrays", 422, "[{\"op\":\"add\",\"path\":\"/extension\",\"value\":[[]]}]"),
                patch("a patch to null", 422, "[{\"op\":\"add\",\"path\":\"/gender\",\"value\":null}]"),
                patch(
                        "a patch by a broken index",
                        400,
                        "[{\"op\":\"add\",\"path\":\"/name/01\",\"value\":{\"text\":\"x\"}}]"),
                patch("a patch by a broken escape", 4, "[{\"op\":\"add\",\"path\":\"/~2\",\"value\":\"x\"}]"),
                patch(
                        "a patch that moves the type",
                        400,
                        "[{\"op\":\"move\",\"from\":\"/resourceType\",\"path\":\"/language\"}]"),
                patch(
                        "a patch that moves an element into itself",
                        422,
                        "[{\"op\":\"move\",\"from\":\"/name\",\"path\":\"/name/0\"}]"),
                patch(
                        "a patch to a reference by script",
                        422,
                        "[{\"op\":\"add\",\"path\":\"/contact\",\"value\":[{\"organization\":{\"reference\":\"javascript:alert(1)\"}}]}]"));
    }

    private static String mutual() {
        return "[{\"op\":\"add\",\"path\":\"/photo\",\"value\":[{\"title\":\"x\"}]},"
                + "{\"op\":\"add\",\"path\":\"/contact\",\"value\":[{\"x\":1}]}"
                + (",{\"op\":\"copy\",\"from\":\"/photo\",\"path\":\"/contact/-\"}"
                                + ",{\"op\":\"copy\",\"from\":\"/contact\",\"path\":\"/photo/-\"}")
                        .repeat(30)
                + "]";
    }

    private static String deeper() {
        String value = "{\"a\":".repeat(30) + "{}" + "}".repeat(30);
        return IntStream.range(0, 100)
                .mapToObj(step ->
                        "{\"op\":\"add\",\"path\":\"/a" + "/a".repeat(30 * step) + "\",\"value\":" + value + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String longValues() {
        return "[{\"op\":\"add\",\"path\":\"/photo\",\"value\":[{\"title\":\"" + "x".repeat(1_000_000) + "\"}]}"
                + ",{\"op\":\"copy\",\"from\":\"/photo/0\",\"path\":\"/photo/-\"}".repeat(400)
                + "]";
    }

    private static Hostile entry(String name, int status, String type, String resource) {
        return send(
                name,
                status,
                "POST",
                "/fhir",
                JSON,
                "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[{\"resource\":" + resource
                        + ",\"request\":{\"method\":\"PATCH\",\"url\":\"Patient/@\"}}]}");
    }

    private static String binary(String type, String content) {
        return "{\"resourceType\":\"Binary\",\"contentType\":\"" + type + "\",\"data\":\""
                + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "\"}";
    }

    private static Hostile patch(String name, int status, String body) {
        return send(name, status, "PATCH", PATIENT + "/@", JSON_PATCH, body);
    }
}
