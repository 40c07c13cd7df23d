package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.eligibility.CurrentService.Kind;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Reads from a member's record what has been asked for, authorized or begun and is not over on a day. */
final class CurrentServices {

    private static final Set<TaskStatus> OPEN = EnumSet.of(
            TaskStatus.REQUESTED,
            TaskStatus.RECEIVED,
            TaskStatus.ACCEPTED,
            TaskStatus.READY,
            TaskStatus.INPROGRESS,
            TaskStatus.ONHOLD);
    private static final Set<EpisodeOfCareStatus> RUNNING =
            EnumSet.of(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD, EpisodeOfCareStatus.FINISHED);

    private final ServiceCodes codes;
    private final ServiceCatalog catalog;

    CurrentServices(ServiceCodes codes, ServiceCatalog catalog) {
        this.codes = codes;
        this.catalog = catalog;
    }

    List<CurrentService> of(RecordIndex record, LocalDate day) {
        return new Reading(record, day).all();
    }

    /** One record, read for one day. */
    private final class Reading {

        private final RecordIndex record;
        private final AskedServices asked;
        private final LocalDate day;
        private final List<CurrentService> found = new ArrayList<>();

        Reading(RecordIndex record, LocalDate day) {
            this.record = record;
            this.asked = new AskedServices(codes, record);
            this.day = day;
        }

        List<CurrentService> all() {
            for (Resource resource : record.resources()) {
                if (resource instanceof EpisodeOfCare episode) {
                    enrolled(episode);
                } else if (resource instanceof ClaimResponse response) {
                    authorized(response);
                } else if (resource instanceof Task task) {
                    referred(task);
                }
            }
            return found;
        }

        private void enrolled(EpisodeOfCare episode) {
            boolean ecm = episode.getType().stream()
                    .flatMap(type -> type.getCoding().stream())
                    .anyMatch(ServiceCodes::isEcm);
            boolean ended = episode.getStatus() == EpisodeOfCareStatus.FINISHED;
            if (ecm
                    && RUNNING.contains(episode.getStatus())
                    && PeriodDays.of(episode.getPeriod()).hold(day)
                    && (!ended || PeriodDays.of(episode.getPeriod()).hasEnd())) {
                Set<String> populations = codes.populations(episode);
                add(
                        Kind.ENROLLED,
                        populations.isEmpty() ? Set.of(CalaimService.ECM) : populations,
                        episode.getManagingOrganization(),
                        episode.getPeriod(),
                        episode);
            }
        }

        private void authorized(ClaimResponse response) {
            if (asked.isAuthorization(response)
                    && !PeriodDays.of(response.getCreatedElement()).last().isAfter(day)
                    && PeriodDays.of(authorizedDays(response)).hold(day)) {
                add(
                        Kind.AUTHORIZED,
                        asked.of(response),
                        response.hasRequestor()
                                ? response.getRequestor()
                                : asked.request(response)
                                        .map(Claim::getProvider)
                                        .orElseGet(Reference::new),
                        response.getPreAuthPeriod(),
                        response);
            }
        }

        /** Without a first day an authorization counts from the day that it was made. */
        private static Period authorizedDays(ClaimResponse response) {
            Period days = response.getPreAuthPeriod();
            return PeriodDays.of(days).first().isPresent()
                    ? days
                    : new Period().setStartElement(response.getCreatedElement()).setEndElement(days.getEndElement());
        }

        private void referred(Task task) {
            if (task.getIntent() == TaskIntent.ORDER && OPEN.contains(task.getStatus())) {
                record.find(task.getFocus())
                        .filter(ServiceRequest.class::isInstance)
                        .ifPresent(referral -> add(
                                Kind.REFERRED,
                                asked.of((ServiceRequest) referral),
                                task.getOwner(),
                                task.getRestriction().getPeriod(),
                                task));
            }
        }

        private void add(Kind kind, Set<String> services, Reference with, Period period, Resource evidence) {
            Optional<Reference> address = record.address(evidence);
            PeriodDays days = PeriodDays.of(period);
            for (String service : services) {
                address.ifPresent(reference -> found.add(new CurrentService(
                        kind,
                        catalog.find(service).map(CalaimService::program).orElse(service),
                        service,
                        namesSomebody(with) ? Optional.of(with) : Optional.empty(),
                        days.hasEnd() ? Optional.of(days.last()) : Optional.empty(),
                        reference)));
            }
        }

        private static boolean namesSomebody(Reference with) {
            return with.getReference() != null
                    || with.getDisplay() != null
                    || with.getIdentifier().getValue() != null;
        }
    }
}
