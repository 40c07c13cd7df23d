package org.calaimfhir.server.storage;

import ca.uhn.fhir.jpa.cache.IResourceChangeEvent;
import ca.uhn.fhir.jpa.searchparam.registry.SearchParamRegistryImpl;
import java.util.Collection;
import org.hl7.fhir.instance.model.api.IIdType;

/** HAPI's registry, filled from the package: what stands in the database as SearchParameter has no say. */
final class PackagedSearchParamRegistry extends SearchParamRegistryImpl {

    private final PackagedSearchParameters packaged;

    PackagedSearchParamRegistry(PackagedSearchParameters packaged) {
        this.packaged = packaged;
    }

    @Override
    public void handleInit(Collection<IIdType> storedIds) {
        super.handleInit(packaged.ids());
    }

    @Override
    public void handleChange(IResourceChangeEvent ignored) {}
}
