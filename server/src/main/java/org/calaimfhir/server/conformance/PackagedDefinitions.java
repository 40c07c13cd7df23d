package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.common.hapi.validation.support.BaseValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * Our package as the validator asks for it. HAPI's supports for definitions in memory give no Questionnaire; this one does,
 * so that answers are held against the questions of our forms.
 */
final class PackagedDefinitions extends BaseValidationSupport {

    private final FhirPackage fhirPackage;
    private final Map<String, StructureDefinition> structures = new ConcurrentHashMap<>();

    PackagedDefinitions(FhirContext context, FhirPackage fhirPackage) {
        super(context);
        this.fhirPackage = fhirPackage;
    }

    @Override
    public String getName() {
        return "CalAIM definitions";
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
        return (List<T>) fhirPackage.urls(StructureDefinition.class).stream()
                .map(this::fetchStructureDefinition)
                .toList();
    }

    @Override
    public IBaseResource fetchStructureDefinition(String canonical) {
        return fhirPackage
                .packaged(StructureDefinition.class, canonical)
                .map(found -> structures.computeIfAbsent(found.url(), url -> (StructureDefinition) found.own()))
                .orElse(null);
    }

    @Override
    public IBaseResource fetchValueSet(String canonical) {
        return find(ValueSet.class, canonical);
    }

    @Override
    public IBaseResource fetchCodeSystem(String canonical) {
        return find(CodeSystem.class, canonical);
    }

    @Override
    public <T extends IBaseResource> T fetchResource(Class<T> type, String canonical) {
        if (type == Questionnaire.class) {
            return type.cast(find(Questionnaire.class, canonical));
        }
        return super.fetchResource(type, canonical);
    }

    @Override
    public boolean isCodeSystemSupported(ValidationSupportContext root, String canonical) {
        return fhirPackage.packaged(CodeSystem.class, canonical).isPresent();
    }

    @Override
    public boolean isValueSetSupported(ValidationSupportContext root, String canonical) {
        return fhirPackage.packaged(ValueSet.class, canonical).isPresent();
    }

    private MetadataResource find(Class<? extends MetadataResource> type, String canonical) {
        return fhirPackage
                .packaged(type, canonical)
                .map(PackagedDefinition::resource)
                .orElse(null);
    }

    /** Those that the validator has made its own form of; who asks for a profile over HTTP gets it from the package. */
    void forgetElements() {
        structures.values().forEach(ConvertedStructures::forgetElements);
    }
}
