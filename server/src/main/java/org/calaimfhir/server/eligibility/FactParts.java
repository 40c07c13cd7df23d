package org.calaimfhir.server.eligibility;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;

/** A fact that was told, as parts of the operation's answer. */
final class FactParts {

    private FactParts() {}

    static void add(ParametersParameterComponent criterion, ToldFact told) {
        ParametersParameterComponent fact = criterion.addPart().setName("fact");
        fact.addPart().setName("code").setValue(told.fact().coding());
        fact.addPart()
                .setName("value")
                .setValue(
                        told.value() instanceof DateTimeType day
                                ? new DateType(day.getValueAsString().replaceFirst("T.*", ""))
                                : told.value().copy());
        fact.addPart().setName("date").setValue(new DateType(told.date()));
        told.source().ifPresent(source -> fact.addPart().setName("source").setValue(new StringType(source)));
        told.says()
                .map(Criterion.Result::of)
                .ifPresent(result -> fact.addPart().setName("result").setValue(new CodeType(result.code())));
    }
}
