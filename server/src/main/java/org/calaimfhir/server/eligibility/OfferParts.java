package org.calaimfhir.server.eligibility;

import java.util.Optional;
import org.calaimfhir.server.directory.Offer;
import org.calaimfhir.server.directory.PublishedElection;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;

/** Whether the plan offers a service, and whose word that is where the plan itself said nothing. */
final class OfferParts {

    private OfferParts() {}

    static void add(ParametersParameterComponent answer, Optional<Offer> offer) {
        offer.ifPresent(known -> {
            answer.addPart().setName("offered").setValue(new BooleanType(known.offered()));
            known.published().ifPresent(election -> add(answer.addPart().setName("offerSource"), election));
        });
    }

    private static void add(ParametersParameterComponent part, PublishedElection election) {
        part.addPart().setName("source").setValue(new StringType(election.source()));
        part.addPart().setName("confidence").setValue(new CodeType(election.confidence()));
        election.note().ifPresent(note -> part.addPart().setName("note").setValue(new StringType(note)));
    }
}
