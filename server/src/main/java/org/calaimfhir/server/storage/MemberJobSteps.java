package org.calaimfhir.server.storage;

import ca.uhn.fhir.batch2.api.ChunkExecutionDetails;
import ca.uhn.fhir.batch2.api.IFirstJobStepWorker;
import ca.uhn.fhir.batch2.api.IJobDataSink;
import ca.uhn.fhir.batch2.api.IJobStepWorker;
import ca.uhn.fhir.batch2.api.IReductionStepWorker;
import ca.uhn.fhir.batch2.api.RunOutcome;
import ca.uhn.fhir.batch2.api.StepExecutionDetails;
import ca.uhn.fhir.batch2.model.ChunkOutcome;
import ca.uhn.fhir.batch2.model.JobDefinition;
import ca.uhn.fhir.model.api.IModelJson;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.calaimfhir.server.storage.MemberTask.Part;

/** The steps of a job about members, as HAPI's Batch2 runs them: who, about some at a time, and the summary at the end. */
final class MemberJobSteps {

    static final String JOB = "members";
    static final String WHO = "who";
    static final String ABOUT = "about";

    /** A part takes a fraction of a second and its texts a few megabytes; a stopped server loses no more than that. */
    private static final int MEMBERS_A_PART = 100;

    private final Supplier<MemberTask> task;
    private final JobParts parts;
    private final LinesJson lines;
    private final Supplier<Optional<Viewer>> viewer;

    /** @param viewer for whom jobs look at records; empty when nobody is restricted */
    MemberJobSteps(Supplier<MemberTask> task, JobParts parts, LinesJson lines, Supplier<Optional<Viewer>> viewer) {
        this.task = task;
        this.parts = parts;
        this.lines = lines;
        this.viewer = viewer;
    }

    static final class Request implements IModelJson {

        @JsonProperty("request")
        String request;

        Request() {}

        Request(String request) {
            this.request = request;
        }
    }

    static final class Some implements IModelJson {

        @JsonProperty("part")
        int part;

        @JsonProperty("members")
        List<String> members;

        Some() {}

        Some(int part, List<String> members) {
            this.part = part;
            this.members = members;
        }
    }

    static final class Done implements IModelJson {

        @JsonProperty("part")
        int part;

        Done() {}

        Done(int part) {
            this.part = part;
        }
    }

    static final class Report implements IModelJson {

        @JsonProperty("summary")
        String summary;

        Report() {}

        Report(String summary) {
            this.summary = summary;
        }
    }

    JobDefinition<Request> definition() {
        return JobDefinition.newBuilder()
                .setJobDefinitionId(JOB)
                .setJobDescription("Answers about many members")
                .setJobDefinitionVersion(1)
                .gatedExecution()
                .setParametersType(Request.class)
                .addFirstStep(WHO, "Lists the members", Some.class, who())
                .addIntermediateStep(ABOUT, "Answers about some of them", Done.class, about())
                .addFinalReducerStep("summary", "Adds everything up", Report.class, new Sum())
                .build();
    }

    private IFirstJobStepWorker<Request, Some> who() {
        return (step, sink) -> {
            List<String> waiting = new ArrayList<>();
            int[] part = {0};
            task.get().members(step.getParameters().request, page -> {
                waiting.addAll(page);
                while (waiting.size() >= MEMBERS_A_PART) {
                    send(waiting.subList(0, MEMBERS_A_PART), part[0]++, sink);
                }
            });
            if (!waiting.isEmpty()) {
                send(waiting, part[0], sink);
            }
            return RunOutcome.SUCCESS;
        };
    }

    private static void send(List<String> members, int part, IJobDataSink<Some> sink) {
        sink.accept(new Some(part, List.copyOf(members)));
        members.clear();
    }

    private IJobStepWorker<Request, Some, Done> about() {
        return (step, sink) -> {
            Some some = step.getData();
            String job = step.getInstance().getInstanceId();
            if (!parts.isKept(job, some.part)) {
                Part done = looking(() -> task.get().about(some.members, step.getParameters().request));
                parts.keep(job, some.part, some.members.size(), lines.of(done.lines()), done.counts());
            }
            sink.accept(new Done(some.part));
            return new RunOutcome(some.members.size());
        };
    }

    private Part looking(Supplier<Part> work) {
        viewer.get().ifPresent(Viewers::enter);
        try {
            return work.get();
        } finally {
            Viewers.leave();
        }
    }

    private final class Sum implements IReductionStepWorker<Request, Done, Report> {

        /** What there is to add up lies in the table of parts. */
        @Override
        public ChunkOutcome consume(ChunkExecutionDetails<Request, Done> part) {
            return ChunkOutcome.SUCCESS();
        }

        @Override
        public RunOutcome run(StepExecutionDetails<Request, Done> step, IJobDataSink<Report> sink) {
            String job = step.getInstance().getInstanceId();
            sink.accept(new Report(task.get().summary(step.getParameters().request, parts.counts(job))));
            return RunOutcome.SUCCESS;
        }

        @Override
        public IReductionStepWorker<Request, Done, Report> newInstance() {
            return new Sum();
        }
    }
}
