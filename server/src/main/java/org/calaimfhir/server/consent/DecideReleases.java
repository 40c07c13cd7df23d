package org.calaimfhir.server.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.calaimfhir.server.consent.ConsentForm.Choice;
import org.calaimfhir.server.storage.RecordFacts.Organization;
import org.calaimfhir.server.storage.RecordLabels.Release;

/**
 * What a member's forms release. Of each class the latest form that says anything about it decides alone; whom a form
 * leaves out, no older one lets in. Pure.
 */
final class DecideReleases {

    private static final int EVERY_ACTOR = ~0 & Short.MAX_VALUE;

    private final List<GuardRule> rules;

    DecideReleases(List<GuardRule> rules) {
        this.rules = rules;
    }

    List<Release> of(List<ConsentForm> forms) {
        TreeMap<Instant, List<Choice>> latestFirst = new TreeMap<>(Comparator.reverseOrder());
        forms.forEach(form -> latestFirst
                .computeIfAbsent(form.signed(), when -> new ArrayList<>())
                .addAll(form.choices()));
        List<Release> releases = new ArrayList<>();
        rules.forEach(rule -> releases.addAll(of(rule, latestFirst.values())));
        return releases;
    }

    private static List<Release> of(GuardRule rule, Collection<List<Choice>> latestFirst) {
        Set<Organization> leftOut = new LinkedHashSet<>();
        for (List<Choice> form : latestFirst) {
            List<Choice> own = form.stream()
                    .filter(choice -> choice.name().equals(rule.name()))
                    .toList();
            List<Choice> permissions = own.stream().filter(Choice::permit).toList();
            for (Choice refusal : own) {
                if (!refusal.permit() && refusal.isForAll()) {
                    return List.of();
                }
                if (!refusal.permit()) {
                    leftOut.addAll(refusal.recipients());
                }
            }
            if (!permissions.isEmpty()) {
                return releases(rule, permissions, leftOut);
            }
        }
        return List.of();
    }

    private static List<Release> releases(GuardRule rule, List<Choice> permissions, Set<Organization> leftOut) {
        List<Release> releases = new ArrayList<>();
        for (Choice each : permissions) {
            if (each.isForAll()) {
                releases.add(new Release(rule.name(), null, rule.releasedTo(), false, each.starts(), each.ends()));
            } else {
                each.recipients()
                        .forEach(named -> releases.add(
                                new Release(rule.name(), named, EVERY_ACTOR, false, each.starts(), each.ends())));
            }
        }
        leftOut.forEach(named ->
                releases.add(new Release(rule.name(), named, EVERY_ACTOR, true, Instant.EPOCH, ConsentForm.NEVER)));
        return releases;
    }
}
