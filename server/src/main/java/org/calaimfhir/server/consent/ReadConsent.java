package org.calaimfhir.server.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** How the ASCMI form calls all who may share and receive (table consent-element, care-partners). */
    private static final Pattern ALL_PARTNERS =
            Pattern.compile("(my |the |all )*care partners", Pattern.CASE_INSENSITIVE);

    private static final Set<Organization> NOBODY = Set.of();

    private final List<GuardRule> rules;
    private final ZoneId zone;

    /** @param zone in which a day begins that is written without a time */
    ReadConsent(List<GuardRule> rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    /**
     * What it says, at the moments from which that counts: a refusal that is dated by a day is later than all else of the
     * day. A form that was withdrawn keeps its place, so that no older yes comes back, and permits nobody.
     */
    List<ConsentForm> forms(Consent consent) {
        boolean active = consent.getStatus() == ConsentState.ACTIVE;
        boolean counts = (active || consent.getStatus() == ConsentState.INACTIVE)
                && consent.getScope().hasCoding(SCOPES, PRIVACY)
                && consent.hasProvision();
        if (!counts) {
            return List.of();
        }
        boolean dated = consent.getDateTimeElement().hasValue();
        Instant signed = dated ? from(consent.getDateTimeElement()) : Instant.MAX;
        Instant refused = dated ? until(consent.getDateTimeElement()).minusMillis(1) : Instant.MAX;
        boolean opens = active && !consent.hasModifierExtension();
        List<Choice> choices = choices(consent.getProvision(), signed);
        List<Choice> permissions = choices.stream()
                .filter(choice -> dated && choice.permit())
                .map(choice -> opens ? choice : nobody(choice.name()))
                .toList();
        List<Choice> refusals =
                choices.stream().filter(choice -> !choice.permit()).toList();
        return Stream.of(new ConsentForm(signed, permissions), new ConsentForm(later(signed, refused), refusals))
                .filter(form -> !form.choices().isEmpty())
                .toList();
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
        if (!named) {
            return Optional.empty();
        }
        // Never before it was signed, whatever day its period begins with.
        Instant starts =
                later(signed, later(start(root).orElse(signed), start(part).orElse(signed)));
        Instant ends = sooner(end(root), end(part));
        Set<Organization> recipients = recipients(root, part);
        boolean none = isLimited(root, root)
                || isLimited(part, root)
                || !isForCare(rule, root)
                || !isForCare(rule, part)
                || !starts.isBefore(ends)
                || (rule.needsEnd() && ends.equals(ConsentForm.NEVER));
        return Optional.of(none ? nobody(rule.name()) : new Choice(rule.name(), true, recipients, starts, ends));
    }

    /** A yes to somebody, or to something, that is not held to here: it is said, and opens nothing. */
    private static Choice nobody(String name) {
        return new Choice(name, true, NOBODY, Instant.EPOCH, ConsentForm.NEVER);
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
        Set<Organization> named = named(receivers(part));
        return named.isEmpty() || receivers(part).stream().anyMatch(ReadConsent::isAllPartners) ? null : named;
    }

    /** To some kinds of records, or a time of theirs, or by an exception. */
    private static boolean isLimited(ProvisionComponent part, ProvisionComponent root) {
        return part.hasClass_()
                || part.hasData()
                || part.hasDataPeriod()
                || part.hasModifierExtension()
                || (part != root && part.hasProvision());
    }

    private static boolean isForCare(GuardRule rule, ProvisionComponent part) {
        Set<String> actions = part.getAction().stream()
                .flatMap(action -> action.getCoding().stream())
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> purposes = part.getPurpose().stream()
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return (!part.hasAction() || actions.stream().anyMatch(rule.actions()::contains))
                && (!part.hasPurpose() || purposes.stream().anyMatch(rule.purposes()::contains));
    }

    private static Set<String> codes(ProvisionComponent part) {
        return part.getCode().stream()
                .map(CodeableConcept::getCoding)
                .flatMap(List::stream)
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** @return null for all care partners */
    private static Set<Organization> recipients(ProvisionComponent root, ProvisionComponent part) {
        boolean limited = Stream.of(root, part)
                .flatMap(each -> each.getActor().stream())
                .anyMatch(actor -> actor.hasModifierExtension() || (isCustodian(actor) && !isAllPartners(actor)));
        if (limited) {
            return NOBODY;
        }
        List<provisionActorComponent> receivers = receivers(part).isEmpty() ? receivers(root) : receivers(part);
        boolean all = receivers.isEmpty() || receivers.stream().anyMatch(ReadConsent::isAllPartners);
        return all ? null : named(receivers);
    }

    private static List<provisionActorComponent> receivers(ProvisionComponent part) {
        return part.getActor().stream().filter(actor -> !isCustodian(actor)).toList();
    }

    private static Set<Organization> named(List<provisionActorComponent> actors) {
        return actors.stream()
                .map(actor -> organization(actor.getReference()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static boolean isCustodian(provisionActorComponent actor) {
        return actor.getRole().getCoding().stream().anyMatch(role -> CUSTODIAN.equals(role.getCode()));
    }

    /** Told in words, as there is no record of them all; other words are somebody who is not known here. */
    private static boolean isAllPartners(provisionActorComponent actor) {
        Reference who = actor.getReference();
        return !who.hasReference()
                && !who.hasIdentifier()
                && who.hasDisplay()
                && ALL_PARTNERS.matcher(who.getDisplay()).matches();
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
