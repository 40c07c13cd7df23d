package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CardTextsTest {

    @Test
    void all_that_a_card_says_can_be_said_in_spanish() {
        Set<String> english = keys(Locale.ROOT);
        english.removeIf(key -> key.startsWith("service."));

        assertThat(keys(Locale.forLanguageTag("es"))).isEqualTo(english);
    }

    @Test
    void numbers_and_apostrophes_are_written_as_people_do() {
        CardTexts texts = CardTexts.in(null);

        assertThat(texts.text("summary.questions", 1)).startsWith("One question could");
        assertThat(texts.text("summary.questions", 3)).startsWith("3 questions could");
        assertThat(texts.text("summary.order", "A", "b", "c", 1)).isEqualTo("A: b; c; needs the plan's authorization.");
        assertThat(texts.text("summary.order", "A", "b", "c", 0)).isEqualTo("A: b; c.");
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        "org.calaimfhir.server.eligibility.cards",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }
}
