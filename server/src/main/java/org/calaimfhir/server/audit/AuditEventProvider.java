package org.calaimfhir.server.audit;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Validate;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.ValidationModeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.calaimfhir.server.audit.EventReader.Shown;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.storage.FhirOperations;
import org.calaimfhir.server.storage.Viewer;
import org.calaimfhir.server.storage.Viewers;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Who saw what: reads and searches of the audit trail. Who sees some records only sees what its organization did. */
final class AuditEventProvider implements FhirOperations {

    private static final String TYPE = "/AuditEvent";

    private final EventReader reader;

    AuditEventProvider(EventReader reader) {
        this.reader = reader;
    }

    @Read(type = AuditEvent.class)
    public AuditEvent read(@IdParam IdType id, RequestDetails request) {
        Optional<EventId> wanted = EventId.of(id.getIdPart());
        return wanted.flatMap(known -> find(known).stream()
                        .filter(shown -> shown.id().equals(known))
                        .findFirst())
                .map(new BalpEvent(request.getFhirServerBase())::of)
                .orElseThrow(() -> Problem.of(
                                IssueType.NOTFOUND, "There is no such event.", "Search AuditEvent by patient or date.")
                        .notFound());
    }

    private List<Shown> find(EventId id) {
        EventCondition itself = EventCondition.of("seq = ?", id.seq());
        return reader.find(
                narrowed(new EventSearch(List.of(itself), Set.of(), Math.max(1, id.member()), Optional.empty())));
    }

    @Search(type = AuditEvent.class, allowUnknownParams = true)
    public Bundle search(RequestDetails request) {
        Map<String, String[]> sent = new LinkedHashMap<>(request.getParameters());
        EventSearch search = EventSearch.of(sent);
        List<Shown> found = reader.find(narrowed(search));
        return page(search, sent, found, request.getFhirServerBase());
    }

    /**
     * Stores nothing. What is wrong with the event is said by whoever words every {@code $validate}.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException when it is to be held against something else
     */
    @Validate(type = AuditEvent.class)
    public MethodOutcome validate(
            @ResourceParam AuditEvent event, @Validate.Mode ValidationModeEnum mode, @Validate.Profile String profile) {
        if (mode != null || profile != null) {
            throw Problem.of(
                            IssueType.NOTSUPPORTED,
                            "An AuditEvent is checked as it is sent, without mode and profile.",
                            "Name the profile in its meta.profile.")
                    .invalid();
        }
        OperationOutcome checked = new OperationOutcome();
        checked.addIssue().setSeverity(IssueSeverity.INFORMATION).setCode(IssueType.INFORMATIONAL);
        return new MethodOutcome().setOperationOutcome(checked);
    }

    private static EventSearch narrowed(EventSearch search) {
        return Viewers.sender()
                .filter(viewer -> !viewer.reporting())
                .map(Viewer::organization)
                .map(organization -> search.of("Organization/" + organization))
                .orElse(search);
    }

    private static Bundle page(EventSearch search, Map<String, String[]> sent, List<Shown> found, String base) {
        Bundle page = new Bundle();
        page.setId(UUID.randomUUID().toString());
        page.setType(BundleType.SEARCHSET);
        UncountedPages.mark(page);
        BalpEvent form = new BalpEvent(base);
        found.stream().limit(search.count()).forEach(shown -> page.addEntry()
                .setFullUrl(base + TYPE + "/" + shown.id())
                .setResource(form.of(shown))
                .getSearch()
                .setMode(SearchEntryMode.MATCH));
        page.addLink().setRelation("self").setUrl(EventSearch.address(base + TYPE, sent, Optional.empty()));
        if (found.size() > search.count()) {
            EventId next = found.get(search.count()).id();
            page.addLink().setRelation("next").setUrl(EventSearch.address(base + TYPE, sent, Optional.of(next)));
        }
        return page;
    }
}
