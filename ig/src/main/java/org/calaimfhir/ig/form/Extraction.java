package org.calaimfhir.ig.form;

import java.util.List;
import java.util.function.UnaryOperator;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;

/** What SDC's definition-based extraction needs to know beyond the element that each answer fills. */
final class Extraction {

    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private static final String HIDDEN = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";
    private static final String FHIRPATH = "text/fhirpath";
    private static final String CODE = "code:";
    private static final String CONCEPT = "concept:";
    private static final String PROFILE = "profile:";

    private final UnaryOperator<String> definition;
    private final List<Row> values;

    /** @param definition makes the address of an element from the way the tables write it */
    Extraction(ProgramTables tables, String form, UnaryOperator<String> definition) {
        this.definition = definition;
        this.values = tables.get("questionnaire-value").rows().stream()
                .filter(row -> FormItems.list(row.get("forms")).contains(form))
                .toList();
    }

    /** Says that a group becomes a resource, and what is in it besides the answers. */
    void to(QuestionnaireItemComponent group, String element) {
        Extension extract = new Extension(SDC + "definitionExtract");
        extract.addExtension("definition", new CanonicalType(element.substring(0, element.indexOf('#'))));
        group.addExtension(extract);
        for (Row row : values) {
            if (row.get("link_id").equals(group.getLinkId())) {
                group.addExtension(value(row));
            }
        }
    }

    private Extension value(Row row) {
        Extension value = new Extension(SDC + "definitionExtractValue");
        value.addExtension("definition", new UriType(definition.apply(row.get("fills"))));
        String written = row.get("value");
        if (written.startsWith(CODE)) {
            value.addExtension("fixed-value", new CodeType(written.substring(CODE.length())));
        } else if (written.startsWith(PROFILE)) {
            String profile = written.substring(PROFILE.length());
            value.addExtension("fixed-value", new CanonicalType(Forms.BASE + "StructureDefinition/" + profile));
        } else if (written.startsWith(CONCEPT)) {
            String[] code = written.substring(CONCEPT.length()).split("#", 2);
            value.addExtension("fixed-value", new CodeableConcept().addCoding(new Coding(code[0], code[1], null)));
        } else {
            value.addExtension(
                    "expression", new Expression().setLanguage(FHIRPATH).setExpression(written));
        }
        return value;
    }

    /** An answer that a form fills in by itself from the others: nobody is asked for it. */
    static void calculated(QuestionnaireItemComponent item, String expression) {
        item.addExtension(HIDDEN, new BooleanType(true));
        item.addExtension(
                SDC + "calculatedExpression",
                new Expression().setLanguage(FHIRPATH).setExpression(expression));
    }

    /** An answer that is always the same, such as the system of an identifier: nobody is asked for it. */
    static void always(QuestionnaireItemComponent item, String value) {
        item.addExtension(HIDDEN, new BooleanType(true));
        item.addInitial()
                .setValue(
                        switch (item.getType()) {
                            case URL -> new UriType(value);
                            case BOOLEAN -> new BooleanType(value);
                            default -> new StringType(value);
                        });
    }
}
