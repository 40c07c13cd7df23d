package org.calaimfhir.server.storage;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** What a job does with many members, told apart from how it is run ({@link MemberJobs}). The request is text of its own. */
public interface MemberTask {

    /** Gives the ids of all members that the request is about, page by page. */
    void members(String request, Consumer<List<String>> page);

    /** The answers about some of them. It may be asked again for the same members, when the server was stopped. */
    Part about(List<String> patientIds, String request);

    /**
     * What the whole job comes to.
     *
     * @param counts of every part, in order
     */
    String summary(String request, Stream<String> counts);

    /**
     * @param lines one resource a line
     * @param counts in a form that only the task reads
     */
    record Part(List<? extends Resource> lines, String counts) {

        public Part {
            lines = List.copyOf(lines);
        }
    }
}
