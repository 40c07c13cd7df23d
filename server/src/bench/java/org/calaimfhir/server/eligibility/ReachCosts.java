package org.calaimfhir.server.eligibility;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.calaimfhir.server.CalaimFhirServer;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.storage.CopiedMembers;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.storage.MemberJobs;
import org.calaimfhir.server.storage.MemberJobs.Stage;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs to ask about everyone in a plan, of several sizes in turn: time, processor time of the server and of its
 * PostgreSQL, memory. On a database of its own, which it makes and drops. Prints a table.
 */
public final class ReachCosts {

    private static final Path FOLDER = Path.of("target", "bench-reach");
    private static final int RESOURCES = 60;
    private static final int STORED = 100;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final double MEGABYTE = 1024 * 1024;

    private ReachCosts() {}

    /** @param sizes numbers of members, smallest first; the first run warms up and is printed like the others */
    public static void main(String[] sizes) {
        int status = 1;
        try {
            run(sizes);
            status = 0;
        } catch (Exception failed) {
            LoggerFactory.getLogger(ReachCosts.class).error("The benchmark failed", failed);
        }
        System.exit(status);
    }

    private static void run(String[] sizes) throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        ConfigurableApplicationContext server = SpringApplication.run(
                CalaimFhirServer.class,
                "--server.port=0",
                "--calaim.demo=false",
                "--calaim.database.folder=" + FOLDER);
        System.out.println("| members | s | server CPU s | PostgreSQL CPU s | members/s | members per CPU s | peak heap MB | result MB |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (String size : sizes) {
            String plan = plan(server, Integer.parseInt(size));
            measure(server, plan);
        }
        server.close();
        FileSystemUtils.deleteRecursively(FOLDER);

    }

    private static String plan(ConfigurableApplicationContext server, int members) throws Exception {
        FhirStore store = server.getBean(FhirStore.class);
        Organization plan = new Organization().setActive(true).setName("Made-up Plan");
        plan.addType().addCoding().setSystem("http://terminology.hl7.org/CodeSystem/organization-type").setCode("pay");
        String id = store.create(plan).getIdElement().getIdPart();
        for (int number = 0; number < STORED; number++) {
            List<Resource> record = new ArrayList<>();
            for (Resource resource : BenchMembers.member(number, RESOURCES, store.newId(), id, "07")) {
                if (!resource.hasId()) {
                    resource.setId(store.newId());
                }
                record.add(resource);
            }
            store.inTransaction(List.of(), () -> store.createAll(record));
        }
        new CopiedMembers(server.getBean(DataSource.class)).grow(id, members);
        return id;
    }

    private static void measure(ConfigurableApplicationContext server, String plan) throws Exception {
        ServiceCatalog catalog = server.getBean(ServiceCatalog.class);
        MemberJobs jobs = server.getBean(MemberJobs.class);
        EligibilityRequest asked = EligibilityRequest.ofMany(DAY, DAY, catalog.inForce(DAY));
        String text = ReachTask.text(ReachRequest.of(ReachRequest.PLAN + plan, asked, ""));
        System.gc();
        long began = System.nanoTime();
        long cpu = cpu();
        Duration database = database();
        String job = jobs.start(text);
        long peak = 0;
        while (jobs.state(job).orElseThrow().stage() == Stage.RUNNING) {
            peak = Math.max(peak, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double busy = (cpu() - cpu) / 1e9;
        double stored = database().minus(database).toMillis() / 1e3;
        MemberJobs.State done = jobs.state(job).orElseThrow();
        int members = ReachTask.counts(done.summary().orElseThrow()).members;
        long bytes = 0;
        for (int file = 1; file <= done.files(); file++) {
            try (Counted out = new Counted()) {
                jobs.write(job, file, out);
                bytes += out.bytes;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %.1f | %.1f | %.1f | %.0f | %.0f | %.0f | %.1f |%n",
                members,
                seconds,
                busy,
                stored,
                members / seconds,
                members / (busy + stored),
                peak / MEGABYTE,
                bytes / MEGABYTE);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static Duration database() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("postgres").resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow().descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
