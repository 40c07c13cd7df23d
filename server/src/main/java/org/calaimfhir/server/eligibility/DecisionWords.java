package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calaimfhir.server.eligibility.Criterion.Result;

/** What the detail of a card says of a decision, in Markdown. All of it is our own text; nothing of the record is quoted. */
final class DecisionWords {

    private static final int MOST_CRITERIA = 6;

    private final CardTexts texts;

    DecisionWords(CardTexts texts) {
        this.texts = texts;
    }

    /** By which criteria it was met, whether it is to be had and on which conditions, and who decides. */
    String ofEligible(CardSubject subject) {
        List<String> lines = new ArrayList<>();
        for (ServiceDecision decision : subject.deciding()) {
            if (subject.isEcm()) {
                lines.add("**" + name(decision) + "**");
            }
            lines.add(texts.text("detail.met") + "\n"
                    + String.join("\n", met(decision).limit(MOST_CRITERIA).toList()));
        }
        lines.addAll(conditions(subject));
        lines.add(texts.text("detail.decides"));
        return String.join("\n\n", lines);
    }

    /** @param open whether a referral for it is open already */
    String ofOrder(CardSubject subject, boolean open) {
        List<String> lines =
                new ArrayList<>(subject.deciding().stream().map(texts::summary).toList());
        if (open) {
            lines.add(texts.text("detail.open"));
        }
        lines.addAll(conditions(subject));
        lines.add(texts.text("detail.decides"));
        return String.join("\n\n", lines);
    }

    String offer(CardSubject subject, String kind) {
        return texts.text(kind + subject.offered().map(String::valueOf).orElse("unknown"));
    }

    boolean needsAuthorization(CardSubject subject) {
        return subject.deciding().stream()
                .allMatch(decision -> decision.authorization().code().isPresent());
    }

    private List<String> conditions(CardSubject subject) {
        return Stream.of(
                        Stream.of(offer(subject, "detail.offer.")),
                        needsAuthorization(subject)
                                ? Stream.of(texts.text("detail.authorization"))
                                : Stream.<String>empty(),
                        subject.deciding().stream()
                                .flatMap(decision -> decision.limits().stream())
                                .distinct()
                                .map(limit ->
                                        texts.text("detail.limit", limit.rule().text())))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> met(ServiceDecision decision) {
        return decision.criteria().stream()
                .flatMap(DecisionWords::leaves)
                .map(criterion -> "- " + criterion.text()
                        + criterion
                                .basis()
                                .map(basis -> " (" + texts.text("detail." + basis.code()) + ")")
                                .orElse(""))
                .distinct();
    }

    /** Of a criterion that joins others, those by which it was met. */
    private static Stream<Criterion> leaves(Criterion criterion) {
        if (criterion.result() != Result.MET) {
            return Stream.empty();
        }
        return criterion.parts().isEmpty()
                ? Stream.of(criterion)
                : criterion.parts().stream().flatMap(DecisionWords::leaves);
    }

    static String name(ServiceDecision decision) {
        return Optional.of(decision.service())
                .filter(service -> service.isEcm())
                .map(service -> service.code() + " " + service.display())
                .orElse(decision.service().display());
    }
}
