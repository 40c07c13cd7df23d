package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;

/**
 * Who may begin ECM before the plan has decided: a kind of provider for a population of focus, or anyone for a member of
 * whom a fact is known. DHCS ECM Policy Guide, January 2026, pages 106 to 108.
 */
final class StreamlinedAuthorization {

    private static final String SYSTEM = Canonicals.codeSystem("ecm-streamlined-authorization");

    /** @param memberFact code of the fact; empty where the kind of provider is what counts */
    private record Pairing(String provider, List<String> populations, Optional<String> memberFact, String condition) {}

    private final List<Pairing> pairings;

    private StreamlinedAuthorization(List<Pairing> pairings) {
        this.pairings = pairings;
    }

    static StreamlinedAuthorization of(ProgramTables tables) {
        return new StreamlinedAuthorization(tables.get("ecm-streamlined-authorization").rows().stream()
                .map(row -> new Pairing(
                        row.get("code"),
                        row.list("pof_code"),
                        row.find("member_fact"),
                        // Of a rule about the member the table's definition says only why it names no provider.
                        row.find("member_fact").isPresent() ? row.get("display") : row.get("definition")))
                .toList());
    }

    /**
     * On which condition the requester may begin at once; empty when nothing says that it may.
     *
     * @param requester what kinds of provider it is
     * @param known whether a fact is known to be so of the member
     */
    Optional<String> condition(CalaimService service, List<Coding> requester, Predicate<String> known) {
        return pairings.stream()
                .filter(pairing -> service.isEcm() && pairing.populations().contains(service.code()))
                .filter(pairing ->
                        pairing.memberFact().map(known::test).orElseGet(() -> isOf(requester, pairing.provider())))
                .map(Pairing::condition)
                .findFirst();
    }

    private static boolean isOf(List<Coding> requester, String provider) {
        return requester.stream().anyMatch(type -> SYSTEM.equals(type.getSystem()) && provider.equals(type.getCode()));
    }
}
