package org.calaimfhir.server.logic;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.opencds.cqf.cql.engine.runtime.Date;

/** A second engine, written by others in another language, judges a sample: what an EHR of JavaScript gets to hear. */
class PackagedLogicAgreesWithCqlExecutionTest {

    private static final int MEMBERS = 25;
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final Path PROGRAM = Path.of("src/test/javascript/cql-execution");
    private static final Path WORK = Path.of("target/cql-execution");

    private final ObjectMapper json = new ObjectMapper();
    private final IParser fhir = FhirContext.forR4Cached().newJsonParser();
    private final List<Library> libraries =
            FhirPackage.load(FhirContext.forR4Cached()).definitions(Library.class).stream()
                    .filter(library -> library.getContent().stream()
                            .anyMatch(content -> "application/elm+json".equals(content.getContentType())))
                    .toList();
    private final List<String> elm = libraries.stream()
            .flatMap(library -> library.getContent().stream())
            .filter(content -> "application/elm+json".equals(content.getContentType()))
            .map(Attachment::getData)
            .map(data -> new String(data, StandardCharsets.UTF_8))
            .toList();
    private final CompiledLogic ours = CompiledLogic.of(elm, new TestCodes(), FhirContext.forR4Cached());

    @Test
    void closures_say_what_cql_execution_says_of_every_criterion() throws Exception {
        ProgrammeMembers made = new ProgrammeMembers(20261127);
        List<LocalDate> days = new ArrayList<>();
        List<List<Resource>> members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            days.add(made.day());
            members.add(made.member(days.get(i), 5 + i));
        }
        JsonNode theirs = ask(days, members);
        Map<String, String> differences = new TreeMap<>();
        Set<String> decided = new HashSet<>();
        int answers = 0;
        for (int i = 0; i < MEMBERS; i++) {
            LogicEvaluation evaluation = ours.over(
                    members.get(i),
                    Map.of("Asked Date", new Date(days.get(i))),
                    days.get(i).atTime(12, 0).atZone(CALIFORNIA));
            for (Library each : libraries) {
                String library = each.getName();
                for (String define : ours.defines(library)) {
                    JsonNode their = theirs.get(i).path(library + "." + define);
                    Object our = evaluation.value(library, define);
                    if (!their.isMissingNode() && isJudged(our)) {
                        answers++;
                        String written = written(our);
                        if (!written.equals(their.toString())) {
                            differences.putIfAbsent(
                                    library + "." + define, "member " + i + ": " + written + ", theirs " + their);
                        }
                        if (their.isBoolean()) {
                            decided.add(library + "." + define + their);
                        }
                    }
                }
            }
        }
        System.out.println("logic: " + answers + " answers of " + MEMBERS + " members judged by cql-execution, "
                + differences.size() + " defines differ");
        assertThat(differences).isEmpty();
        assertThat(decided).hasSizeGreaterThan(300);
    }

    /** Criteria and evidence; times and tuples between them show in these. */
    private static boolean isJudged(Object our) {
        return our == null
                || our instanceof Boolean
                || (our instanceof List<?> list && list.stream().allMatch(Resource.class::isInstance));
    }

    private String written(Object our) throws IOException {
        if (our instanceof List<?> list) {
            return json.writeValueAsString(list.stream()
                    .map(each -> ((Resource) each).getIdElement().getIdPart())
                    .toList());
        }
        return String.valueOf(our);
    }

    private JsonNode ask(List<LocalDate> days, List<List<Resource>> members) throws Exception {
        install();
        ObjectNode questions = json.createObjectNode();
        ArrayNode libraries = questions.putArray("libraries");
        for (String each : elm) {
            libraries.add(json.readTree(each));
        }
        ArrayNode asked = questions.putArray("members");
        for (int i = 0; i < members.size(); i++) {
            ObjectNode member = asked.addObject().put("asked", days.get(i).toString());
            ArrayNode resources = member.putArray("resources");
            for (Resource resource : members.get(i)) {
                resources.add(json.readTree(fhir.encodeResourceToString(resource)));
            }
        }
        json.writeValue(WORK.resolve("questions.json").toFile(), questions);
        run("node", "answer.cjs", "questions.json", "answers.json");
        return json.readTree(WORK.resolve("answers.json").toFile());
    }

    /** Fetches the engine once for as long as the lock file stays the same. */
    private static void install() throws Exception {
        Files.createDirectories(WORK);
        Path lock = WORK.resolve("package-lock.json");
        boolean installed = Files.exists(WORK.resolve("node_modules/.package-lock.json"))
                && Files.exists(lock)
                && Files.mismatch(lock, PROGRAM.resolve("package-lock.json")) < 0;
        for (String file : List.of("package.json", "package-lock.json", "answer.cjs")) {
            Files.write(WORK.resolve(file), Files.readAllBytes(PROGRAM.resolve(file)));
        }
        if (!installed) {
            run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }
    }

    private static void run(String... words) throws Exception {
        Path said = WORK.resolve("said.txt");
        Process process = new ProcessBuilder(words)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toAbsolutePath().toFile())
                .start();
        assertThat(process.waitFor())
                .as("%s: %s", String.join(" ", words), Files.readString(said))
                .isZero();
    }
}
