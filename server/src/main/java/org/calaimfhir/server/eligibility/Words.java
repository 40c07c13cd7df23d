package org.calaimfhir.server.eligibility;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.calaimfhir.server.directory.CalaimService;

/** The words of a {@link Summary} in one language. What nobody translated keeps the programme's own words. */
final class Words {

    static final Words ENGLISH = new Words(Locale.ROOT);

    static final Words SPANISH = new Words(new Locale("es"));

    private final ResourceBundle texts;
    private final boolean spanish;

    private Words(Locale language) {
        this.texts = texts(language);
        this.spanish = !language.equals(Locale.ROOT);
    }

    String of(String key, Object... parts) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(parts);
    }

    String name(CalaimService service) {
        return spanish ? service.spanish().orElse(service.display()) : service.display();
    }

    String other(OverlapRule rule) {
        return spanish ? rule.spanish().orElse(rule.other()) : rule.other();
    }

    /** What holds when both are there; a kind that an operator adds keeps the word of the table. */
    String kind(OverlapRule rule) {
        String key = "kind." + rule.kind();
        return texts.containsKey(key) ? of(key) : rule.kind();
    }

    String limit(LimitRule rule) {
        return spanish ? rule.spanish().orElse(rule.text()) : rule.text();
    }

    String question(KnownFact fact) {
        return spanish ? fact.spanish().orElse(fact.question()) : fact.question();
    }

    String fact(KnownFact fact) {
        return spanish ? question(fact) : fact.display();
    }

    /** Criteria have no Spanish text of their own: the questions that settle one stand for it. */
    String criterion(Criterion criterion) {
        Rule rule = criterion.isOpposite() ? criterion.wording().parts().get(0) : criterion.wording();
        List<KnownFact> facts = rule.facts().stream()
                .filter(fact -> criterion.isOpposite() || !rule.implying().contains(fact))
                .toList();
        return spanish && !facts.isEmpty()
                ? facts.stream().map(this::question).collect(Collectors.joining(" "))
                : rule.text();
    }

    /** English is what stands without a language; the machine's own language must not step in. */
    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                "org.calaimfhir.server.eligibility.summary",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
