package org.calaimfhir.server.storage;

import java.util.Set;

/** The resource types that have a DAO: those we serve, and the few that the engine asks for behind the scenes. */
record ServedTypes(Set<String> stored) {

    /** HAPI's terminology, validation and subscription beans are wired to these even when nobody can reach them. */
    static final Set<String> ENGINE_INTERNAL =
            Set.of("Bundle", "CodeSystem", "ConceptMap", "SearchParameter", "StructureDefinition", "ValueSet");

    boolean isSupported(String type) {
        return stored.contains(type) || ENGINE_INTERNAL.contains(type);
    }
}
