package org.calaimfhir.ig.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;

/** The answers that a form offers where they are part of a table, of one family, age or definition. */
final class AnswerLists {

    /** Answers to choose from; none where a value set says them or anything may be said. */
    record Choices(List<Coding> codings) {

        Choices {
            codings = List.copyOf(codings);
        }
    }

    private static final String POPULATIONS = "populations";
    private static final String SERVICES = "services";
    private static final String POPULATION_CRITERIA = "population-criteria";
    private static final String SERVICE_CRITERIA = "service-criteria";
    private static final String HOMELESSNESS = "homelessness:";

    private final ProgramTables tables;
    private final Row form;

    AnswerLists(ProgramTables tables, Row form) {
        this.tables = tables;
        this.form = form;
    }

    Choices of(String answers) {
        if (answers.isBlank()) {
            return new Choices(List.of());
        } else if (answers.equals(POPULATIONS)) {
            return new Choices(populations());
        } else if (answers.equals(SERVICES)) {
            return new Choices(services());
        } else if (answers.startsWith(HOMELESSNESS)) {
            return homelessness(answers.substring(HOMELESSNESS.length()));
        }
        return new Choices(
                FormItems.list(answers).stream().map(AnswerLists::written).toList());
    }

    boolean arePerAnswer(String answers) {
        return answers.equals(POPULATION_CRITERIA) || answers.equals(SERVICE_CRITERIA);
    }

    /** For a question that is put for each answer to another: that answer, and what may be answered here. */
    Map<Coding, Choices> perAnswer(String answers) {
        Map<Coding, Choices> choices = new LinkedHashMap<>();
        if (answers.equals(POPULATION_CRITERIA)) {
            populations().forEach(population -> choices.put(population, populationCriteria(population.getCode())));
        } else if (answers.equals(SERVICE_CRITERIA)) {
            services().forEach(service -> choices.put(service, serviceCriteria(service.getCode())));
        }
        choices.values().removeIf(each -> each.codings().isEmpty());
        return choices;
    }

    private List<Coding> populations() {
        List<String> asked = FormItems.list(form.get("populations"));
        return codings(
                "ecm-population-of-focus",
                "ecm-population-of-focus",
                "code",
                "display",
                row -> asked.contains(row.get("code")));
    }

    private Choices populationCriteria(String population) {
        List<String> ages = FormItems.list(form.get("age_groups"));
        return new Choices(codings(
                "ecm-pof-criterion",
                "ecm-criterion",
                "code",
                "display",
                row -> row.get("pof_code").equals(population)
                        && ages.contains(row.get("age_group"))
                        && row.get("in_form").equals("Y")));
    }

    private List<Coding> services() {
        return codings("community-support", "community-support", "code", "dhcs_name", row -> row.get("category")
                .equals(form.get("family")));
    }

    /** What any plan may ask: not a plan's own narrowing, and not what the provider has to show later. */
    private Choices serviceCriteria(String service) {
        return new Choices(codings(
                "community-support-criterion",
                "community-support-criterion",
                "criterion_id",
                "text",
                row -> row.get("service").equals(service)
                        && row.get("logic").equals("leaf")
                        && row.get("role").equals("definition")
                        && row.find("plan").isEmpty()));
    }

    private Choices homelessness(String definition) {
        return new Choices(codings(
                "homelessness-definition",
                "homelessness-criterion",
                "criterion_id",
                "text",
                row -> row.get("logic").equals("leaf") && row.get("definition").equals(definition)));
    }

    /** The rows that have no last day: a form is for referrals to come. */
    private List<Coding> codings(String table, String system, String code, String display, Predicate<Row> wanted) {
        List<Coding> codings = new ArrayList<>();
        for (Row row : tables.get(table).rows()) {
            if (row.to().equals(LocalDate.MAX) && wanted.test(row)) {
                codings.add(new Coding(Forms.BASE + "CodeSystem/" + system, row.get(code), row.get(display)));
            }
        }
        return codings;
    }

    private static Coding written(String coding) {
        String[] parts = coding.split("#", 3);
        return new Coding(parts[0], parts[1], parts[2]);
    }
}
