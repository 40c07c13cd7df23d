package org.calaimfhir.server.terminology;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.storage.FhirOperations;
import org.calaimfhir.server.terminology.Descriptions.Found;
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
        Descriptions known = describing(Asked.required(asked.getSystemElement(), "system"), "system");
        List<Found> found = known.of(asked.getCode(), Asked.day(date));
        if (found.isEmpty()) {
            throw Problem.at(
                            "Parameters.parameter.where(name='code')",
                            IssueType.NOTFOUND,
                            none(known),
                            known.places().stream()
                                    .map(place -> place.resource().getUrl())
                                    .collect(Collectors.joining(
                                            ", GET [base]/CodeSystem?url=",
                                            "Its codes are at GET [base]/CodeSystem?url=",
                                            ".")))
                    .notFound();
        }
        return Described.of(found, properties);
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

    /** In one code system of the package, or in the one that it is a supplement to. */
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
        CodeSystem here = Packaged.definition(fhirPackage, CodeSystem.class, id);
        String url = here.hasSupplements() ? here.getSupplements() : here.getUrl();
        return validate(url, Asked.codings(new UriType(url), code, display, coding, concept), date);
    }

    private Parameters validate(String url, List<Coding> asked, DateTimeType date) {
        Descriptions known = describing(url, "url");
        return Verdict.ofFirst(
                asked,
                coding -> coding.hasSystem() && !coding.getSystem().equals(known.url())
                        ? Optional.empty()
                        : known.concept(coding.getCode(), Asked.day(date)),
                none(known));
    }

    private Descriptions describing(String url, String parameter) {
        return terminology
                .describing(url)
                .orElseThrow(() -> Asked.unknown("CodeSystem", "Parameters.parameter.where(name='" + parameter + "')"));
    }

    private static String none(Descriptions known) {
        return known.arePartial()
                ? "Of the code system " + known.url() + " only the codes in our tables are described here, and this is"
                        + " none of them, or not on that day. It may be a code of it all the same."
                : "There is no such code in the code system " + known.url() + ", or not on that day.";
    }
}
