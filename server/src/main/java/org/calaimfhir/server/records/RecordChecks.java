package org.calaimfhir.server.records;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.records.Asking.Change;
import org.calaimfhir.server.security.BreakGlass;
import org.calaimfhir.server.storage.RecordFacts.Organization;
import org.calaimfhir.server.storage.RecordSight;
import org.calaimfhir.server.storage.RecordSight.Allowed;
import org.calaimfhir.server.storage.Viewer;
import org.calaimfhir.server.storage.Viewers;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds writes to who may write what, before anything is stored; reads are held to it by the database. Stands behind the
 * check of scopes and in front of all that answers.
 */
@Interceptor(order = -80)
final class RecordChecks {

    /** Search parameters that name the person. */
    private static final Set<String> ABOUT = Set.of("patient", "subject", "beneficiary");

    private static final Logger LOG = LoggerFactory.getLogger(RecordChecks.class);
    private static final String BASE = "/fhir";
    private static final String IF_NONE_EXIST = "If-None-Exist";

    private final RecordSight sight;
    private final DecideWrite decide;
    private final Set<String> definitions;
    private final int openedByEmergency;

    /**
     * @param openedByEmergency actors to whom an emergency opens anything
     * @param definitions types that are not stored with the records: definitions, and what is held to it elsewhere
     */
    RecordChecks(RecordSight sight, DecideWrite decide, int openedByEmergency, Set<String> definitions) {
        this.sight = sight;
        this.decide = decide;
        this.definitions = definitions;
        this.openedByEmergency = openedByEmergency;
    }

    /**
     * @throws ForbiddenOperationException when it may be seen and not written so
     * @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException when it is not seen, there or not
     */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void request(ServletRequestDetails details, HttpServletRequest request) {
        if (details instanceof ServletSubRequestDetails) {
            return;
        }
        Asking asking = asking(details, request);
        if (asking.reads()) {
            Viewer viewer = SentBy.viewer(request.getUserPrincipal());
            Viewers.enter(BreakGlass.of(request)
                    .map(emergency -> inEmergency(viewer, emergency, isAboutOne(details)))
                    .orElse(viewer));
            seen(asking.looks(), viewer);
            return;
        }
        if (BreakGlass.of(request).isPresent()) {
            throw aboutOnePerson().invalid();
        }
        if (SentBy.theState(request.getUserPrincipal())) {
            refuseUnless(asking.other() != null && request.getMethod().equals("GET"), readOnly());
            return;
        }
        Viewer viewer = Viewers.sender().orElseThrow();
        if (asking.other() != null) {
            throw forbidden(List.of(notForOne(asking.other())));
        }
        write(asking, viewer);
        Viewers.write();
    }

    /** A record by its id, or what a search finds about one person. */
    private static boolean isAboutOne(ServletRequestDetails details) {
        boolean onePerson = ABOUT.stream()
                .map(name -> details.getParameters().get(name))
                .anyMatch(values -> values != null && values.length == 1 && values[0].indexOf(',') < 0);
        boolean oneRecord = details.getId() != null && details.getId().hasIdPart();
        return oneRecord || (details.getResourceName() != null && onePerson);
    }

    private Viewer inEmergency(Viewer viewer, BreakGlass emergency, boolean aboutOne) {
        if (!emergency.hasReason()) {
            throw Problem.of(
                            IssueType.REQUIRED,
                            "Emergency access needs a reason.",
                            "Send it as label of the header Category, in your own words.")
                    .invalid();
        }
        if (!aboutOne) {
            throw aboutOnePerson().invalid();
        }
        refuseUnless((viewer.actor() & openedByEmergency) != 0, noEmergency());
        LOG.warn("Emergency access by Organization/{}: its reason stands in the audit trail", viewer.organization());
        return viewer.inEmergency();
    }

    private static Asking asking(ServletRequestDetails details, HttpServletRequest request) {
        String below = request.getRequestURI().substring(BASE.length());
        List<String> path = Arrays.stream(below.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
        boolean conditional =
                details.getHeader(IF_NONE_EXIST) != null || (path.size() == 1 && request.getQueryString() != null);
        return Asking.of(request.getMethod(), path, conditional, details.getResource());
    }

    private void write(Asking asking, Viewer viewer) {
        List<String> addresses = new ArrayList<>(asking.deletes());
        asking.changes().forEach(change -> addresses.add(change.address()));
        Map<String, Allowed> allowed = seen(addresses, viewer);
        List<Problem> problems = new ArrayList<>();
        for (Change change : asking.changes()) {
            if (!allowed.get(change.address()).update()) {
                problems.add(notChanged(change.address()));
            }
        }
        for (String address : asking.deletes()) {
            if (!allowed.get(address).delete()) {
                problems.add(notChanged(address));
            }
        }
        for (Resource created : asking.creates()) {
            problems.addAll(decide.create(viewer.actor(), created, named -> isOwn(viewer, named)));
        }
        if (!problems.isEmpty()) {
            throw forbidden(problems);
        }
        List<Resource> contents = new ArrayList<>(asking.creates());
        asking.changes().stream()
                .map(Change::content)
                .filter(content -> content != null)
                .forEach(contents::add);
        refuseUnless(contents.stream().noneMatch(sight::refersBySearch), bySearch());
        sight.refuseUnseen(viewer, contents);
    }

    private static Problem bySearch() {
        return Problem.of(
                IssueType.FORBIDDEN,
                "A reference by a search (Type?name=value) is not followed for a system that sees some records only:"
                        + " whether it finds one would tell who is there.",
                "Name each resource by its id.");
    }

    private Map<String, Allowed> seen(List<String> addresses, Viewer viewer) {
        List<String> records = addresses.stream()
                .filter(address -> !definitions.contains(address.replaceFirst("/.*", "")))
                .toList();
        Map<String, Allowed> allowed = sight.of(viewer, records);
        if (!allowed.keySet().containsAll(records)) {
            throw Problem.of(IssueType.NOTFOUND, "There is no such resource.", "Check its type and id.")
                    .notFound();
        }
        return allowed;
    }

    private boolean isOwn(Viewer viewer, Organization named) {
        return named.id() != null ? named.id().equals(viewer.organization()) : sight.isOwn(viewer, named);
    }

    /** However the change came in, by a patch too. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        Optional<Viewer> sender = Viewers.sender();
        if (sender.isEmpty() || request == null || request instanceof SystemRequestDetails) {
            return;
        }
        refuseUnless(!sight.refersBySearch((Resource) after), bySearch());
        List<Problem> problems = decide.update((Resource) before, (Resource) after);
        if (!problems.isEmpty()) {
            throw forbidden(problems);
        }
    }

    private static void refuseUnless(boolean fine, Problem problem) {
        if (!fine) {
            throw forbidden(List.of(problem));
        }
    }

    private static ForbiddenOperationException forbidden(List<Problem> problems) {
        return new ForbiddenOperationException(problems.get(0).rule(), Outcomes.of(problems));
    }

    private static Problem aboutOnePerson() {
        return Problem.of(
                IssueType.BUSINESSRULE,
                "Emergency access is for reading about one person.",
                "Read by id, or search with one patient or subject; send all else without the header Category.");
    }

    private static Problem noEmergency() {
        return Problem.of(
                IssueType.FORBIDDEN,
                "An emergency opens nothing to a system of this kind.",
                "Ask without the header Category. To whom it opens what stands in the table consent-rule.");
    }

    private static Problem readOnly() {
        return Problem.of(IssueType.FORBIDDEN, "The state reads and writes nothing.", "Ask whoever keeps the record.");
    }

    private static Problem notForOne(String what) {
        return Problem.of(
                IssueType.FORBIDDEN,
                "A request that " + what + " is not answered to a system that sees some records only.",
                "Name each resource by its id, and send reads and writes apart.");
    }

    private static Problem notChanged(String address) {
        return Problem.of(
                IssueType.FORBIDDEN,
                "This system may read that " + address.replaceFirst("/.*", "") + " and not change it.",
                "Ask the organization whose record it is.");
    }
}
