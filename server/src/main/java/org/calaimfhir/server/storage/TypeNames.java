package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.calaimfhir.server.conformance.CoreTypes;
import org.hl7.fhir.common.hapi.validation.support.BaseValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;

/**
 * The names of R4's types, which is all that the FHIRPath engine of the indexer asks for. HAPI's default hands it every
 * definition, parsed from 20 MB of XML. Types are found whatever their case: FHIRPath expressions of the specification
 * write {@code DateTime} for {@code dateTime}.
 */
final class TypeNames extends BaseValidationSupport {

    private static final String BASE = "http://hl7.org/fhir/StructureDefinition/";

    private final List<StructureDefinition> all = new ArrayList<>();
    private final Map<String, StructureDefinition> byUrl = new ConcurrentHashMap<>();

    TypeNames(FhirContext context) {
        super(context);
        for (CoreTypes.CoreType type : CoreTypes.read()) {
            StructureDefinition shell = new StructureDefinition();
            shell.setUrl(BASE + type.name());
            shell.setName(type.name());
            shell.setType(type.name());
            shell.setKind(StructureDefinitionKind.fromCode(type.kind()));
            shell.setDerivation(TypeDerivationRule.SPECIALIZATION);
            all.add(shell);
            byUrl.put(key(shell.getUrl()), shell);
        }
    }

    private static String key(String url) {
        return url.toLowerCase(Locale.ROOT);
    }

    @Override
    public String getName() {
        return "R4 type names";
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
        return (List<T>) all;
    }

    @Override
    public IBaseResource fetchStructureDefinition(String url) {
        return byUrl.get(key(url.startsWith("http") ? url : BASE + url));
    }
}
