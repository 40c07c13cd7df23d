package org.calaimfhir.server.eligibility;

import java.math.BigDecimal;
import org.calaimfhir.server.eligibility.LimitRule.Unit;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** What counts beside the criteria, as parts of the operation's answer. */
final class CircumstanceParts {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String CURRENCIES = "urn:iso:std:iso:4217";

    private CircumstanceParts() {}

    static void add(ParametersParameterComponent answer, ServiceAuthorization authorization) {
        authorization
                .code()
                .ifPresent(code -> answer.addPart().setName("authorization").setValue(new CodeType(code)));
        authorization.condition().ifPresent(condition -> answer.addPart()
                .setName("authorizationCondition")
                .setValue(new StringType(condition)));
    }

    static void add(ParametersParameterComponent answer, Exclusion found) {
        ParametersParameterComponent exclusion = answer.addPart().setName("exclusion");
        OverlapRule rule = found.rule();
        exclusion.addPart().setName("rule").setValue(rule.rule().copy());
        exclusion.addPart().setName("kind").setValue(new CodeType(rule.kind()));
        exclusion.addPart().setName("other").setValue(new StringType(rule.other()));
        if (!rule.text().isEmpty()) {
            exclusion.addPart().setName("text").setValue(new StringType(rule.text()));
        }
        exclusion.addPart().setName("rulesOut").setValue(new BooleanType(rule.rulesOut()));
        exclusion.addPart().setName("basis").setValue(new CodeType(found.basis().code()));
        found.evidence().forEach(evidence -> addEvidence(exclusion, evidence));
    }

    static void add(ParametersParameterComponent answer, CurrentService found) {
        ParametersParameterComponent current = answer.addPart().setName("current");
        current.addPart().setName("stage").setValue(new CodeType(found.kind().code()));
        found.with().ifPresent(with -> current.addPart().setName("with").setValue(with.copy()));
        found.until().ifPresent(day -> current.addPart().setName("until").setValue(new DateType(day.toString())));
        addEvidence(current, found.evidence());
    }

    static void add(ParametersParameterComponent answer, ServiceLimit found) {
        ParametersParameterComponent limit = answer.addPart().setName("limit");
        LimitRule rule = found.rule();
        limit.addPart().setName("rule").setValue(rule.rule().copy());
        limit.addPart().setName("text").setValue(new StringType(rule.text()));
        rule.amount().ifPresent(amount -> limit.addPart()
                .setName("amount")
                .setValue(new Quantity().setValue(amount).setUnit(rule.unit().orElse(null))));
        rule.period().ifPresent(period -> limit.addPart().setName("period").setValue(new StringType(period)));
        rule.exceptions()
                .ifPresent(exceptions -> limit.addPart().setName("exceptions").setValue(new StringType(exceptions)));
        rule.counted().ifPresent(unit -> {
            found.used().ifPresent(used -> limit.addPart().setName("used").setValue(quantity(used, unit)));
            found.remaining()
                    .ifPresent(left -> limit.addPart().setName("remaining").setValue(quantity(left, unit)));
        });
        found.evidence().forEach(evidence -> addEvidence(limit, evidence));
    }

    static Quantity quantity(BigDecimal value, Unit unit) {
        Quantity quantity = new Quantity().setValue(value).setUnit(unit.word());
        return switch (unit) {
            case DAY -> quantity.setSystem(UCUM).setCode("d");
            case HOUR -> quantity.setSystem(UCUM).setCode("h");
            case USD -> quantity.setSystem(CURRENCIES).setCode("USD");
            case AUTHORIZATION -> quantity;
        };
    }

    private static void addEvidence(ParametersParameterComponent part, Reference evidence) {
        part.addPart().setName("evidence").setValue(evidence.copy());
    }
}
