package org.calaimfhir.server.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.calaimfhir.server.storage.PrivateFile;
import org.calaimfhir.server.storage.PrivateFolder;
import org.calaimfhir.server.storage.StartupProblem;

/** From where a newcomer's program takes its key: {@code demo/clients.json} in the data folder, for its owner alone. */
final class DemoClientsFile {

    /** @param tokenUrl where the clients get their tokens */
    record Content(String tokenUrl, List<Entry> clients) {}

    /** @param jwk private key */
    record Entry(String actor, String clientId, String organization, String scope, Map<String, Object> jwk) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String REMEDY =
            "Delete it: the next start makes new keys. With CALAIM_ACCESS=open it is not needed.";

    private final Path file;

    /** @param folder of the data */
    DemoClientsFile(Path folder) {
        this.file = folder.resolve("demo").resolve("clients.json");
    }

    /**
     * What an earlier start wrote.
     *
     * @throws StartupProblem when something else stands there
     */
    Optional<Content> read() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            PrivateFolder.of(file.getParent(), REMEDY);
            PrivateFile.close(file);
            Content content = JSON.readValue(Files.readAllBytes(file), Content.class);
            if (content == null
                    || content.clients() == null
                    || content.clients().stream().anyMatch(Objects::isNull)) {
                throw damaged();
            }
            return Optional.of(content);
        } catch (JsonProcessingException e) {
            throw damaged();
        } catch (IOException e) {
            throw new StartupProblem("The file " + file + " cannot be read, or belongs to another user.", REMEDY);
        }
    }

    /** @throws StartupProblem when it cannot be written */
    void write(Content content) {
        try {
            PrivateFolder.of(file.getParent(), REMEDY);
            PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        } catch (IOException e) {
            throw new StartupProblem("The file " + file + " cannot be written.", REMEDY);
        }
    }

    /** Never says what stands there. */
    StartupProblem damaged() {
        return new StartupProblem(
                "The file " + file + " is damaged, or is not the one with the clients of this demo and their keys.",
                REMEDY);
    }
}
