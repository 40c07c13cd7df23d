package org.calaimfhir.ig.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Questionnaire;

/** Makes a Questionnaire of each row of {@code questionnaire.csv}; a changed row changes the form. */
public final class Forms {

    static final String BASE = "https://calaimfhir.org/fhir/";

    private Forms() {}

    /**
     * All forms.
     *
     * @param version of the package
     */
    public static List<Questionnaire> all(ProgramTables tables, String version) {
        List<Questionnaire> forms = new ArrayList<>();
        for (Row row : tables.get("questionnaire").rows()) {
            forms.add(form(tables, row, version));
        }
        return forms;
    }

    private static Questionnaire form(ProgramTables tables, Row row, String version) {
        Questionnaire form = new Questionnaire();
        form.setId(row.get("id"));
        form.setUrl(BASE + "Questionnaire/" + row.get("id"))
                .setVersion(version)
                .setName(name(row.get("id")))
                .setTitle(row.get("title"))
                .setStatus(PublicationStatus.ACTIVE)
                .setPublisher("calaim-fhir")
                .setDescription(row.get("description"))
                .setPurpose(row.get("purpose"));
        form.addSubjectType("Patient");
        row.find("effective_from")
                .ifPresent(day -> form.setEffectivePeriod(new Period().setStartElement(new DateTimeType(day))));
        form.setItem(new FormItems(tables, row).all());
        return form;
    }

    private static String name(String id) {
        return Arrays.stream(id.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
