package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CardTextsTest {

    @Test
    void all_that_a_card_says_can_be_said_in_spanish() throws IOException {
        Set<String> english = keys("cards.properties");
        english.removeIf(key -> key.startsWith("service."));

        assertThat(english).isNotEmpty();
        assertThat(keys("cards_es.properties")).isEqualTo(english);
    }

    @Test
    void numbers_and_apostrophes_are_written_as_people_do() {
        CardTexts texts = CardTexts.in(null);

        assertThat(texts.text("summary.questions", 1)).startsWith("One question could");
        assertThat(texts.text("summary.questions", 3)).startsWith("3 questions could");
        assertThat(texts.text("summary.order", "A", "b", "c", 1)).isEqualTo("A: b; c; needs the plan's authorization.");
        assertThat(texts.text("summary.order", "A", "b", "c", 0)).isEqualTo("A: b; c.");
    }

    private static Set<String> keys(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream sent = CardTexts.class.getResourceAsStream(file)) {
            texts.load(sent);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
