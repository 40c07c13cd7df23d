package org.calaimfhir.server.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.server.consent.ConsentForm.Choice;
import org.calaimfhir.server.storage.RecordFacts.Organization;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Reference;

/**
 * Reads a Consent. What is not understood permits nothing: a permission limited in a way that is not held to here is none,
 * a refusal is taken as wide as it can be read. Pure.
 */
final class ReadConsent {

    /** HL7's ParticipationType for whoever keeps what is shared; all others are taken to receive it. */
    private static final String CUSTODIAN = "CST";

    private static final String SCOPES = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String PRIVACY = "patient-privacy";

    private static final Set<Organization> NOBODY = Set.of();

    private final List<GuardRule> rules;
    private final ZoneId zone;

    /** @param zone in which a day begins that is written without a time */
    ReadConsent(List<GuardRule> rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    /** @return nothing when the Consent decides nothing */
    Optional<ConsentForm> form(Consent consent) {
        boolean counts = consent.getStatus() == ConsentState.ACTIVE
                && consent.getScope().hasCoding(SCOPES, PRIVACY)
                && consent.hasProvision();
        if (!counts) {
            return Optional.empty();
        }
        boolean dated = consent.getDateTimeElement().hasValue();
        Instant signed = dated ? from(consent.getDateTimeElement()) : Instant.MAX;
        List<Choice> choices = choices(consent.getProvision(), signed).stream()
                .filter(choice -> dated || !choice.permit())
                .toList();
        return choices.isEmpty() ? Optional.empty() : Optional.of(new ConsentForm(signed, choices));
    }

    private List<Choice> choices(ProvisionComponent root, Instant signed) {
        List<Choice> choices = new ArrayList<>();
        if (root.getType() != ConsentProvisionType.PERMIT) {
            rules.forEach(rule -> choices.add(refusal(rule, null)));
            return choices;
        }
        boolean answers = root.hasCode() || root.hasSecurityLabel();
        for (GuardRule rule : rules) {
            if (answers) {
                permission(rule, root, root, signed).ifPresent(choices::add);
            }
            for (ProvisionComponent part : root.getProvision()) {
                if (part.getType() == ConsentProvisionType.PERMIT) {
                    permission(rule, root, part, signed).ifPresent(choices::add);
                } else if (refuses(rule, part)) {
                    choices.add(refusal(rule, refused(part)));
                }
            }
        }
        return choices;
    }

    private Optional<Choice> permission(
            GuardRule rule, ProvisionComponent root, ProvisionComponent part, Instant signed) {
        Set<String> codes = codes(part);
        Set<String> labels = SecurityLabels.codes(part.getSecurityLabel(), rule.labelSystem());
        boolean named = (part.hasCode() || part.hasSecurityLabel())
                && (!part.hasCode() || codes.stream().anyMatch(rule.releasedBy()::contains))
                && (!part.hasSecurityLabel() || rule.isAllOf(labels));
        if (!named
                || isLimited(root, root)
                || isLimited(part, root)
                || !isForCare(rule, root)
                || !isForCare(rule, part)) {
            return Optional.empty();
        }
        Instant starts = later(start(root).orElse(signed), start(part).orElse(signed));
        Instant ends = sooner(end(root), end(part));
        Set<Organization> recipients = recipients(part.hasActor() ? part : root);
        boolean empty = !starts.isBefore(ends) || (recipients != null && recipients.isEmpty());
        boolean endless = rule.needsEnd() && ends.equals(ConsentForm.NEVER);
        return empty || endless
                ? Optional.empty()
                : Optional.of(new Choice(rule.name(), true, recipients, starts, ends));
    }

    private static Choice refusal(GuardRule rule, Set<Organization> recipients) {
        return new Choice(rule.name(), false, recipients, Instant.EPOCH, ConsentForm.NEVER);
    }

    private static boolean refuses(GuardRule rule, ProvisionComponent part) {
        Set<String> labels = SecurityLabels.codes(part.getSecurityLabel(), rule.labelSystem());
        return (!part.hasCode() && !part.hasSecurityLabel())
                || codes(part).stream().anyMatch(rule.refusedBy()::contains)
                || rule.isTouchedBy(labels);
    }

    /** Null is everybody; so is somebody who is no organization. */
    private static Set<Organization> refused(ProvisionComponent part) {
        Set<Organization> named = recipients(part);
        return named == null || named.isEmpty() ? null : named;
    }

    /** To some kinds of records, or a time of theirs, or by an exception. */
    private static boolean isLimited(ProvisionComponent part, ProvisionComponent root) {
        return part.hasClass_() || part.hasData() || part.hasDataPeriod() || (part != root && part.hasProvision());
    }

    private static boolean isForCare(GuardRule rule, ProvisionComponent part) {
        Set<String> actions = part.getAction().stream()
                .flatMap(action -> action.getCoding().stream())
                .map(Coding::getCode)
                .collect(Collectors.toSet());
        Set<String> purposes = part.getPurpose().stream().map(Coding::getCode).collect(Collectors.toSet());
        return meets(actions, rule.actions()) && meets(purposes, rule.purposes());
    }

    private static boolean meets(Set<String> named, Collection<String> accepted) {
        return named.isEmpty() || named.stream().anyMatch(accepted::contains);
    }

    private static Set<String> codes(ProvisionComponent part) {
        return part.getCode().stream()
                .map(CodeableConcept::getCoding)
                .flatMap(List::stream)
                .map(Coding::getCode)
                .collect(Collectors.toSet());
    }

    /** @return null for all care partners */
    private static Set<Organization> recipients(ProvisionComponent part) {
        boolean all = !part.hasActor();
        Set<Organization> named = new HashSet<>();
        for (provisionActorComponent actor : part.getActor()) {
            Reference who = actor.getReference();
            boolean nameless = !who.hasReference() && !who.hasIdentifier();
            boolean custodian = actor.getRole().getCoding().stream().anyMatch(role -> CUSTODIAN.equals(role.getCode()));
            if (custodian && !nameless) {
                return NOBODY;
            }
            all |= nameless && !custodian;
            organization(who).ifPresent(named::add);
        }
        boolean onlyCustodians = part.getActor().stream().allMatch(actor -> actor.getRole().getCoding().stream()
                .anyMatch(role -> CUSTODIAN.equals(role.getCode())));
        return all || onlyCustodians ? null : named;
    }

    private static Optional<Organization> organization(Reference who) {
        if (who.hasReference()) {
            return "Organization".equals(who.getReferenceElement().getResourceType())
                    ? Optional.of(Organization.byId(who.getReferenceElement().getIdPart()))
                    : Optional.empty();
        }
        return who.getIdentifier().hasSystem() && who.getIdentifier().hasValue()
                ? Optional.of(Organization.byIdentifier(
                        who.getIdentifier().getSystem(), who.getIdentifier().getValue()))
                : Optional.empty();
    }

    private Optional<Instant> start(ProvisionComponent part) {
        return Optional.of(part.getPeriod().getStartElement())
                .filter(BaseDateTimeType::hasValue)
                .map(this::from);
    }

    private Instant end(ProvisionComponent part) {
        BaseDateTimeType end = part.getPeriod().getEndElement();
        return end.hasValue() ? until(end) : ConsentForm.NEVER;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Instant from(BaseDateTimeType date) {
        return first(date).map(day -> day.atStartOfDay(zone).toInstant()).orElseGet(() -> date.getValue()
                .toInstant());
    }

    /** The whole of the day, month or year that is named. */
    private Instant until(BaseDateTimeType date) {
        return first(date)
                .map(day -> switch (date.getPrecision()) {
                    case YEAR -> day.plusYears(1);
                    case MONTH -> day.plusMonths(1);
                    default -> day.plusDays(1);
                })
                .map(day -> day.atStartOfDay(zone).toInstant())
                .orElseGet(() -> date.getValue().toInstant());
    }

    /** Empty when a time is named. */
    private static Optional<LocalDate> first(BaseDateTimeType date) {
        return switch (date.getPrecision()) {
            case YEAR -> Optional.of(LocalDate.of(date.getYear(), 1, 1));
            case MONTH -> Optional.of(LocalDate.of(date.getYear(), date.getMonth() + 1, 1));
            case DAY -> Optional.of(LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay()));
            default -> Optional.empty();
        };
    }
}
