package org.calaimfhir.server.terminology;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.storage.FhirOperations;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;

/** {@code CodeSystem/$lookup} and {@code CodeSystem/$validate-code} (FHIR R4, codesystem-operations). */
final class CodeSystemOperations implements FhirOperations {

    private static final Set<String> OF_LOOKUP =
            Set.of("code", "system", "version", "coding", "date", "displayLanguage", "property");
    private static final Set<String> OF_VALIDATION =
            Set.of("url", "code", "version", "display", "coding", "codeableConcept", "date", "displayLanguage");

    private final Terminology terminology;
    private final FhirPackage fhirPackage;

    CodeSystemOperations(Terminology terminology, FhirPackage fhirPackage) {
        this.terminology = terminology;
        this.fhirPackage = fhirPackage;
    }

    @Operation(name = "$lookup", typeName = "CodeSystem", idempotent = true)
    public Parameters lookUp(
            @OperationParam(name = "code") CodeType code,
            @OperationParam(name = "system") UriType system,
            @OperationParam(name = "version") StringType version,
            @OperationParam(name = "coding") Coding coding,
            @OperationParam(name = "date") DateTimeType date,
            @OperationParam(name = "property") List<CodeType> properties,
            RequestDetails request) {
        Asked.onlyWith(request, OF_LOOKUP);
        Coding asked = Asked.codings(system, code, null, coding, null).get(0);
        KnownSystem known = terminology
                .describing(Asked.required(asked.getSystemElement(), "system"), asked.getCode())
                .orElseThrow(() -> Asked.unknown("CodeSystem", "Parameters.parameter.where(name='system')"));
        Concept concept = known.concept(asked.getCode())
                .filter(found -> found.holdsOn(Asked.day(date)))
                .orElseThrow(() -> Problem.at(
                                "Parameters.parameter.where(name='code')",
                                IssueType.NOTFOUND,
                                known.isPart()
                                        ? "Of this code system only the codes in our tables are described here, and"
                                                + " this is none of them, or not on that day."
                                        : "The code system has no such code, or not on that day.",
                                "Its codes are at GET [base]/CodeSystem?url="
                                        + known.resource().getUrl() + ".")
                        .notFound());
        return Described.of(known.resource(), concept, properties);
    }

    /** In the code system of an address or of the coding. */
    @Operation(name = "$validate-code", typeName = "CodeSystem", idempotent = true)
    public Parameters validate(
            @OperationParam(name = "url") UriType url,
            @OperationParam(name = "code") CodeType code,
            @OperationParam(name = "version") StringType version,
            @OperationParam(name = "display") StringType display,
            @OperationParam(name = "coding") Coding coding,
            @OperationParam(name = "codeableConcept") CodeableConcept concept,
            @OperationParam(name = "date") DateTimeType date,
            RequestDetails request) {
        Asked.onlyWith(request, OF_VALIDATION);
        List<Coding> asked = Asked.codings(url, code, display, coding, concept);
        String system = Asked.text(url);
        return validate(system == null ? Asked.required(asked.get(0).getSystemElement(), "url") : system, asked, date);
    }

    /** In one code system of the package. */
    @Operation(name = "$validate-code", typeName = "CodeSystem", idempotent = true)
    public Parameters validateHere(
            @IdParam IdType id,
            @OperationParam(name = "code") CodeType code,
            @OperationParam(name = "display") StringType display,
            @OperationParam(name = "coding") Coding coding,
            @OperationParam(name = "codeableConcept") CodeableConcept concept,
            @OperationParam(name = "date") DateTimeType date,
            RequestDetails request) {
        Asked.onlyWith(request, OF_VALIDATION);
        String url = Packaged.url(fhirPackage, CodeSystem.class, id);
        return validate(url, Asked.codings(new UriType(url), code, display, coding, concept), date);
    }

    private Parameters validate(String url, List<Coding> asked, DateTimeType date) {
        KnownSystem known = terminology
                .system(url)
                .orElseThrow(() -> Asked.unknown("CodeSystem", "Parameters.parameter.where(name='url')"));
        String system = known.resource().getUrl();
        return Verdict.ofFirst(
                asked,
                coding -> coding.hasSystem() && !coding.getSystem().equals(system)
                        ? Optional.empty()
                        : known.concept(coding.getCode()).filter(found -> found.holdsOn(Asked.day(date))),
                "the code system " + system);
    }
}
