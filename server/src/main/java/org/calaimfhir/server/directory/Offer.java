package org.calaimfhir.server.directory;

import java.util.Optional;

/**
 * Whether a plan offers a service in a county on a day.
 *
 * @param offered what is said
 * @param published the row of a published list that says so; empty when the plan's own election stored here says it, or
 *     a rule that holds for every plan
 */
public record Offer(boolean offered, Optional<PublishedElection> published) {

    /** By the plan's own word or by a rule for every plan. */
    public static Offer of(boolean offered) {
        return new Offer(offered, Optional.empty());
    }
}
