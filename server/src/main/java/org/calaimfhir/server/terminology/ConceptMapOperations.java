package org.calaimfhir.server.terminology;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.storage.FhirOperations;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.UriType;

/** {@code ConceptMap/$translate} (FHIR R4, conceptmap-operation-translate), both ways. */
final class ConceptMapOperations implements FhirOperations {

    private static final Set<String> KNOWN = Set.of(
            "url",
            "source",
            "target",
            "code",
            "system",
            "coding",
            "codeableConcept",
            "targetsystem",
            "reverse",
            Dependencies.NAME);

    private final Translations translations;
    private final FhirPackage fhirPackage;

    ConceptMapOperations(Translations translations, FhirPackage fhirPackage) {
        this.translations = translations;
        this.fhirPackage = fhirPackage;
    }

    /** By the map of an address, or by every map that fits source and target. */
    @Operation(name = "$translate", typeName = "ConceptMap", idempotent = true)
    public Parameters translate(
            @OperationParam(name = "url") UriType url,
            @OperationParam(name = "source") UriType source,
            @OperationParam(name = "target") UriType target,
            @OperationParam(name = "code") CodeType code,
            @OperationParam(name = "system") UriType system,
            @OperationParam(name = "coding") Coding coding,
            @OperationParam(name = "codeableConcept") CodeableConcept concept,
            @OperationParam(name = "targetsystem") UriType targetSystem,
            @OperationParam(name = "reverse") BooleanType reverse,
            RequestDetails request) {
        Asked.onlyWith(request, KNOWN);
        List<Coding> asked = Asked.codings(system, code, null, coding, concept);
        List<ConceptMap> maps = translations.maps(Asked.text(url), Asked.text(source), Asked.text(target));
        if (url != null && maps.isEmpty()) {
            throw Asked.unknown("ConceptMap", "Parameters.parameter.where(name='url')");
        }
        return translations.translate(maps, asked(asked, targetSystem, reverse, request));
    }

    /** By one map of the package. */
    @Operation(name = "$translate", typeName = "ConceptMap", idempotent = true)
    public Parameters translateHere(
            @IdParam IdType id,
            @OperationParam(name = "code") CodeType code,
            @OperationParam(name = "system") UriType system,
            @OperationParam(name = "coding") Coding coding,
            @OperationParam(name = "codeableConcept") CodeableConcept concept,
            @OperationParam(name = "targetsystem") UriType targetSystem,
            @OperationParam(name = "reverse") BooleanType reverse,
            RequestDetails request) {
        Asked.onlyWith(request, KNOWN);
        List<Coding> asked = Asked.codings(system, code, null, coding, concept);
        String url = Packaged.url(fhirPackage, ConceptMap.class, id);
        return translations.translate(translations.maps(url, null, null), asked(asked, targetSystem, reverse, request));
    }

    private static TranslationRequest asked(
            List<Coding> codings, UriType targetSystem, BooleanType reverse, RequestDetails request) {
        return new TranslationRequest(
                codings,
                Optional.ofNullable(Asked.text(targetSystem)),
                reverse != null && reverse.booleanValue(),
                Dependencies.of(request));
    }
}
