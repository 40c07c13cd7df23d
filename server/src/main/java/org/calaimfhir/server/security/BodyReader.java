package org.calaimfhir.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Reads a whole body, never more of it than the limit, however it is compressed. */
final class BodyReader {

    private final int limit;

    BodyReader(int limit) {
        this.limit = limit;
    }

    /**
     * @throws Refusal 413 when it is larger than the limit, 415 for a compression other than gzip, 400 when that is broken
     * @throws IOException when the client goes away
     */
    byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        InputStream sent = request.getInputStream();
        String coding = request.getHeader("Content-Encoding");
        if (coding == null || coding.isBlank() || coding.strip().equalsIgnoreCase("identity")) {
            return bounded(sent);
        }
        if (!coding.strip().toLowerCase(Locale.ROOT).equals("gzip")) {
            throw Refusal.of(
                    415,
                    IssueType.NOTSUPPORTED,
                    "The server does not read this Content-Encoding.",
                    "Send the body as it is, or with Content-Encoding: gzip.");
        }
        try (InputStream unpacked = new GZIPInputStream(sent)) {
            return bounded(unpacked);
        } catch (ZipException | EOFException e) {
            throw Refusal.of(
                    400,
                    IssueType.STRUCTURE,
                    "The body is not the gzip data that Content-Encoding promises.",
                    "Compress the whole body with gzip, or leave Content-Encoding out.");
        }
    }

    private byte[] bounded(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(limit);
        if (body.read() >= 0) {
            throw tooLarge();
        }
        return bytes;
    }

    private Refusal tooLarge() {
        return Refusal.of(
                413,
                IssueType.TOOLONG,
                "A body has at most " + limit + " bytes.",
                "Send less at once: fewer entries in a Bundle, or documents by reference.");
    }
}
