package org.calaimfhir.server.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may ask of the server.
 *
 * @param body largest body, after decompression
 * @param depth levels of objects and arrays (JSON) or elements (XML) inside one another
 * @param query characters of a query string
 * @param parameters parameters of a query string or form
 * @param pageSize most matches on one page; a larger {@code _count} is answered with this many
 * @param entries of a transaction or batch
 * @param elements of one resource; its validation takes time that grows with their square
 * @param answerElements of each answer that is sent back to be compared; nothing of it is validated
 * @param bodyElements elements of all resources of a body together; each takes memory while the body is read
 */
@ConfigurationProperties("calaim.limits")
record RequestLimits(
        @DefaultValue("5MB") DataSize body,
        @DefaultValue("64") int depth,
        @DefaultValue("6000") int query,
        @DefaultValue("100") int parameters,
        @DefaultValue("1000") int pageSize,
        @DefaultValue("500") int entries,
        @DefaultValue("5000") int elements,
        @DefaultValue("100000") int answerElements,
        @DefaultValue("300000") int bodyElements) {

    int bodyBytes() {
        return Math.toIntExact(body.toBytes());
    }

    /** The same for a request whose resources are answers of this server. */
    RequestLimits forAnswers() {
        return new RequestLimits(
                body, depth, query, parameters, pageSize, entries, answerElements, answerElements, bodyElements);
    }
}
