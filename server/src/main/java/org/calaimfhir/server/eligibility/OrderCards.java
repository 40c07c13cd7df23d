package org.calaimfhir.server.eligibility;

import java.util.List;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.eligibility.CardMaker.Words;
import org.hl7.fhir.r4.model.ServiceRequest;

/** What is to be known of each of our services before an order for it is signed. */
final class OrderCards {

    private final CardMaker maker;
    private final ServiceCatalog catalog;
    private final HookLimits limits;

    OrderCards(CardMaker maker, ServiceCatalog catalog, HookLimits limits) {
        this.maker = maker;
        this.catalog = catalog;
        this.limits = limits;
    }

    /** Empty when none of the orders is for a service of ours. */
    List<Card> of(List<ServiceRequest> drafts, EligibilityDecision decision, OpenReferrals open, Words words) {
        return drafts.stream()
                .map(draft -> OrderedServices.of(draft, catalog))
                .distinct()
                .flatMap(asked -> subjects(asked, decision).stream())
                .distinct()
                .limit(limits.cards())
                .map(subject -> card(subject, open, words))
                .toList();
    }

    /** An order for Enhanced Care Management that names no population may be for any. */
    private static List<CardSubject> subjects(OrderedServices asked, EligibilityDecision decision) {
        return CardSubject.of(decision.services().stream()
                .filter(service -> asked.services().isEmpty()
                        ? asked.covers(service.service())
                        : asked.services().contains(service.service()))
                .toList());
    }

    private Card card(CardSubject subject, OpenReferrals open, Words words) {
        CardTexts texts = words.texts();
        DecisionWords decision = new DecisionWords(texts);
        String summary = texts.text(
                "summary.order",
                maker.name(subject, texts),
                texts.text("verdict." + subject.verdict().code()),
                decision.offer(subject, "offer."),
                decision.needsAuthorization(subject) ? 1 : 0);
        boolean referred = subject.decisions().stream().anyMatch(one -> open.cover(one.service()));
        return maker.about(subject, summary, decision.ofOrder(subject, referred), List.of(), words);
    }
}
