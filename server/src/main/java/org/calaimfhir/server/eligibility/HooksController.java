package org.calaimfhir.server.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.calaimfhir.server.eligibility.CardMaker.Words;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The door of CDS Hooks 2.0: what there is, the call at a moment of work, and what became of the cards. */
@RestController
@RequestMapping("/cds-services")
class HooksController {

    private final Supplier<Map<String, String>> prefetch;
    private final ReadHookCall read;
    private final AnswerHook answer;
    private final TakeFeedback feedback;
    private final HookMetrics metrics;

    HooksController(
            Supplier<Map<String, String>> prefetch,
            ReadHookCall read,
            AnswerHook answer,
            TakeFeedback feedback,
            HookMetrics metrics) {
        this.prefetch = prefetch;
        this.read = read;
        this.answer = answer;
        this.feedback = feedback;
        this.metrics = metrics;
    }

    record Discovery(List<Described> services) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Described(String hook, String title, String description, String id, Map<String, String> prefetch) {}

    record Cards(List<Card> cards) {}

    @GetMapping
    ResponseEntity<Discovery> discovery() {
        CardTexts texts = CardTexts.in(null);
        List<Described> services = Arrays.stream(HookService.values())
                .map(service -> new Described(
                        service.hook(),
                        texts.text("service." + service.id() + ".title"),
                        texts.text("service." + service.id() + ".description"),
                        service.id(),
                        prefetch.get()))
                .toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new Discovery(services));
    }

    @PostMapping("/{id}")
    ResponseEntity<Cards> call(
            @PathVariable("id") String id,
            @RequestBody JsonNode body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String language,
            HttpServletRequest request) {
        HookService service = service(id);
        String site =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        CardTexts texts = CardTexts.in(language);
        List<Card> cards = answer.cards(read.read(service, body, site + "/fhir"), new Words(texts, site));
        metrics.shown(service, cards.size());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.language())
                .body(new Cards(cards));
    }

    @PostMapping("/{id}/feedback")
    void feedback(@PathVariable("id") String id, @RequestBody JsonNode body) {
        feedback.from(service(id), body);
    }

    private static HookService service(String id) {
        return HookService.find(id).orElseThrow(() -> Problem.of(
                        IssueType.NOTFOUND,
                        "There is no CDS service of this id.",
                        "See GET /cds-services; there are: "
                                + Arrays.stream(HookService.values())
                                        .map(HookService::id)
                                        .collect(Collectors.joining(", "))
                                + ".")
                .notFound());
    }
}
