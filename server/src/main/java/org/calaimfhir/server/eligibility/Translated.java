package org.calaimfhir.server.eligibility;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/** Text in English, with its translation in FHIR's own extension for it. */
final class Translated {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final String SPANISH = "es";

    private Translated() {}

    static StringType text(String english, Optional<String> spanish) {
        StringType text = new StringType(english);
        spanish.ifPresent(translated -> {
            Extension translation = new Extension(TRANSLATION);
            translation.addExtension(new Extension("lang", new CodeType(SPANISH)));
            translation.addExtension(new Extension("content", new StringType(translated)));
            text.addExtension(translation);
        });
        return text;
    }
}
