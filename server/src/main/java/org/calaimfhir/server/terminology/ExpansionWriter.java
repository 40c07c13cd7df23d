package org.calaimfhir.server.terminology;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;

/** The answer of {@code $expand}: the value set with the wanted part of its members. */
final class ExpansionWriter {

    private final Clock clock;

    ExpansionWriter(Clock clock) {
        this.clock = clock;
    }

    ValueSet write(KnownValueSet known, ExpansionRequest wanted) {
        List<Concept> found = known.matching(wanted.words(), Asked.day(wanted.date()));
        ValueSet answer = heading(known.resource(), wanted.withDefinition());
        ValueSetExpansionComponent expansion = answer.getExpansion();
        expansion.setIdentifier("urn:uuid:" + UUID.randomUUID());
        expansion.setTimestamp(Date.from(clock.instant()));
        expansion.setTotal(found.size());
        expansion.setOffset(wanted.first());
        parameter(expansion, "filter", wanted.filter());
        parameter(expansion, "date", wanted.date());
        parameter(expansion, "offset", wanted.offset());
        parameter(expansion, "count", wanted.count());
        found.stream()
                .filter(concept -> concept.version() != null)
                .map(concept -> concept.system() + "|" + concept.version())
                .distinct()
                .forEach(version -> parameter(expansion, "version", new UriType(version)));
        found.stream().skip(wanted.first()).limit(wanted.most()).forEach(concept -> expansion
                .addContains()
                .setSystem(concept.system())
                .setVersion(concept.version())
                .setCode(concept.code())
                .setDisplay(concept.display()));
        return answer;
    }

    private static ValueSet heading(ValueSet definition, boolean withDefinition) {
        if (withDefinition) {
            return definition.copy().setExpansion(null);
        }
        ValueSet heading = new ValueSet();
        heading.setId(definition.getIdElement().toUnqualifiedVersionless());
        heading.setUrl(definition.getUrl());
        heading.setVersion(definition.getVersion());
        heading.setName(definition.getName());
        heading.setTitle(definition.getTitle());
        heading.setStatus(definition.getStatus());
        return heading;
    }

    private static void parameter(ValueSetExpansionComponent expansion, String name, Type value) {
        Optional.ofNullable(value)
                .filter(sent -> !sent.isEmpty())
                .ifPresent(sent -> expansion.addParameter().setName(name).setValue(sent));
    }
}
