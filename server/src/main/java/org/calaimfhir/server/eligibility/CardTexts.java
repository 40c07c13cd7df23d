package org.calaimfhir.server.eligibility;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of cards, in English and Spanish. Services keep the programme's own names. */
final class CardTexts {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, SPANISH);

    private final Locale locale;
    private final ResourceBundle texts;

    private CardTexts(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                CardTexts.class.getPackageName() + ".cards",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param accepted Accept-Language as it was sent, may be null; English where it asks for nothing that we speak */
    static CardTexts in(String accepted) {
        return new CardTexts(
                Optional.ofNullable(accepted).map(CardTexts::spoken).orElse(Locale.ENGLISH));
    }

    private static Locale spoken(String accepted) {
        try {
            return Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
        } catch (IllegalArgumentException notALanguageRange) {
            return null;
        }
    }

    String language() {
        return locale.getLanguage();
    }

    /** @param key of {@code cards.properties} */
    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    String question(KnownFact fact) {
        return isSpanish() ? fact.spanish().orElse(fact.question()) : fact.question();
    }

    String summary(ServiceDecision decision) {
        return isSpanish() ? decision.spanishSummary() : decision.summary();
    }

    boolean isSpanish() {
        return locale.equals(SPANISH);
    }
}
