package org.calaimfhir.server.eligibility;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of the three defines of a criterion, put together once: they are looked up for each member. */
record CriterionDefines(String documented, String attested, String evidence) {

    private static final String DOCUMENTED = " Documented";

    private static CriterionDefines of(String criterion) {
        return new CriterionDefines(criterion + DOCUMENTED, criterion + " Attested", criterion + " Evidence");
    }

    /** By id of the criterion, those of a library with these defines. */
    static Map<String, CriterionDefines> among(Collection<String> defines) {
        return defines.stream()
                .filter(define -> define.endsWith(DOCUMENTED))
                .map(define -> define.substring(0, define.length() - DOCUMENTED.length()))
                .collect(Collectors.toMap(Function.identity(), CriterionDefines::of));
    }
}
