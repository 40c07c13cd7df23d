package org.calaimfhir.server.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Stored resources as the capabilities see them. Every search runs synchronously against the tables and sees what the
 * current transaction wrote; nothing is cached.
 */
public interface FhirStore {

    /**
     * Runs work in one database transaction. Two transactions that name a common key run one after the other: the keys
     * are locked first, in a fixed order, until the transaction ends. Keys are names such as {@code member|9…}.
     *
     * @throws RuntimeException whatever the work throws, after everything is rolled back
     */
    <T> T inTransaction(Collection<String> keys, Supplier<T> work);

    /** The current version, or empty when it does not exist or is deleted. */
    <T extends Resource> Optional<T> read(Class<T> type, String idPart);

    /** All matches, at most {@link #LARGEST_SEARCH}, in no particular order unless the query sorts. */
    <T extends Resource> List<T> search(Class<T> type, StoreQuery query);

    /** The current versions of several resources, by one statement; those that do not exist are left out. */
    <T extends Resource> List<T> readAll(Class<T> type, Collection<String> idParts);

    /**
     * A resource and those of some types that refer to it, in whatever role, by one statement, in the order of
     * their types and ids.
     *
     * @param referring names of resource types
     * @return nothing when there is no such resource
     */
    List<Resource> readWithReferring(Class<? extends Resource> type, String idPart, Collection<String> referring);

    /**
     * The same for several resources, by one statement. Each is read when it is asked for, so that one that cannot be
     * read fails alone.
     *
     * @return by id part; nothing for those that do not exist
     */
    Map<String, Supplier<List<Resource>>> readEachWithReferring(
            Class<? extends Resource> type, Collection<String> idParts, Collection<String> referring);

    /**
     * Stores new resources, each once and complete. Their ids are given with them ({@link #newId()}), so that they may
     * refer to one another; order does not matter.
     */
    List<IdType> createAll(List<? extends Resource> resources);

    /** Stores one new resource under an id that the store chooses. */
    <T extends Resource> T create(T resource);

    /** A fresh id that cannot be guessed. */
    String newId();

    int LARGEST_SEARCH = 1000;
}
