package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.logic.CodeSource;
import org.calaimfhir.server.logic.CompiledLogic;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Library;

/** The decision logic of our package, which anyone else can run with a CQL engine, ready to be asked about persons. */
final class PublishedLogic {

    private static final String ELM = "application/elm+json";

    private final CompiledLogic logic;
    private final Clock clock;
    private final Map<String, String> canonicals = new HashMap<>();
    private final Map<String, Set<String>> defines = new HashMap<>();
    private final Map<String, Map<String, CriterionDefines>> criteria = new HashMap<>();

    private PublishedLogic(CompiledLogic logic, Clock clock) {
        this.logic = logic;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when the libraries need what the server does not know */
    static PublishedLogic of(FhirPackage definitions, FhirContext context, Clock clock) {
        List<Library> libraries = definitions.definitions(Library.class).stream()
                .filter(library -> library.getContent().stream().anyMatch(PublishedLogic::isElm))
                .toList();
        List<String> elm = libraries.stream()
                .flatMap(library -> library.getContent().stream())
                .filter(PublishedLogic::isElm)
                .map(Attachment::getData)
                .map(data -> new String(data, StandardCharsets.UTF_8))
                .toList();
        PublishedLogic result = new PublishedLogic(CompiledLogic.of(elm, new NoCodes(), context), clock);
        for (Library library : libraries) {
            result.canonicals.put(library.getName(), library.getUrl() + "|" + library.getVersion());
            Set<String> defines = new HashSet<>(result.logic.defines(library.getName()));
            result.defines.put(library.getName(), defines);
            result.criteria.put(library.getName(), CriterionDefines.among(defines));
        }
        return result;
    }

    /** The package has libraries of tables too. */
    private static boolean isElm(Attachment content) {
        return ELM.equals(content.getContentType());
    }

    /** The types of resources that it reads. */
    Set<String> types() {
        return logic.types();
    }

    /** Canonical with version of a library; empty when there is none of the name. */
    Optional<String> canonical(String library) {
        return Optional.ofNullable(canonicals.get(library));
    }

    /** Over one person, for the questions of one request. */
    PersonLogic over(PersonResources person, EligibilityRequest request) {
        Collection<org.hl7.fhir.r4.model.Resource> resources = person.with(FactObservations.of(request.facts()));
        return new PersonLogic(
                logic.over(
                        resources,
                        Map.of("Asked Date", new org.opencds.cqf.cql.engine.runtime.Date(request.date())),
                        ZonedDateTime.now(clock)),
                criteria,
                defines,
                person,
                ToldFacts.of(person, request.facts(), request.date()));
    }

    /** The logic names the codes that it looks for itself, by tables of ours, and needs no value set. */
    private static final class NoCodes implements CodeSource {

        @Override
        public Collection<SystemCode> codesOf(String valueSet) {
            throw new IllegalArgumentException("The logic asks for value set " + valueSet);
        }

        @Override
        public boolean defines(String codeSystem, String code) {
            throw new IllegalArgumentException("The logic asks for code system " + codeSystem);
        }
    }
}
