package org.calaimfhir.server.audit;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calaimfhir.server.audit.Access.Asked;
import org.calaimfhir.server.audit.Chain.Link;

/**
 * Claim: finding the members of a page of fifty costs well under a tenth of a millisecond, and a link of the chain less.
 * Prints processor time of the one thread, so that others on the machine do not count.
 */
public final class AuditCosts {

    private static final int TASKS = 50;
    private static final int TIMES = 2000;
    private static final int ROUNDS = 5;
    private static final int NOTE = 18;

    private AuditCosts() {}

    public static void main(String[] arguments) {
        byte[] page = page().getBytes(StandardCharsets.UTF_8);
        Set<String> members = new LinkedHashSet<>();
        MemberScan.of(page, page.length, true, members);
        Asked asked = new Asked("E", "search-type", "request", "GET /fhir/Task?owner=Organization/x", "");
        Access event =
                new Access(Instant.EPOCH, asked, 200, Sender.NOBODY, "127.0.0.1", List.copyOf(members), List.of());
        Chain chain = Chain.of("0123456789abcdef0123456789abcdef");
        for (int round = 0; round < ROUNDS; round++) {
            double scan = microseconds(() -> MemberScan.of(page, page.length, true, new LinkedHashSet<>()));
            double link = microseconds(() -> chain.next(new Link(0, new byte[0]), event));
            System.out.printf(
                    "%d bytes, %d members: scan %.1f, link %.1f microseconds%n",
                    page.length, members.size(), scan, link);
        }
    }

    private static double microseconds(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < TIMES; i++) {
            work.run();
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1000.0 / TIMES;
    }

    private static String page() {
        StringBuilder page = new StringBuilder("{\"resourceType\":\"Bundle\",\"entry\":[");
        for (int i = 0; i < TASKS; i++) {
            page.append("{\"resource\":{\"resourceType\":\"Task\",\"id\":\"").append(UUID.randomUUID());
            page.append("\",\"status\":\"requested\",\"for\":{\"reference\":\"Patient/")
                    .append(UUID.randomUUID());
            page.append("\"},\"note\":[{\"text\":\"")
                    .append("A note of some words about it, of usual length. ".repeat(NOTE));
            page.append("\"}]}},");
        }
        return page.append("]}").toString();
    }
}
