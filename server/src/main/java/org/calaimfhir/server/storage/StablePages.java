package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;

/**
 * Lets the pages of HAPI's searches follow one another as those of {@link DirectSearch} do: in one order, and the first
 * taken from the database as the others are. HAPI otherwise cuts the first page out of all matches and drops what they
 * include.
 */
@Interceptor
final class StablePages {

    private static final List<String> COUNTED = List.of("_total=", "_summary=");

    private final PageSizes pages;

    StablePages(PageSizes pages) {
        this.pages = pages;
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void page(SearchParameterMap search, RequestDetails request) {
        boolean ofAClient = request != null && request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE;
        if (!ofAClient || countsOnly(search)) {
            return;
        }
        search.setSort(StableOrder.of(search.getSort()));
        if (search.getOffset() == null) {
            search.setOffset(0);
        }
        if (search.getCount() == null) {
            search.setCount(pages.usual());
        }
    }

    private static boolean countsOnly(SearchParameterMap search) {
        boolean summary = search.getSummaryMode() == SummaryEnum.COUNT;
        return summary || (search.getCount() != null && search.getCount() == 0);
    }

    /** HAPI takes the matches that a page skips for matches that there are. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void dropGuessedTotals(IBaseResource response) {
        if (response instanceof Bundle bundle) {
            dropGuessedTotal(bundle);
            for (BundleEntryComponent entry : bundle.getEntry()) {
                if (entry.getResource() instanceof Bundle answer && bundle.getType() == BundleType.BATCHRESPONSE) {
                    dropGuessedTotal(answer);
                }
            }
        }
    }

    private static void dropGuessedTotal(Bundle page) {
        boolean beyondTheEnd = page.getType() == BundleType.SEARCHSET && !page.hasEntry() && page.getTotal() > 0;
        String asked = page.getLinkOrCreate("self").getUrl();
        if (beyondTheEnd
                && asked != null
                && asked.contains("_offset=")
                && COUNTED.stream().noneMatch(asked::contains)) {
            page.setTotalElement(null);
        }
    }
}
