package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link FhirStore} on HAPI's DAOs. */
final class HapiFhirStore implements FhirStore {

    private static final Comparator<StoredText> BY_ADDRESS =
            Comparator.comparing(StoredText::type).thenComparing(StoredText::id);

    private final FhirContext context;
    private final DaoRegistry daos;
    private final MatchUrlService matchUrls;
    private final IHapiTransactionService transactions;
    private final StoreOnce storeOnce;
    private final DirectSearch searches;
    private final KeyLocks locks;
    private final StoredTexts texts;

    HapiFhirStore(
            FhirContext context,
            DaoRegistry daos,
            MatchUrlService matchUrls,
            IHapiTransactionService transactions,
            StoreOnce storeOnce,
            DirectSearch searches,
            JdbcTemplate jdbc) {
        this.context = context;
        this.daos = daos;
        this.matchUrls = matchUrls;
        this.transactions = transactions;
        this.storeOnce = storeOnce;
        this.searches = searches;
        this.locks = new KeyLocks(jdbc);
        this.texts = new StoredTexts(jdbc);
    }

    @Override
    public <T> T inTransaction(Collection<String> keys, Supplier<T> work) {
        return transactions.withSystemRequest().execute(transaction -> {
            locks.hold(keys);
            return work.get();
        });
    }

    @Override
    public <T extends Resource> Optional<T> read(Class<T> type, String idPart) {
        // The DAO's own read throws when there is nothing, which would spoil the caller's transaction.
        Optional<StoredText> stored = texts.byId(name(type), idPart);
        return stored.isPresent() && !stored.get().canBeCompleted()
                ? search(type, StoreQuery.where("_id", idPart)).stream().findFirst()
                : stored.map(text -> parse(type, text));
    }

    @Override
    public <T extends Resource> List<T> search(Class<T> type, StoreQuery query) {
        RequestDetails request = new SystemRequestDetails();
        PlainQuery plain = new PlainQuery(query.toQueryString(), null, LARGEST_SEARCH, 0);
        return searches.find(name(type), plain, request)
                .map(page ->
                        page.matches().stream().map(match -> parse(type, match)).toList())
                .orElseGet(() -> searchEntities(type, query, request));
    }

    @Override
    public <T extends Resource> List<T> readAll(Class<T> type, Collection<String> idParts) {
        return idParts.isEmpty()
                ? List.of()
                : texts.byIds(name(type), idParts).stream()
                        .map(this::parse)
                        .map(type::cast)
                        .toList();
    }

    @Override
    public List<Resource> readWithReferring(
            Class<? extends Resource> type, String idPart, Collection<String> referring) {
        return parseInOrder(texts.withReferring(name(type), idPart, referring));
    }

    @Override
    public Map<String, Supplier<List<Resource>>> readEachWithReferring(
            Class<? extends Resource> type, Collection<String> idParts, Collection<String> referring) {
        Map<String, Supplier<List<Resource>>> found = new HashMap<>();
        texts.eachWithReferring(name(type), idParts, referring)
                .forEach((id, stored) -> found.put(id, () -> parseInOrder(stored)));
        return found;
    }

    private List<Resource> parseInOrder(List<StoredText> stored) {
        return stored.stream().sorted(BY_ADDRESS).map(this::parse).toList();
    }

    private Resource parse(StoredText stored) {
        Resource resource = (Resource) context.newJsonParser().parseResource(stored.text());
        resource.setId(new IdType(stored.type(), stored.id(), String.valueOf(stored.version())));
        return resource;
    }

    private <T extends Resource> List<T> searchEntities(Class<T> type, StoreQuery query, RequestDetails request) {
        SearchParameterMap parameters = matchUrls.translateMatchUrl(
                name(type) + "?" + query.toQueryString(), context.getResourceDefinition(type));
        parameters.setLoadSynchronousUpTo(LARGEST_SEARCH);
        return dao(type).search(parameters, request).getAllResources().stream()
                .map(type::cast)
                .toList();
    }

    private <T extends Resource> T parse(Class<T> type, StoredText stored) {
        StringBuilder json = new StringBuilder();
        stored.appendTo(json);
        return context.newJsonParser().parseResource(type, json.toString());
    }

    @Override
    public List<IdType> createAll(List<? extends Resource> resources) {
        try {
            return storeOnce.createAll(resources, new SystemRequestDetails());
        } catch (CyclicReferences circle) {
            throw new UnprocessableEntityException(circle.getMessage());
        }
    }

    @Override
    public <T extends Resource> T create(T resource) {
        resource.setId(newId());
        createAll(List.of(resource));
        return resource;
    }

    @Override
    public String newId() {
        return UUID.randomUUID().toString();
    }

    private <T extends IBaseResource> IFhirResourceDao<T> dao(Class<T> type) {
        return daos.getResourceDao(type);
    }

    private static String name(Class<? extends Resource> type) {
        return type.getSimpleName();
    }
}
