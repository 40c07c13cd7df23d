package org.calaimfhir.ig.form;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.BaseValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;

/** Gives the validator our forms, so that it holds answers against their questions: HAPI's own supports give none. */
public final class FormSupport extends BaseValidationSupport {

    private final Map<String, Questionnaire> forms = new HashMap<>();

    public FormSupport(FhirContext context) {
        super(context);
    }

    public void add(Questionnaire form) {
        forms.put(form.getUrl(), form);
    }

    @Override
    public <T extends IBaseResource> T fetchResource(Class<T> type, String address) {
        Questionnaire form = forms.get(address.replaceFirst("\\|.*", ""));
        return type != null && type.isInstance(form) ? type.cast(form) : null;
    }
}
