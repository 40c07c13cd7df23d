package org.calaimfhir.server.eligibility;

import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;

/** What a plan did with an item that it was asked to authorize, as Da Vinci PAS tells it. */
final class ReviewActions {

    private static final String PAS = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/";
    private static final String ACTION = PAS + "extension-reviewAction";
    private static final String CODE = PAS + "extension-reviewActionCode";

    private final Set<String> authorizing;

    private ReviewActions(Set<String> authorizing) {
        this.authorizing = authorizing;
    }

    static ReviewActions of(ProgramTables tables) {
        return new ReviewActions(tables.get("evidence-code").rows().stream()
                .filter(row -> row.get("element").equals("review-action"))
                .map(row -> row.get("system") + "|" + row.get("code"))
                .collect(Collectors.toSet()));
    }

    /**
     * Whether every action that is told of an item is one that authorizes; also where none is told. An answer that does not
     * tell of which item it speaks speaks of each.
     */
    boolean authorize(Claim.ItemComponent item, ClaimResponse response) {
        return response.getItem().stream()
                .filter(answer -> !item.hasSequence()
                        || !answer.hasItemSequence()
                        || item.getSequence() == answer.getItemSequence())
                .flatMap(answer -> answer.getAdjudication().stream())
                .flatMap(adjudication -> adjudication.getExtensionsByUrl(ACTION).stream())
                .flatMap(action -> action.getExtensionsByUrl(CODE).stream())
                .allMatch(this::authorizes);
    }

    private boolean authorizes(Extension code) {
        return code.getValue() instanceof CodeableConcept told
                && told.getCoding().stream()
                        .anyMatch(coding -> authorizing.contains(coding.getSystem() + "|" + coding.getCode()));
    }
}
