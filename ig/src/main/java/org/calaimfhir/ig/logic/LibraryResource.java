package org.calaimfhir.ig.logic;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calaimfhir.terminology.criteria.Period;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.ParameterDefinition.ParameterUse;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;

/** A library as FHIR resource, with its CQL and its ELM. */
final class LibraryResource {

    private static final String OURS = "https://calaimfhir.org/fhir/";
    private static final String BASE = OURS + "Library/";
    private static final Pattern INCLUDE = Pattern.compile("(?m)^include (\\w+) ");

    private LibraryResource() {}

    private static org.hl7.fhir.r4.model.Period effective(Period inForce) {
        org.hl7.fhir.r4.model.Period effective = new org.hl7.fhir.r4.model.Period();
        if (!inForce.from().equals(LocalDate.MIN)) {
            effective.setStartElement(new DateTimeType(inForce.from().toString()));
        }
        if (!inForce.to().equals(LocalDate.MAX)) {
            effective.setEndElement(new DateTimeType(inForce.to().toString()));
        }
        return effective;
    }

    static Library of(CqlSource source, String elm, String version) {
        Library library = new Library();
        library.setId(source.name());
        library.setUrl(BASE + source.name())
                .setVersion(version)
                .setName(source.name())
                .setTitle(source.title())
                .setStatus(PublicationStatus.ACTIVE)
                .setType(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/library-type", "logic-library", null)))
                .setPublisher("calaim-fhir")
                .setDescription(source.description())
                .setPurpose("Says who qualifies, criterion by criterion, so that any CQL engine gives the same answer");
        source.service().ifPresent(service -> library.addUseContext()
                .setCode(new Coding("http://terminology.hl7.org/CodeSystem/usage-context-type", "program", null))
                .setValue(new CodeableConcept(
                        new Coding(OURS + "CodeSystem/" + service.codeSystem(), service.code(), null))));
        if (!source.inForce().equals(Period.ALWAYS)) {
            library.setEffectivePeriod(effective(source.inForce()));
        }
        Matcher included = INCLUDE.matcher(source.text());
        while (included.find()) {
            library.addRelatedArtifact()
                    .setType(RelatedArtifactType.DEPENDSON)
                    .setResource(BASE + included.group(1) + "|" + version);
        }
        if (source.text().contains("parameter \"Asked Date\"")) {
            library.addParameter()
                    .setName("Asked Date")
                    .setUse(ParameterUse.IN)
                    .setMin(0)
                    .setMax("1")
                    .setType("date")
                    .setDocumentation("The day asked about: the rules are those in force on it. Default: today");
        }
        if (source.text().contains("define \"Eligible\"")) {
            library.addParameter()
                    .setName("Eligible")
                    .setUse(ParameterUse.OUT)
                    .setMin(0)
                    .setMax("1")
                    .setType("boolean")
                    .setDocumentation("Whether the criteria are met; without a value it is unknown");
        }
        library.addContent()
                .setContentType("text/cql")
                .setTitle(source.name() + ".cql")
                .setData(source.text().getBytes(StandardCharsets.UTF_8));
        library.addContent()
                .setContentType("application/elm+json")
                .setTitle(source.name() + ".json")
                .setData(elm.getBytes(StandardCharsets.UTF_8));
        return library;
    }
}
