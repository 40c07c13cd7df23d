package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Makes single cards. */
final class CardMaker {

    /** CDS Hooks 2.0: fewer than 140 characters. */
    private static final int LONGEST_SUMMARY = 139;

    private final FhirContext context;
    private final ObjectMapper json;
    private final Map<String, Coding> programs;
    private final OverrideReasons reasons;
    private final ProgramRules rules;

    /** @param programs by code, with their names */
    CardMaker(
            FhirContext context,
            ObjectMapper json,
            Map<String, Coding> programs,
            OverrideReasons reasons,
            ProgramRules rules) {
        this.context = context;
        this.json = json;
        this.programs = programs;
        this.reasons = reasons;
        this.rules = rules;
    }

    Coding program(CardSubject subject) {
        return programs.get(subject.program()).copy();
    }

    String name(CardSubject subject, CardTexts texts) {
        ServiceDecision first = subject.decisions().get(0);
        return subject.isEcm()
                ? program(subject).getDisplay() + " ("
                        + texts.text("detail.populations", subject.deciding().size()) + ")"
                : first.service().display();
    }

    /** @param drafts referrals that the user may take over */
    Card about(CardSubject subject, String summary, String detail, List<ServiceRequest> drafts, Words words) {
        List<Card.Suggestion> suggestions = drafts.stream()
                .map(draft -> suggestion(draft, name(subject, words.texts()), words.texts()))
                .toList();
        return card(subject.deciding(), summary, detail, suggestions, words);
    }

    /** @param decisions at least one; the first tells the topic */
    Card card(
            List<ServiceDecision> decisions,
            String summary,
            String detail,
            List<Card.Suggestion> suggestions,
            Words words) {
        Coding program = programs.get(decisions.get(0).service().program());
        return new Card(
                UUID.randomUUID().toString(),
                summary.length() > LONGEST_SUMMARY ? summary.substring(0, LONGEST_SUMMARY - 1) + "…" : summary,
                detail,
                "info",
                new Card.Source(
                        words.texts().text("source"),
                        words.site() + "/ig/index.html",
                        new Card.Code(program.getSystem(), program.getCode(), program.getDisplay())),
                suggestions,
                suggestions.isEmpty() ? null : "any",
                reasons.in(words.texts()),
                decisions.stream()
                        .flatMap(decision -> link(decision, words).stream())
                        .toList());
    }

    private Card.Suggestion suggestion(ServiceRequest draft, String name, CardTexts texts) {
        return new Card.Suggestion(
                texts.text("suggestion.refer", name),
                UUID.randomUUID().toString(),
                List.of(new Card.Action("create", texts.text("action.refer", name), tree(draft))));
    }

    private JsonNode tree(ServiceRequest draft) {
        try {
            return json.readTree(context.newJsonParser().encodeResourceToString(draft));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was just written cannot be read", e);
        }
    }

    private List<Card.Link> link(ServiceDecision decision, Words words) {
        return rules.of(decision.service()).published().stream()
                .map(service -> new Card.Link(
                        words.texts().text("link.criteria", DecisionWords.name(decision)),
                        words.site() + "/ig/PlanDefinition-" + service.library() + ".html",
                        "absolute"))
                .toList();
    }

    /**
     * How a card is said.
     *
     * @param site base address of this server, for links to the guide
     */
    record Words(CardTexts texts, String site) {}
}
