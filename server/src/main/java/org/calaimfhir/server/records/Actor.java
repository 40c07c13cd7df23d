package org.calaimfhir.server.records;

import java.util.Locale;
import java.util.Optional;

/** The part that a system plays, as a bit of those that the database keeps with each record. */
enum Actor {
    REFERRER(1),
    PLAN(2),
    PROVIDER(4),
    HUB(8);

    private final int bit;

    Actor(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    /** @return empty for others, such as the state, who are not tied to single records */
    static Optional<Actor> of(String name) {
        for (Actor actor : values()) {
            if (actor.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(actor);
            }
        }
        return Optional.empty();
    }
}
