package org.calaimfhir.server.security.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Registers, lists, rotates and disables the systems that may ask for a token. There is no registration over HTTP. */
@Command(
        name = "clients",
        description = "The systems that may ask for a token. A server that runs takes each change at once.",
        mixinStandardHelpOptions = true)
public final class ClientCommands {

    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec;

    private Path file;
    private String issuer = "";

    /** Where the public keys of a client are. */
    static final class Keys {

        @Option(names = "--jwks", paramLabel = "FILE", description = "public keys, a JSON Web Key Set")
        private Path jwks;

        @Option(names = "--jwks-uri", paramLabel = "ADDRESS", description = "https address where they are published")
        private String address;
    }

    /**
     * Does what the arguments say and prints what came of it.
     *
     * @return 0 when it is done, 1 when it was refused and nothing is changed, 2 when the arguments are not understood
     */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new ClientCommands()).setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof AccessProblem problem) {
                line.getErr().println(problem.getMessage() + " " + problem.remedy());
            } else {
                line.getErr().println("The file of clients cannot be read or written: " + failure.getMessage());
            }
            return REFUSED;
        });
    }

    @Option(
            names = "--file",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "FILE",
            defaultValue = "${env:CALAIM_ACCESS_CLIENTS}",
            description = "the file of clients; default: what CALAIM_ACCESS_CLIENTS names")
    void setFile(Path file) {
        this.file = file;
    }

    @Option(
            names = "--issuer",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "ADDRESS",
            defaultValue = "${env:CALAIM_ACCESS_ISSUER}",
            description = "the server that gives tokens and checks keys in place of this one;"
                    + " default: what CALAIM_ACCESS_ISSUER names")
    void setIssuer(String issuer) {
        this.issuer = issuer == null ? "" : issuer;
    }

    @Command(description = "Names all, with their keys and scopes.")
    void list() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (JsonNode client : document().clients()) {
            out.printf(
                    "%s  %s  %s  %s%n  scope %s%n  keys %s%n",
                    client.path("clientId").asText(),
                    client.path("actor").asText(),
                    client.path("organization").asText(),
                    client.path("disabled").asBoolean() ? "disabled" : "enabled",
                    client.path("scope").asText(),
                    client.has("jwksUri") ? client.get("jwksUri").asText() : String.join(", ", names(client)));
        }
    }

    private static List<String> names(JsonNode client) {
        List<String> names = new ArrayList<>();
        client.at("/jwks/keys").forEach(key -> names.add(key.path("kid").asText()));
        return names;
    }

    @Command(description = "Adds one.")
    void register(
            @Parameters(paramLabel = "ID", description = "what its assertions say as iss and sub") String id,
            @Option(names = "--actor", required = true, description = "referrer, plan, provider, hub or state")
                    String actor,
            @Option(
                            names = "--organization",
                            required = true,
                            paramLabel = "Organization/ID",
                            description = "for whom it works")
                    String organization,
            @Option(names = "--scope", required = true, description = "the most that it may ask for") String scope,
            @ArgGroup Keys keys)
            throws IOException {
        ObjectNode client = JsonNodeFactory.instance
                .objectNode()
                .put("clientId", id)
                .put("actor", actor)
                .put("organization", organization)
                .put("scope", scope);
        if (keys != null) {
            give(client, keys);
        }
        document().add(client);
        say("Registered " + id);
    }

    @Command(description = "Gives one other keys. What was signed with the old ones is refused from now on.")
    void rotate(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--keep", description = "leaves the old ones beside the new, until you rotate again")
                    boolean keep,
            @ArgGroup(multiplicity = "1") Keys keys)
            throws IOException {
        change(id, client -> {
            JsonNode old = client.at("/jwks/keys");
            client.remove(List.of("jwks", "jwksUri"));
            give(client, keys);
            if (keep && client.at("/jwks/keys") instanceof ArrayNode together) {
                old.forEach(together::add);
            }
        });
        say("Rotated the keys of " + id);
    }

    @Command(description = "Gives one no token any more.")
    void disable(@Parameters(paramLabel = "ID") String id) throws IOException {
        change(id, client -> client.put("disabled", true));
        say("Disabled " + id);
    }

    @Command(description = "Lets one that was disabled ask for tokens again.")
    void enable(@Parameters(paramLabel = "ID") String id) throws IOException {
        change(id, client -> client.remove("disabled"));
        say("Enabled " + id);
    }

    private void change(String id, Consumer<ObjectNode> how) throws IOException {
        document().change(id, how);
    }

    private static void give(ObjectNode client, Keys keys) {
        if (keys.jwks == null) {
            client.put("jwksUri", keys.address);
        } else {
            client.set("jwks", ClientsDocument.keys(keys.jwks));
        }
    }

    private ClientsDocument document() {
        if (file == null || file.toString().isBlank()) {
            throw ClientsDocument.problem(
                    "No file of clients is named.", "Say --file, or set CALAIM_ACCESS_CLIENTS to its path.");
        }
        return new ClientsDocument(file, !issuer.isBlank());
    }

    private void say(String what) {
        spec.commandLine().getOut().println(what + " in " + file + ".");
    }
}
