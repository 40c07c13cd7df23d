package org.calaimfhir.server.security.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * The operator's file of clients as it is written, to be changed. What is written is what the server takes, or nothing is:
 * a server that runs reads the file at once.
 */
final class ClientsDocument {

    private static final String CLIENTS = "clients";
    private static final String ID = "clientId";
    private static final String KEY_SET = "Name a file with a JSON Web Key Set: {\"keys\": [ ... ]}.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final boolean keysElsewhere;

    /** @param keysElsewhere as in {@link ClientsFile} */
    ClientsDocument(Path file, boolean keysElsewhere) {
        this.file = file.toAbsolutePath();
        this.keysElsewhere = keysElsewhere;
    }

    /**
     * All clients in their order; none when there is no file yet.
     *
     * @throws AccessProblem when the file is there and the server would not take it
     */
    ArrayNode clients() throws IOException {
        if (!Files.exists(file)) {
            return JSON.createArrayNode();
        }
        ClientsFile.read(file.toString(), new KeysByUrl(), keysElsewhere);
        return (ArrayNode) JSON.readTree(file.toFile()).get(CLIENTS);
    }

    /** @throws AccessProblem when there is one of its id, or the server would not take it */
    void add(ObjectNode client) throws IOException {
        String id = client.get(ID).asText();
        change(clients -> {
            if (find(clients, id) != null) {
                throw problem("There is a client " + id + " already.", "Take another id, or rotate its keys.");
            }
            clients.add(client);
        });
    }

    /** @throws AccessProblem when there is no client of this id, or the server would not take what became of it */
    void change(String id, Consumer<ObjectNode> how) throws IOException {
        change(clients -> {
            ObjectNode client = find(clients, id);
            if (client == null) {
                throw problem("There is no client " + id + ".", "The command clients list names them all.");
            }
            how.accept(client);
        });
    }

    private static ObjectNode find(ArrayNode clients, String id) {
        for (JsonNode client : clients) {
            if (client.path(ID).asText().equals(id)) {
                return (ObjectNode) client;
            }
        }
        return null;
    }

    /** Two who change it at once wait for each other, or one would be lost. */
    private void change(Consumer<ArrayNode> how) throws IOException {
        Path folder = file.getParent();
        if (!Files.isDirectory(folder)) {
            throw problem("There is no folder " + folder + ".", "Make it first.");
        }
        Path guard = folder.resolve("." + file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock held = channel.lock();
            ArrayNode clients = clients();
            how.accept(clients);
            replace(clients);
            held.release();
        }
    }

    /** Java makes temporary files so that nobody but their owner reads them. */
    private void replace(ArrayNode clients) throws IOException {
        ObjectNode content = JSON.createObjectNode();
        content.set(CLIENTS, clients);
        Path fresh = Files.createTempFile(file.getParent(), CLIENTS, null);
        try {
            Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
            ClientsFile.read(fresh.toString(), new KeysByUrl(), keysElsewhere);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * A set of public keys.
     *
     * @throws AccessProblem when it cannot be read; what is in it is judged when it is written
     */
    static JsonNode keys(Path jwks) {
        try {
            JsonNode keys = JSON.readTree(Files.readAllBytes(jwks));
            if (keys.path("keys").isArray()) {
                return keys;
            }
        } catch (JsonProcessingException e) {
            throw problem("The file " + jwks + " is no JSON.", KEY_SET);
        } catch (IOException e) {
            throw problem("The file " + jwks + " cannot be read.", KEY_SET);
        }
        throw problem("The file " + jwks + " has no list keys.", KEY_SET);
    }

    static AccessProblem problem(String what, String remedy) {
        return new AccessProblem(what, remedy);
    }
}
