package org.calaimfhir.server.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Reads JSON once from end to end, keeping nothing, and refuses what would hurt a later reader. */
final class JsonCheck {

    private static final int LONGEST_NAME = 128;

    private final JsonFactory factory;
    private final RequestLimits limits;
    private final int depth;

    JsonCheck(RequestLimits limits) {
        this.limits = limits;
        this.depth = limits.depth();
        this.factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxNumberLength(Numbers.LONGEST)
                        .maxNameLength(LONGEST_NAME)
                        .maxStringLength(limits.bodyBytes())
                        .maxDocumentLength(limits.bodyBytes())
                        .build())
                .build();
    }

    /**
     * @param top what the document must be: {@link JsonToken#START_OBJECT} or {@link JsonToken#START_ARRAY}
     * @throws Refusal 400, with line and column; 413 for too many elements
     */
    void check(byte[] body, JsonToken top) {
        // A strict decoder in front: Jackson by itself guesses UTF-16 and UTF-32, which FHIR does not allow.
        InputStreamReader text =
                new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8.newDecoder());
        try (JsonParser parser = factory.createParser(text)) {
            walk(parser, top);
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
        }
    }

    private void walk(JsonParser parser, JsonToken top) throws IOException {
        try {
            if (parser.nextToken() != top) {
                String needed = top == JsonToken.START_OBJECT ? "an object" : "an array";
                throw refuse(parser.currentLocation(), IssueType.STRUCTURE, "The body is not " + needed + ".");
            }
            ElementCount elements = new ElementCount(limits);
            count(elements, parser, top);
            int open = 1;
            while (open > 0) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    throw refuse(parser.currentLocation(), IssueType.STRUCTURE, "The JSON ends too early.");
                }
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                count(elements, parser, token);
                scalar(parser, token);
            }
            if (parser.nextToken() != null) {
                throw refuse(parser.currentLocation(), IssueType.STRUCTURE, "Something follows the end of the JSON.");
            }
        } catch (StreamConstraintsException e) {
            throw refuse(parser.currentLocation(), IssueType.TOOLONG, constraint(parser));
        } catch (JsonProcessingException e) {
            boolean twice =
                    e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate field");
            throw refuse(
                    e.getLocation() == null ? parser.currentLocation() : e.getLocation(),
                    IssueType.STRUCTURE,
                    twice ? "An object holds the same name twice." : "The body is not well-formed JSON.");
        } catch (CharacterCodingException e) {
            throw refuse(parser.currentLocation(), IssueType.STRUCTURE, "The body is not UTF-8.");
        }
    }

    private String constraint(JsonParser parser) {
        return parser.getParsingContext().getNestingDepth() >= depth
                ? "JSON may be nested " + depth + " levels deep."
                : "A name has at most " + LONGEST_NAME + " characters, a number at most " + Numbers.LONGEST + ".";
    }

    private static void count(ElementCount elements, JsonParser parser, JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            JsonStreamContext around = parser.getParsingContext().getParent();
            elements.begin((around.inArray() ? around.getParent() : around).getCurrentName());
        } else if (token == JsonToken.END_OBJECT) {
            elements.end();
        } else if (token.isScalarValue() || token == JsonToken.START_ARRAY) {
            elements.add(1);
        }
    }

    private static void scalar(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            CharBuffer text =
                    CharBuffer.wrap(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            storable(parser, text);
        } else if (token == JsonToken.FIELD_NAME) {
            storable(parser, parser.currentName());
        } else if (token.isNumeric() && !Numbers.reasonable(parser.getText())) {
            throw refuse(
                    parser.currentTokenLocation(),
                    IssueType.VALUE,
                    "A number has at most " + Numbers.DIGITS + " digits and an exponent up to " + Numbers.EXPONENT
                            + ".");
        }
    }

    private static void storable(JsonParser parser, CharSequence text) {
        if (Characters.firstBad(text).isPresent()) {
            throw refuse(
                    parser.currentTokenLocation(),
                    IssueType.VALUE,
                    "A text holds a control character or half of a surrogate pair.");
        }
    }

    private static Refusal refuse(JsonLocation where, IssueType code, String rule) {
        return Refusal.of(
                400, code, rule, "See line " + where.getLineNr() + ", column " + where.getColumnNr() + " of the body.");
    }
}
