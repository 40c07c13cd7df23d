package org.calaimfhir.ig.site;

import java.util.ArrayList;
import java.util.List;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ValueSet;

/** The pages whose content is the programme's tables, or what is made of them. */
final class ProgramPages {

    private final CodePages codes;
    private final List<Page> ofTables = new ArrayList<>();

    ProgramPages(ProgramTables tables, Links links, List<MetadataResource> definitions) {
        codes = new CodePages(links);
        TableRows rows = new TableRows(tables, definitions);
        ofTables.addAll(new TablePages(tables, rows).all());
        ofTables.addAll(new ServicePages(tables, rows, definitions).all());
    }

    /** Adds those of code systems, value sets and concept maps. */
    PageMakers makers(PageMakers makers) {
        return makers.make(CodeSystem.class, codes::of)
                .make(ValueSet.class, codes::of)
                .make(ConceptMap.class, codes::of);
    }

    /** Those of tables and services. */
    List<Page> ofTables() {
        return ofTables;
    }
}
