package org.calaimfhir.server.eligibility;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/**
 * The fixed words of a {@link Summary} in one language. Services, criteria and programmes keep the programme's own names.
 *
 * @param question of a fact, in the language
 */
record Words(ResourceBundle texts, Function<KnownFact, String> question) {

    static final Words ENGLISH = new Words(texts(Locale.ROOT), KnownFact::question);

    static final Words SPANISH =
            new Words(texts(new Locale("es")), fact -> fact.spanish().orElse(fact.question()));

    String of(String key, Object... parts) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(parts);
    }

    /** English is what stands without a language; the machine's own language must not step in. */
    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                "org.calaimfhir.server.eligibility.summary",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
