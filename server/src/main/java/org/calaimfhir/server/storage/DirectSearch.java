package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.IResultIterator;
import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.search.SearchRuntimeDetails;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers a plain search with two statements: HAPI's query builder finds the rows, and one read brings their texts. HAPI's
 * own way loads them as entities, parses each and encodes it again.
 */
final class DirectSearch {

    /** @param more whether there are matches after this page */
    record Page(List<StoredText> matches, boolean more) {}

    private final FhirContext context;
    private final MatchUrlService matchUrls;
    private final SearchBuilderFactory<JpaPid> builders;
    private final IHapiTransactionService transactions;
    private final StoredTexts texts;

    DirectSearch(
            FhirContext context,
            MatchUrlService matchUrls,
            SearchBuilderFactory<JpaPid> builders,
            IHapiTransactionService transactions,
            StoredTexts texts) {
        this.context = context;
        this.matchUrls = matchUrls;
        this.builders = builders;
        this.transactions = transactions;
        this.texts = texts;
    }

    /** @return empty when a match cannot be read as text; nothing is lost, HAPI answers then */
    Optional<Page> find(String type, PlainQuery query, RequestDetails request) {
        RuntimeResourceDefinition definition = context.getResourceDefinition(type);
        SearchParameterMap parameters = matchUrls.translateMatchUrl(type + "?" + query.filters(), definition);
        parameters.setSort(query.sort());
        parameters.setLoadSynchronousUpTo(query.count() + 1);
        if (query.offset() > 0) {
            parameters.setOffset(query.offset());
        }
        return transactions
                .withRequest(request)
                .withRequestPartitionId(RequestPartitionId.allPartitions())
                .readOnly()
                .execute(() -> read(definition, parameters, query, request));
    }

    private Optional<Page> read(
            RuntimeResourceDefinition definition,
            SearchParameterMap parameters,
            PlainQuery query,
            RequestDetails request) {
        List<Long> pids = pids(definition, parameters, query.count() + 1, request)
                .orElseGet(() -> eachOnce(definition, parameters, query.count() + 1, request));
        boolean more = pids.size() > query.count();
        List<Long> page = more ? pids.subList(0, query.count()) : pids;
        if (page.isEmpty()) {
            return Optional.of(new Page(List.of(), false));
        }
        Map<Long, StoredText> read = texts.byPid(page);
        List<StoredText> matches =
                page.stream().map(read::get).filter(Objects::nonNull).toList();
        boolean complete = matches.size() == page.size() && matches.stream().allMatch(StoredText::canBeCompleted);
        return complete ? Optional.of(new Page(matches, more)) : Optional.empty();
    }

    /** Each match with its first value; the engine groups so when it is told to skip matches, be it none. */
    private List<Long> eachOnce(
            RuntimeResourceDefinition definition, SearchParameterMap parameters, int most, RequestDetails request) {
        parameters.setOffset(0);
        return pids(definition, parameters, most, request).orElseThrow();
    }

    /**
     * @return empty when so many rows were one match again, by another of its values, that matches may have been left out.
     *     Without that the order is the same as with grouping, which has to read all matches to find the first.
     */
    private Optional<List<Long>> pids(
            RuntimeResourceDefinition definition, SearchParameterMap parameters, int most, RequestDetails request) {
        ISearchBuilder<JpaPid> builder =
                builders.newSearchBuilder(definition.getName(), definition.getImplementingClass());
        builder.setMaxResultsToFetch(most);
        SearchRuntimeDetails details =
                new SearchRuntimeDetails(request, UUID.randomUUID().toString());
        details.setLoadSynchronous(true);
        List<Long> pids = new ArrayList<>();
        try (IResultIterator<JpaPid> found =
                builder.createQuery(parameters, details, request, RequestPartitionId.allPartitions())) {
            while (pids.size() < most && found.hasNext()) {
                pids.add(found.next().getId());
            }
            int repeated = found.getSkippedCount();
            boolean cutOff = repeated > 0 && pids.size() < most && pids.size() + repeated >= most;
            return cutOff ? Optional.empty() : Optional.of(pids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
