package org.calaimfhir.server.records;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The part that a system plays, as a bit of those that the database keeps with each record. */
public enum Actor {
    REFERRER(1),
    PLAN(2),
    PROVIDER(4),
    HUB(8),
    STATE(16);

    private final int bit;

    Actor(int bit) {
        this.bit = bit;
    }

    public int bit() {
        return bit;
    }

    /** The bits of several, by their names in the tables. */
    public static int bits(List<String> names) {
        return names.stream().mapToInt(name -> of(name).orElseThrow().bit).reduce(0, (one, other) -> one | other);
    }

    /** @return empty for others */
    static Optional<Actor> of(String name) {
        for (Actor actor : values()) {
            if (actor.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(actor);
            }
        }
        return Optional.empty();
    }
}
