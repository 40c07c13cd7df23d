package org.calaimfhir.server.terminology;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The filter of {@code $expand} (FHIR R4, ValueSet-operation-expand): every word begins a word of the display, or begins
 * the code, whatever the case and accents. Somebody types it into a box and expects what they mean.
 */
final class TextFilter {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final List<String> wanted;

    TextFilter(String filter) {
        this.wanted = words(filter);
    }

    boolean matches(Concept concept) {
        if (wanted.isEmpty()) {
            return true;
        }
        List<String> words = words(concept.code() + " " + (concept.display() == null ? "" : concept.display()));
        return wanted.stream().allMatch(word -> words.stream().anyMatch(found -> found.startsWith(word)));
    }

    private static List<String> words(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Stream.of(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
