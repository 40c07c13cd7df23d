package org.calaimfhir.server.terminology;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.storage.FhirOperations;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;

/** {@code ValueSet/$expand} and {@code ValueSet/$validate-code} (FHIR R4, valueset-operations). */
final class ValueSetOperations implements FhirOperations {

    private static final Set<String> OF_EXPANSION = Set.of(
            "url",
            "valueSet",
            "valueSetVersion",
            "filter",
            "date",
            "offset",
            "count",
            "includeDefinition",
            "includeDesignations",
            "activeOnly",
            "excludeNested",
            "displayLanguage");
    private static final Set<String> OF_VALIDATION = Set.of(
            "url",
            "valueSet",
            "valueSetVersion",
            "code",
            "system",
            "systemVersion",
            "display",
            "coding",
            "codeableConcept",
            "date",
            "displayLanguage");
    private static final String URL = "Parameters.parameter.where(name='url')";

    private final Terminology terminology;
    private final FhirPackage fhirPackage;
    private final ExpansionWriter writer;

    ValueSetOperations(Terminology terminology, FhirPackage fhirPackage, ExpansionWriter writer) {
        this.terminology = terminology;
        this.fhirPackage = fhirPackage;
        this.writer = writer;
    }

    /** Of a value set by URL, or of one that the client sends. */
    @Operation(name = "$expand", typeName = "ValueSet", idempotent = true)
    public ValueSet expand(
            @OperationParam(name = "url") UriType url,
            @OperationParam(name = "valueSet") ValueSet sent,
            @OperationParam(name = "valueSetVersion") StringType version,
            @OperationParam(name = "filter") StringType filter,
            @OperationParam(name = "date") DateTimeType date,
            @OperationParam(name = "offset") IntegerType offset,
            @OperationParam(name = "count") IntegerType count,
            @OperationParam(name = "includeDefinition") BooleanType definition,
            RequestDetails request) {
        Asked.onlyWith(request, OF_EXPANSION);
        KnownValueSet known = sent == null ? known(Asked.required(url, "url"), version) : terminology.expand(sent);
        return writer.write(known, new ExpansionRequest(filter, date, offset, count, definition));
    }

    /** Of a value set of the package. */
    @Operation(name = "$expand", typeName = "ValueSet", idempotent = true)
    public ValueSet expandHere(
            @IdParam IdType id,
            @OperationParam(name = "filter") StringType filter,
            @OperationParam(name = "date") DateTimeType date,
            @OperationParam(name = "offset") IntegerType offset,
            @OperationParam(name = "count") IntegerType count,
            @OperationParam(name = "includeDefinition") BooleanType definition,
            RequestDetails request) {
        Asked.onlyWith(request, OF_EXPANSION);
        KnownValueSet known = known(Packaged.url(fhirPackage, ValueSet.class, id), null);
        return writer.write(known, new ExpansionRequest(filter, date, offset, count, definition));
    }

    @Operation(name = "$validate-code", typeName = "ValueSet", idempotent = true)
    public Parameters validate(
            @OperationParam(name = "url") UriType url,
            @OperationParam(name = "valueSet") ValueSet sent,
            @OperationParam(name = "valueSetVersion") StringType version,
            @OperationParam(name = "code") CodeType code,
            @OperationParam(name = "system") UriType system,
            @OperationParam(name = "display") StringType display,
            @OperationParam(name = "coding") Coding coding,
            @OperationParam(name = "codeableConcept") CodeableConcept concept,
            @OperationParam(name = "date") DateTimeType date,
            RequestDetails request) {
        Asked.onlyWith(request, OF_VALIDATION);
        List<Coding> asked = Asked.codings(system, code, display, coding, concept);
        Members known =
                sent == null ? members(canonical(Asked.required(url, "url"), version)) : terminology.expand(sent);
        return verdict(known, asked, date);
    }

    @Operation(name = "$validate-code", typeName = "ValueSet", idempotent = true)
    public Parameters validateHere(
            @IdParam IdType id,
            @OperationParam(name = "code") CodeType code,
            @OperationParam(name = "system") UriType system,
            @OperationParam(name = "display") StringType display,
            @OperationParam(name = "coding") Coding coding,
            @OperationParam(name = "codeableConcept") CodeableConcept concept,
            @OperationParam(name = "date") DateTimeType date,
            RequestDetails request) {
        Asked.onlyWith(request, OF_VALIDATION);
        List<Coding> asked = Asked.codings(system, code, display, coding, concept);
        return verdict(members(Packaged.url(fhirPackage, ValueSet.class, id)), asked, date);
    }

    private static Parameters verdict(Members known, List<Coding> asked, DateTimeType date) {
        Function<Coding, Optional<Concept>> member =
                coding -> known.member(coding.getSystem(), coding.getCode(), Asked.day(date));
        boolean open = asked.stream().anyMatch(coding -> known.isOpenTo(coding.getSystem(), coding.getCode()));
        if (open && asked.stream().map(member).noneMatch(Optional::isPresent)) {
            throw Problem.at(
                            "Parameters.parameter",
                            IssueType.NOTSUPPORTED,
                            "The value set takes every code of this system, and whether it has this one is not known"
                                    + " here: only the codes in our tables are.",
                            "Ask a terminology server that holds the system.")
                    .unprocessable();
        }
        return Verdict.ofFirst(
                asked,
                member,
                "There is no such code in the value set " + known.resource().getUrl() + ", or not on that day.");
    }

    private KnownValueSet known(String url, StringType version) {
        return terminology.valueSet(canonical(url, version)).orElseThrow(() -> Asked.unknown("ValueSet", URL));
    }

    private Members members(String canonical) {
        return terminology.members(canonical).orElseThrow(() -> Asked.unknown("ValueSet", URL));
    }

    private static String canonical(String url, StringType version) {
        return Asked.text(version) == null ? url : url + "|" + version.getValue();
    }
}
