package org.calaimfhir.server.storage;

import java.util.Date;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.IdType;

/** The entries of a transaction-response (FHIR R4, http, 3.1.0.11.2). */
public final class TransactionAnswers {

    private TransactionAnswers() {}

    /** @param id with type and version */
    public static BundleEntryResponseComponent created(IdType id, Date lastUpdated) {
        return response("201 Created", id).setLastModified(lastUpdated);
    }

    /** The resource was there before and stays as it is. */
    public static BundleEntryResponseComponent alreadyThere(IdType id) {
        return response("200 OK", id);
    }

    private static BundleEntryResponseComponent response(String status, IdType id) {
        return new BundleEntryResponseComponent()
                .setStatus(status)
                .setLocation(id.toUnqualified().getValue())
                .setEtag("W/\"" + id.getVersionIdPart() + "\"");
    }
}
