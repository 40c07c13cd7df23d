package org.calaimfhir.server.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ties each event to the one before it: HMAC-SHA-256 (RFC 2104) over the hash before and the event, plain SHA-256 without
 * a key. Not for several threads at once.
 */
final class Chain {

    private static final String HMAC = "HmacSHA256";
    private static final byte[] HEAD = "head".getBytes(StandardCharsets.UTF_8);

    /** An end of the chain; before the first event it is number 0 and empty. */
    record Link(long seq, byte[] hash) {}

    private final Mac mac;
    private final MessageDigest digest;

    private Chain(Mac mac, MessageDigest digest) {
        this.mac = mac;
        this.digest = digest;
    }

    static Chain of(String key) {
        try {
            if (key.isBlank()) {
                return new Chain(null, MessageDigest.getInstance("SHA-256"));
            }
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            return new Chain(mac, null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Link next(Link before, Access event) {
        long seq = before.seq() + 1;
        return new Link(seq, hash(before.hash(), canonical(seq, event)));
    }

    /** That an end was the end at some time, and of this chain. */
    byte[] proof(Link end) {
        return hash(HEAD, String.valueOf(end.seq()).getBytes(StandardCharsets.UTF_8), end.hash());
    }

    private byte[] hash(byte[]... parts) {
        for (byte[] part : parts) {
            if (mac == null) {
                digest.update(part);
            } else {
                mac.update(part);
            }
        }
        return mac == null ? digest.digest() : mac.doFinal();
    }

    /** Each value with its length before it, so that none can pass into its neighbour. */
    private static byte[] canonical(long seq, Access event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(seq);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, event.recorded()));
            out.writeInt(event.status());
            for (String value : texts(event)) {
                write(value, out);
            }
            write(event.members(), out);
            write(event.entities(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> texts(Access event) {
        return List.of(
                event.asked().action(),
                event.asked().interaction(),
                event.asked().requestId(),
                event.asked().request(),
                event.asked().content(),
                event.sender().client(),
                event.sender().organization(),
                event.sender().actor(),
                event.address());
    }

    private static void write(List<String> values, DataOutputStream out) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            write(value, out);
        }
    }

    private static void write(String value, DataOutputStream out) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
