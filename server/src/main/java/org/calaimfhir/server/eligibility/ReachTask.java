package org.calaimfhir.server.eligibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.storage.MemberTask;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks of every member of a list, or of a plan, what {@code $check-eligibility} asks of one. */
final class ReachTask implements MemberTask {

    private static final Logger LOG = LoggerFactory.getLogger(ReachTask.class);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final ReachedMembers lists;
    private final ServiceCatalog catalog;
    private final MemberRecords records;
    private final DecideEligibility decide;

    ReachTask(ReachedMembers lists, ServiceCatalog catalog, MemberRecords records, DecideEligibility decide) {
        this.lists = lists;
        this.catalog = catalog;
        this.records = records;
        this.decide = decide;
    }

    static String text(ReachRequest request) {
        return write(request);
    }

    static ReachRequest request(String text) {
        return read(text, ReachRequest.class);
    }

    static ReachCounts counts(String text) {
        return read(text, ReachCounts.class);
    }

    @Override
    public void members(String request, Consumer<List<String>> page) {
        lists.of(request(request), page);
    }

    @Override
    public Part about(List<String> patientIds, String text) {
        ReachRequest request = request(text);
        EligibilityRequest asked = request.asked(catalog);
        List<Resource> lines = new ArrayList<>();
        ReachCounts counts = new ReachCounts();
        for (Map.Entry<String, Supplier<MemberRecord>> member :
                records.ofEach(patientIds, asked).entrySet()) {
            try {
                MemberRecord record = member.getValue().get();
                if (!request.isOfPlan() || isOf(request.list(), record)) {
                    add(asked, record, counts, lines);
                }
            } catch (RuntimeException unusable) {
                // The kind alone: a message may quote the record.
                LOG.warn(
                        "A member's record cannot be used: {}",
                        unusable.getClass().getSimpleName());
                counts.countUnusable();
                lines.add(ReachLine.unusable(member.getKey()));
            }
        }
        return new Part(lines, write(counts));
    }

    /** Nobody reaches the dead: they are counted, and stand in no file. */
    private void add(EligibilityRequest asked, MemberRecord record, ReachCounts counts, List<Resource> lines) {
        if (Death.of(record.resources().resources(), asked.date(), asked.today())
                .isPresent()) {
            counts.countDied();
            return;
        }
        EligibilityDecision decision = decide.with(asked, record);
        counts.count(decision);
        lines.add(ReachLine.of(decision));
    }

    /** Who left the plan, or has not joined it yet, on the day asked about is none of its members. */
    private static boolean isOf(String plan, MemberRecord record) {
        return record.plan().map(Reference::getReference).filter(plan::equals).isPresent();
    }

    @Override
    public String summary(String request, Stream<String> counts) {
        ReachCounts all = new ReachCounts();
        counts.forEach(part -> all.add(counts(part)));
        return write(all);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
