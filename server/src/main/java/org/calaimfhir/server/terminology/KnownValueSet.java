package org.calaimfhir.server.terminology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * A value set with all its members.
 *
 * @param resource its definition
 */
record KnownValueSet(ValueSet resource, Map<Code, Concept> members) implements Members {

    /** What names a concept. */
    record Code(String system, String code) {}

    static KnownValueSet of(ValueSet resource, List<Concept> members) {
        Map<Code, Concept> byCode = new LinkedHashMap<>();
        members.forEach(member -> byCode.put(new Code(member.system(), member.code()), member));
        return new KnownValueSet(resource, byCode);
    }

    @Override
    public Optional<Concept> member(String system, String code, Optional<LocalDate> day) {
        if (system != null) {
            return Optional.ofNullable(members.get(new Code(system, code))).filter(found -> found.holdsOn(day));
        }
        List<Concept> found = members.values().stream()
                .filter(member -> member.code().equals(code) && member.holdsOn(day))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** @param filter words that the display or the code contains, whatever the case; empty finds all */
    List<Concept> matching(String filter, Optional<LocalDate> day) {
        List<Concept> found = new ArrayList<>();
        TextFilter words = new TextFilter(filter);
        for (Concept member : members.values()) {
            if (member.holdsOn(day) && words.matches(member)) {
                found.add(member);
            }
        }
        return found;
    }
}
