package org.calaimfhir.server.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Percent-encoded text of addresses and forms, read without guessing: what does not decode is refused. */
public final class QueryText {

    private static final int LARGEST_BYTE = 255;

    private QueryText() {}

    /**
     * Parameters in the order sent.
     *
     * @throws Refusal when the text is not percent-encoded UTF-8 or holds too many parameters
     */
    public static Map<String, List<String>> parameters(String text, int most) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        int count = 0;
        for (String pair : text.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > most) {
                throw Refusal.of(
                        400,
                        IssueType.TOOLONG,
                        "A request has at most " + most + " parameters.",
                        "Send fewer parameters.");
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1), true);
            found.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
        }
        return found;
    }

    /**
     * @param text one character for each byte
     * @param plusIsSpace as in queries and forms, but not in paths
     * @throws Refusal when the text does not decode to storable UTF-8
     */
    public static String decode(String text, boolean plusIsSpace) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '%') {
                bytes.put(hex(text, at));
                at += 2;
            } else if (next == '+' && plusIsSpace) {
                bytes.put((byte) ' ');
            } else if (next <= LARGEST_BYTE) {
                bytes.put((byte) next);
            } else {
                throw broken("The address is not percent-encoded UTF-8.");
            }
        }
        try {
            String decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            Characters.firstBad(decoded).ifPresent(bad -> {
                throw broken("The address holds a character that cannot be stored.");
            });
            return decoded;
        } catch (CharacterCodingException e) {
            throw broken("The address is not percent-encoded UTF-8.");
        }
    }

    private static byte hex(String text, int percent) {
        int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(text.charAt(percent + 2), 16);
        if (high < 0 || low < 0) {
            throw broken("A percent sign in the address is not followed by two hexadecimal digits.");
        }
        return (byte) (high * 16 + low);
    }

    private static Refusal broken(String rule) {
        return Refusal.of(400, IssueType.INVALID, rule, "Encode every value as UTF-8, then each byte as %XX.");
    }
}
