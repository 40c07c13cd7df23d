package org.calaimfhir.ig.logic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.calaimfhir.terminology.criteria.Criterion;
import org.calaimfhir.terminology.criteria.Criterion.Wording;
import org.calaimfhir.terminology.criteria.FactLink;
import org.calaimfhir.terminology.criteria.Join;
import org.calaimfhir.terminology.criteria.Period;
import org.calaimfhir.terminology.criteria.Service;

/** Writes the library of one service: a define for each criterion, and {@code Eligible}. */
final class ServiceCql {

    private final Service service;
    private final Map<String, List<FactLink>> facts;
    private final LocalDate firstDay;
    private final String version;

    /**
     * @param facts the facts of each criterion, by its id
     * @param firstDay on which anyone may get the service; {@link LocalDate#MIN} where only its criteria tell
     */
    ServiceCql(Service service, Map<String, List<FactLink>> facts, LocalDate firstDay, String version) {
        this.service = service;
        this.facts = facts;
        this.firstDay = firstDay;
        this.version = version;
    }

    CqlSource write() {
        StringBuilder text = new StringBuilder(Comments.of(about()))
                .append(Head.of(service.library(), version, List.of(FactsCql.DECISIONS, FactsCql.NAME)));
        periods().forEach(period -> text.append(define(PeriodCql.define(period), PeriodCql.expression(period))));
        text.append("// Whether the member meets the criteria of the service on the asked date; null is unknown.\n")
                .append(define("Eligible", eligible()))
                .append("// What the asker attests of the criteria as a whole.\n")
                .append(define("Criteria Attested", FactsCql.attested(FactLink.wholeOf(service.code()))));
        service.criteria().values().forEach(criterion -> text.append(criterion(criterion)));
        return new CqlSource(
                service.library(),
                service.title(),
                service.description(),
                service.library() + ".cql, made of the criteria of " + service.code(),
                text.toString().stripTrailing() + "\n",
                Optional.of(service.subject()),
                inForce());
    }

    private List<String> about() {
        List<String> about = new ArrayList<>(List.of(
                service.title(),
                "Made of the tables of criteria by the build: change the rows, not this text.",
                "A criterion is true, false or null, which is unknown and stays so. It is null when it is not"
                        + " in force."));
        if (!service.leftOut().isEmpty()) {
            about.add("Not part of the definition, and so not asked here:");
            service.leftOut().forEach(text -> about.add("- " + text));
        }
        return about;
    }

    private Period inForce() {
        return service.roots().stream()
                .flatMap(root -> service.criteria().get(root).periods().stream())
                .reduce(Period::span)
                .map(period -> period.from().isBefore(firstDay) ? new Period(firstDay, period.to()) : period)
                .orElse(Period.ALWAYS);
    }

    private Set<Period> periods() {
        return service.criteria().values().stream()
                .flatMap(criterion -> criterion.periods().stream())
                .filter(period -> !period.equals(Period.ALWAYS))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The define of a root is null outside its time; of two wordings, the one in force decides. */
    private String eligible() {
        JoinCql join = new JoinCql(service.criteria(), Period.ALWAYS);
        List<Criterion> roots =
                service.roots().stream().map(service.criteria()::get).toList();
        if (roots.size() == 1) {
            return "\"" + roots.get(0).id() + "\"";
        }
        String any = join.any(service.roots().stream().<Join>map(Join.Ref::new).toList());
        List<Period> periods = roots.stream()
                .flatMap(root -> root.periods().stream())
                .distinct()
                .sorted()
                .toList();
        return periods.contains(Period.ALWAYS)
                ? any
                : "if " + JoinCql.inForce(periods) + " then\n    " + any + "\n  else null";
    }

    private String criterion(Criterion criterion) {
        StringBuilder text = new StringBuilder();
        criterion.wordings().forEach(wording -> text.append(Comments.of(wording.about())));
        String id = criterion.id();
        if (criterion.isLeaf()) {
            List<FactLink> links = facts.getOrDefault(id, List.of());
            text.append(define(id + " Attested", FactsCql.attested(links)))
                    .append(define(id + " Documented", FactsCql.documented(links)))
                    .append(define(id + " Evidence", FactsCql.evidence(links)))
                    .append(define(id, dated(criterion)));
        } else {
            text.append(define(id, dated(criterion)));
        }
        return text.toString();
    }

    private static String decided(String id) {
        return FactsCql.DECISIONS + ".\"Either\"(\"" + id + " Documented\", \"" + id + " Attested\")";
    }

    private String joined(Wording wording) {
        return wording.join()
                .map(join -> new JoinCql(service.criteria(), wording.period()).write(join))
                .orElseThrow();
    }

    /** A leaf is decided alike in every wording; of a group, the wording in force decides. */
    private String dated(Criterion criterion) {
        if (criterion.isLeaf()) {
            String expression = decided(criterion.id());
            return criterion.covers(Period.ALWAYS)
                    ? expression
                    : "if not (" + JoinCql.inForce(criterion.periods()) + ") then null\n  else " + expression;
        }
        StringBuilder text = new StringBuilder();
        for (Wording wording : criterion.wordings()) {
            if (wording.period().equals(Period.ALWAYS)) {
                return text + joined(wording);
            }
            text.append("if ")
                    .append(JoinCql.inForce(List.of(wording.period())))
                    .append(" then\n    ")
                    .append(joined(wording))
                    .append("\n  else ");
        }
        return text + "null";
    }

    private static String define(String name, String expression) {
        return "define \"" + name + "\":\n  " + expression + "\n\n";
    }
}
