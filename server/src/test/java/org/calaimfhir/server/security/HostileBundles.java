package org.calaimfhir.server.security;

import static org.calaimfhir.server.security.Hostile.post;

import java.util.stream.Stream;

/** Transactions and references that cannot be carried out. */
final class HostileBundles {

    private static final String BASE = "/fhir";
    private static final String GOOD =
            "{\"resource\":{\"resourceType\":\"Organization\",\"name\":\"x\"},\"request\":{\"method\":\"POST\",\"url\":\"Organization\"}}";

    private HostileBundles() {}

    static Stream<Hostile> all() {
        return Stream.concat(bundles(), references());
    }

    private static Stream<Hostile> bundles() {
        return Stream.of(
                post(
                        "a transaction without entries",
                        400,
                        BASE,
                        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\"}"),
                post("a transaction with an empty array", 400, BASE, bundle("")),
                post("an empty entry", 400, BASE, bundle("{}")),
                post("a good entry and an empty one", 400, BASE, bundle(GOOD + ",{}")),
                post("a good entry and null", 400, BASE, bundle(GOOD + ",null")),
                post(
                        "an entry without request",
                        400,
                        BASE,
                        bundle("{\"resource\":{\"resourceType\":\"Organization\"}}")),
                post(
                        "an entry with an empty request",
                        400,
                        BASE,
                        bundle("{\"fullUrl\":\"urn:uuid:1\",\"request\":{}}")),
                post("an entry without resource", 400, BASE, entry("POST", "Organization")),
                post("an update without resource", 400, BASE, entry("PUT", "Organization/x")),
                post("an entry with an unknown method", 400, BASE, entry("SHOUT", "Organization")),
                post("an entry without address", 400, BASE, bundle("{\"request\":{\"method\":\"DELETE\"}}")),
                post("an entry for an absolute address", 400, BASE, entry("GET", "http://elsewhere.example/Patient/1")),
                post(
                        "an entry of another type than its address",
                        400,
                        BASE,
                        bundle(GOOD.replace("\"url\":\"Organization\"", "\"url\":\"Patient\""))),
                post("an entry for an unknown type", 4, BASE, entry("GET", "Nonsense/1")),
                post("an entry for a nonsense address", 4, BASE, entry("GET", "Patient/%zz?x")),
                post(
                        "a good entry and one that reads",
                        400,
                        BASE,
                        bundle(GOOD + ",{\"request\":{\"method\":\"GET\",\"url\":\"Patient/nobody\"}}")),
                post(
                        "a good entry and a search for nonsense",
                        400,
                        BASE,
                        bundle(GOOD + ",{\"request\":{\"method\":\"GET\",\"url\":\"Patient?nonsense=1\"}}")),
                post(
                        "two entries with one fullUrl",
                        400,
                        BASE,
                        bundle(GOOD.replaceFirst("\\{", "{\"fullUrl\":\"urn:uuid:1\",") + ","
                                + GOOD.replaceFirst("\\{", "{\"fullUrl\":\"urn:uuid:1\","))),
                post(
                        "a condition with an unknown parameter",
                        400,
                        BASE,
                        bundle(GOOD.replace("\"url\":", "\"ifNoneExist\":\"nonsense=1\",\"url\":"))),
                post("a batch in a batch", 400, BASE, batch(bundleEntry("batch"))),
                post("a transaction in a transaction", 400, BASE, bundle(bundleEntry("transaction"))),
                post(
                        "a collection sent to the base",
                        400,
                        BASE,
                        "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}"),
                post("a bundle without type", 400, BASE, "{\"resourceType\":\"Bundle\",\"entry\":[" + GOOD + "]}"),
                post("a patient sent to the base", 400, BASE, "{\"resourceType\":\"Patient\",\"active\":true}"),
                post(
                        "entries that are an object",
                        400,
                        BASE,
                        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":{}}"),
                post("too many entries", 413, BASE, bundle((GOOD + ",").repeat(3000) + GOOD)));
    }

    private static Stream<Hostile> references() {
        return Stream.of(
                reference("a reference to nowhere", 422, "Organization/nowhere"),
                reference("a reference of a wrong type", 422, "Patient/nowhere"),
                reference("a reference of an unknown type", 422, "Nonsense/1"),
                reference("a reference without id", 422, "Organization/"),
                reference("a reference to another server", 422, "https://elsewhere.example/fhir/Organization/1"),
                reference("a reference to a contained nothing", 400, "#nothing"),
                reference(
                        "a reference to a urn outside a transaction",
                        422,
                        "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0"),
                reference("a reference by script", 422, "javascript:alert(1)"),
                reference("a conditional reference to nothing", 422, "Organization?identifier=nothing|nothing"),
                post(
                        "a transaction with a reference to nowhere",
                        422,
                        BASE,
                        bundle(GOOD
                                + ",{\"resource\":"
                                + HostileBodies.patient(
                                        "\"name\":[{\"family\":\"x\"}],\"birthDate\":\"1980-01-01\",\"managingOrganization\":{\"reference\":\"Organization/nowhere\"}")
                                + ",\"request\":{\"method\":\"POST\",\"url\":\"Patient\"}}")),
                post(
                        "a transaction with an unresolved urn",
                        422,
                        BASE,
                        bundle(GOOD
                                + ",{\"resource\":"
                                + HostileBodies.patient(
                                        "\"name\":[{\"family\":\"x\"}],\"birthDate\":\"1980-01-01\",\"managingOrganization\":{\"reference\":\"urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0\"}")
                                + ",\"request\":{\"method\":\"POST\",\"url\":\"Patient\"}}")));
    }

    private static Hostile reference(String name, int status, String to) {
        return post(
                name,
                status,
                "/fhir/Patient",
                HostileBodies.patient(
                        "\"name\":[{\"family\":\"x\"}],\"birthDate\":\"1980-01-01\",\"managingOrganization\":{\"reference\":\""
                                + to + "\"}"));
    }

    private static String entry(String method, String url) {
        return bundle("{\"request\":{\"method\":\"" + method + "\",\"url\":\"" + url + "\"}}");
    }

    private static String bundle(String entries) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entries + "]}";
    }

    private static String batch(String entries) {
        return bundle(entries).replace("\"type\":\"transaction\"", "\"type\":\"batch\"");
    }

    private static String bundleEntry(String type) {
        return "{\"resource\":{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[" + GOOD
                + "]},\"request\":{\"method\":\"POST\",\"url\":\"/\"}}";
    }
}
