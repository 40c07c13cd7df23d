package org.calaimfhir.server.security;

import static org.calaimfhir.server.security.Hostile.JSON;
import static org.calaimfhir.server.security.Hostile.bare;
import static org.calaimfhir.server.security.Hostile.get;
import static org.calaimfhir.server.security.Hostile.send;

import java.util.stream.Stream;

/** Addresses and headers that lead nowhere. {@code @} stands for the id of a stored patient. */
final class HostileAddresses {

    private static final String PATIENT = "/fhir/Patient";
    private static final String FORM = "application/x-www-form-urlencoded";

    private HostileAddresses() {}

    static Stream<Hostile> all() {
        return Stream.of(encodings(), paging(), searches(), places(), methods(), updates())
                .flatMap(cases -> cases);
    }

    private static Stream<Hostile> encodings() {
        return Stream.of(
                get("a percent sign and no digits", 400, PATIENT + "?name=%zz"),
                get("a percent sign at the end", 400, PATIENT + "?name=%"),
                get("half a percent sign", 400, PATIENT + "?name=%4"),
                get("bytes that are not utf-8", 400, PATIENT + "?name=%ff"),
                get("an overlong nul in the query", 400, PATIENT + "?name=%c0%80"),
                get("a surrogate in the query", 400, PATIENT + "?name=%ed%a0%80"),
                get("a nul in the query", 400, PATIENT + "?name=%00"),
                get("a nul in a parameter's name", 400, PATIENT + "?na%00me=x"),
                get("a nul in the path", 400, PATIENT + "/%00"),
                get("a percent sign in the path", 400, PATIENT + "/%zz"),
                get("bytes that are not utf-8 in the path", 400, PATIENT + "/%ff"),
                get("an overlong nul in the path", 400, PATIENT + "/%c0%80"),
                get("raw brackets", 400, PATIENT + "?name=<x>"),
                get("a way up", 400, PATIENT + "/../../../etc/passwd"),
                get("an encoded way up", 400, PATIENT + "/..%2f..%2fetc/passwd"),
                send("a broken form", 400, "POST", PATIENT + "/_search", FORM, "name=%zz"),
                send("a nul in a form", 400, "POST", PATIENT + "/_search", FORM, "name=%00"),
                get("a long query", 414, PATIENT + "?name=" + "x".repeat(7000)),
                get("a very long address", 400, PATIENT + "?name=" + "x".repeat(200_000)),
                get("many parameters", 400, PATIENT + "?" + "name=x&".repeat(500)));
    }

    private static Stream<Hostile> paging() {
        return Stream.concat(
                Stream.of("-1", "abc", "", "99999999999", "1e3", "1.5", "0x10", "%2B5")
                        .flatMap(value -> Stream.of("_count", "_offset", "_getpagesoffset")
                                .map(name -> get(name + "=" + value, 400, PATIENT + "?" + name + "=" + value))),
                Stream.of(
                        get("two counts", 400, PATIENT + "?_count=1&_count=2"),
                        send("a negative count in a form", 400, "POST", PATIENT + "/_search", FORM, "_count=-1"),
                        get("a page that never was", 4, "/fhir?_getpages=nonsense&_getpagesoffset=0")));
    }

    private static Stream<Hostile> searches() {
        return Stream.of(
                get("an unknown search parameter", 400, PATIENT + "?nonsense=1"),
                get("an unknown modifier", 400, PATIENT + "?name:nonsense=x"),
                get("an unknown modifier that looks like a type", 400, PATIENT + "?name:Nonsense=x"),
                get("an unknown sort", 400, PATIENT + "?_sort=nonsense"),
                get("an include of everything", 400, PATIENT + "?_include=*"),
                get("an include of everything again and again", 400, PATIENT + "?_include:iterate=*"),
                get("everything that refers here", 400, PATIENT + "?_revinclude=*"),
                get("everything that refers here, again and again", 400, PATIENT + "?_revinclude:iterate=*:*"),
                get("an include of nonsense", 400, PATIENT + "?_include=Nonsense:nonsense"),
                get("an include of an unknown reference", 400, PATIENT + "?_include=Patient:nonsense"),
                get("a reverse include of nonsense", 400, PATIENT + "?_revinclude=Nonsense:nonsense"),
                get("a chain to nonsense", 400, PATIENT + "?organization.nonsense=1"),
                get("a chain over a text", 400, PATIENT + "?name.nonsense=1"),
                get("a reverse chain of nonsense", 400, PATIENT + "?_has:Nonsense:nonsense:nonsense=1"),
                get("a broken reverse chain", 400, PATIENT + "?_has:x=1"),
                get("a birth date in words", 400, PATIENT + "?birthdate=nonsense"),
                get("a birth date that does not exist", 400, PATIENT + "?birthdate=2026-02-30"),
                get("a hostile prefix", 400, PATIENT + "?birthdate=xx2020-01-01"),
                get("an update time in words", 400, PATIENT + "?_lastUpdated=nonsense"),
                get("an unknown summary", 400, PATIENT + "?_summary=nonsense"),
                get("an unknown total", 400, PATIENT + "?_total=nonsense"),
                get("an unknown format", 406, PATIENT + "?_format=nonsense"),
                get("a format that is not built in", 406, PATIENT + "?_format=ttl"),
                get("turtle wanted", 406, PATIENT).with("Accept: text/turtle"),
                get("an image wanted", 406, PATIENT).with("Accept: image/png"),
                get("a format that is none", 406, PATIENT).with("Accept: ///"),
                get("a named query", 4, PATIENT + "?_query=nonsense"),
                get("a filter expression", 400, PATIENT + "?_filter=name%20eq%20x"),
                get("a full text search", 400, PATIENT + "?_text=x"),
                get("a search of a type that is not served", 404, "/fhir/Nonsense?x=1"),
                get("a history since nonsense", 400, PATIENT + "/@/_history?_since=nonsense"),
                get("a history at nonsense", 400, PATIENT + "/@/_history?_at=nonsense"),
                send("a search form in json", 4, "POST", PATIENT + "/_search?nonsense=1", JSON, "{}"));
    }

    private static Stream<Hostile> places() {
        return Stream.of(
                get("nobody", 404, PATIENT + "/nobody"),
                get("a version that is none", 4, PATIENT + "/@/_history/nonsense"),
                get("a version that never was", 404, PATIENT + "/@/_history/99"),
                get("a version too large", 4, PATIENT + "/@/_history/99999999999999999999"),
                get("an id too long", 4, PATIENT + "/" + "x".repeat(200)),
                get("an id of strange characters", 4, PATIENT + "/a%20b%27--"),
                get("an unknown type", 404, "/fhir/Nonsense/1"),
                get("an unknown operation", 4, PATIENT + "/$nonsense"),
                get("an unknown operation of the system", 4, "/fhir/$nonsense"),
                get("a type in small letters", 404, "/fhir/patient/1"),
                get("a place outside", 404, "/nonsense"),
                get("a place outside with a file name", 404, "/WEB-INF/web.xml"),
                get("the error page itself", 404, "/error"),
                get("the base itself", 400, "/fhir"));
    }

    private static Stream<Hostile> methods() {
        return Stream.of(
                bare("trace", 405, "TRACE", PATIENT),
                bare("an unknown method", 405, "SHOUT", PATIENT),
                bare("an unknown method outside", 4, "SHOUT", "/nonsense"),
                bare("trace outside", 405, "TRACE", "/nonsense"),
                bare("a deletion of everything", 4, "DELETE", "/fhir"),
                bare("a deletion of a whole type", 4, "DELETE", PATIENT),
                bare("a conditional deletion of nonsense", 4, "DELETE", PATIENT + "?nonsense=1"),
                send("an update of the base", 4, "PUT", "/fhir", JSON, HostileBodies.patient("\"active\":true")),
                send("a creation with an id in the address", 4, "POST", PATIENT + "/@", JSON, person("")),
                send(
                        "a creation of an unknown type",
                        404,
                        "POST",
                        "/fhir/Nonsense",
                        JSON,
                        "{\"resourceType\":\"Nonsense\"}"));
    }

    private static Stream<Hostile> updates() {
        return Stream.of(
                send("another id than the address", 400, "PUT", PATIENT + "/@", JSON, person("\"id\":\"other\",")),
                send("an update without id", 400, "PUT", PATIENT + "/@", JSON, person("")),
                send(
                        "an update of another type",
                        400,
                        "PUT",
                        PATIENT + "/@",
                        JSON,
                        "{\"resourceType\":\"Organization\",\"id\":\"@\",\"name\":\"x\"}"),
                send("an update without id anywhere", 4, "PUT", PATIENT, JSON, person("")),
                send("a conditional update of nonsense", 400, "PUT", PATIENT + "?nonsense=1", JSON, person("")),
                send("an update of a version that never was", 4, "PUT", PATIENT + "/@", JSON, person("\"id\":\"@\","))
                        .with("If-Match: W/\"99\""),
                send("an update of a version in words", 4, "PUT", PATIENT + "/@", JSON, person("\"id\":\"@\","))
                        .with("If-Match: nonsense"),
                send("an update with a hostile id", 422, "PUT", PATIENT + "/a%20b", JSON, person("\"id\":\"a b\",")),
                send("a creation if nonsense does not exist", 400, "POST", PATIENT, JSON, person(""))
                        .with("If-None-Exist: nonsense=1"),
                send("a creation if anything does not exist", 4, "POST", PATIENT, JSON, person(""))
                        .with("If-None-Exist: ?"));
    }

    static String person(String more) {
        return "{\"resourceType\":\"Patient\"," + more
                + "\"name\":[{\"family\":\"Example\",\"given\":[\"Test\"]}],\"birthDate\":\"1980-01-01\"}";
    }
}
