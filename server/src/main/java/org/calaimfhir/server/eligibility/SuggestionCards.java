package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.server.eligibility.CardMaker.Words;
import org.calaimfhir.server.eligibility.ServiceDecision.Verdict;

/** What the member qualifies for and nobody asked for, the most useful first; then what to ask to find more. */
final class SuggestionCards {

    private final CardMaker maker;
    private final ReferralDraft referrals;
    private final HookLimits limits;

    SuggestionCards(CardMaker maker, ReferralDraft referrals, HookLimits limits) {
        this.maker = maker;
        this.referrals = referrals;
        this.limits = limits;
    }

    List<Card> of(EligibilityDecision decision, OpenReferrals open, HookCall call, Words words) {
        List<ServiceDecision> wanting = decision.services().stream()
                .filter(service -> service.current().isEmpty() && !open.cover(service.service()))
                .filter(service -> service.offered().orElse(true))
                .toList();
        List<CardSubject> eligible = CardSubject.of(with(Verdict.ELIGIBLE, wanting));
        List<Card> cards = new ArrayList<>(eligible.stream()
                .sorted(Comparator.comparing(subject -> subject.offered().isEmpty()))
                .limit(limits.cards())
                .map(subject -> eligible(subject, decision, call, words))
                .toList());
        // One population suffices for Enhanced Care Management: another would change nothing.
        boolean ecmSuggested = eligible.stream().anyMatch(CardSubject::isEcm);
        Map<KnownFact, List<ServiceDecision>> questions = questions(with(Verdict.NEEDS_INFORMATION, wanting).stream()
                .filter(service -> !(ecmSuggested && service.service().isEcm()))
                .toList());
        if (cards.size() < limits.cards() && !questions.isEmpty()) {
            cards.add(asking(questions, words));
        }
        return cards;
    }

    private static List<ServiceDecision> with(Verdict verdict, List<ServiceDecision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.verdict() == verdict)
                .toList();
    }

    private Card eligible(CardSubject subject, EligibilityDecision decision, HookCall call, Words words) {
        return maker.about(
                subject,
                words.texts().text("summary.eligible", maker.name(subject, words.texts())),
                new DecisionWords(words.texts()).ofEligible(subject),
                List.of(referrals.of(subject, maker.program(subject), call, decision)),
                words);
    }

    /** The questions with the services that they would settle, of those of which the record bears a sign. */
    private Map<KnownFact, List<ServiceDecision>> questions(List<ServiceDecision> open) {
        Map<KnownFact, List<ServiceDecision>> questions = new LinkedHashMap<>();
        open.stream()
                .filter(decision -> RecordSigns.in(decision) > 0)
                .filter(decision -> !CardSubject.missing(decision).isEmpty())
                .filter(decision -> CardSubject.missing(decision).size() <= limits.missing())
                .sorted(Comparator.comparing((ServiceDecision decision) ->
                                CardSubject.missing(decision).size())
                        .thenComparing(RecordSigns::in, Comparator.reverseOrder()))
                .forEach(decision -> add(decision, questions));
        return questions;
    }

    /** A service is asked about whole or not at all. */
    private void add(ServiceDecision decision, Map<KnownFact, List<ServiceDecision>> questions) {
        Set<KnownFact> missing = CardSubject.missing(decision);
        long more =
                missing.stream().filter(fact -> !questions.containsKey(fact)).count();
        if (questions.size() + more <= limits.questions()) {
            missing.forEach(fact ->
                    questions.computeIfAbsent(fact, asked -> new ArrayList<>()).add(decision));
        }
    }

    private Card asking(Map<KnownFact, List<ServiceDecision>> questions, Words words) {
        CardTexts texts = words.texts();
        String list = questions.entrySet().stream()
                .map(asked -> "- " + texts.question(asked.getKey())
                        + asked.getValue().stream()
                                .map(DecisionWords::name)
                                .collect(Collectors.joining("; ", " (", ")")))
                .collect(Collectors.joining("\n"));
        return maker.card(
                questions.values().stream().flatMap(List::stream).distinct().toList(),
                texts.text("summary.questions", questions.size()),
                texts.text("detail.questions") + "\n\n" + list,
                List.of(),
                words);
    }
}
