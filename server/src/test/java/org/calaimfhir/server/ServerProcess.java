package org.calaimfhir.server;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The server as operators run it: a process of its own, which can be killed. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> OUTSIDE_SETTINGS = List.of("SPRING_", "CALAIM_", "SERVER_", "MANAGEMENT_");

    private final Process process;
    private final Path folder;
    private final int port;

    private ServerProcess(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Starts on the data folder, and returns when the first search is answered. */
    public static ServerProcess start(Path folder, String... settings) throws IOException {
        ServerProcess server = launch(folder, settings);
        await().atMost(PATIENCE).ignoreExceptions().until(server::answers);
        return server;
    }

    /** Starts, and returns at once. */
    public static ServerProcess launch(Path folder, String... settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                CalaimFhirServer.class.getName(),
                "--calaim.database.folder=" + folder,
                "--server.port=" + port));
        if (Arrays.stream(settings).noneMatch(setting -> setting.startsWith("--calaim.demo="))) {
            command.add("--calaim.demo=false");
        }
        command.addAll(List.of(settings));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder + ".log")));
        builder.environment().keySet().removeIf(name -> OUTSIDE_SETTINGS.stream()
                .anyMatch(name::startsWith));
        return new ServerProcess(builder.start(), folder, port);
    }

    /** Without the tests, as it is packed. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("The server ended; see " + folder + ".log");
        }
        // With tokens it is the door that answers, of a server that is up.
        return Set.of(200, 401)
                .contains(given().port(port).get("/fhir/Patient?_count=1").statusCode());
    }

    /** {@code http://localhost:<port>}, without a path. */
    public String address() {
        return "http://localhost:" + port;
    }

    public RequestSpecification fhir() {
        return given().port(port)
                .basePath("/fhir")
                .contentType("application/fhir+json;charset=UTF-8")
                .urlEncodingEnabled(false);
    }

    /** The guide. */
    public RequestSpecification guide() {
        return given().port(port).basePath("/ig");
    }

    /** The PostgreSQL that runs on the folder. */
    public ProcessHandle postgres() throws IOException {
        List<String> lines = Files.readAllLines(pidFile());
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
    }

    public Path pidFile() {
        return folder.resolve("postgres").resolve("postmaster.pid");
    }

    /** As {@code kill -9} does it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C or a service manager does it. */
    public void stop() throws InterruptedException {
        process.destroy();
        waitForEnd();
    }

    public void waitForEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The server does not end; see " + folder + ".log");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
