package org.calaimfhir.server.logic;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Base;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.data.DataProvider;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;

/** The engine's view of FHIR types: which Java class a type is, when two values are equal, what a date is in CQL. */
final class FhirModel extends R4FhirModelResolver {

    static final String NAMESPACE = "http://hl7.org/fhir";

    FhirModel(FhirContext context) {
        super(context);
    }

    /** The engine's own reads the definitions of all 150 resource types here; HAPI reads those that are used by itself. */
    @Override
    protected void initialize() {}

    /** What a name means for an object's class; null where the class has no such element. */
    BaseRuntimeChildDefinition child(Base target, String name) {
        BaseRuntimeElementCompositeDefinition<?> definition = resolveRuntimeDefinition(target);
        BaseRuntimeChildDefinition child = definition.getChildByName(name);
        return child == null ? resolveChoiceProperty(definition, name) : child;
    }

    /** For the engine's operators, which retrieve nothing by themselves. */
    DataProvider asProvider() {
        return new CompositeDataProvider(
                this,
                (context,
                        contextPath,
                        contextValue,
                        type,
                        template,
                        codePath,
                        codes,
                        valueSet,
                        date,
                        low,
                        high,
                        range) -> {
                    throw new UnsupportedOperationException("retrieve");
                });
    }
}
