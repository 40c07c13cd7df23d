package org.calaimfhir.server.demo;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.server.demo.DemoClientsFile.Content;
import org.calaimfhir.server.demo.DemoClientsFile.Entry;
import org.calaimfhir.server.security.access.AddedClient;
import org.calaimfhir.server.security.access.AddedClients;
import org.calaimfhir.server.storage.StartupProblem;

/**
 * The clients of the demo. Keys are made when they are first asked for, which is only where tokens are on, and kept from
 * then on. What a client may do is read from our table at each start, never from the file that holds its key.
 */
final class DemoClients implements AddedClients {

    private final Path folder;
    private volatile boolean known;

    /** @param folder of the data */
    DemoClients(Path folder) {
        this.folder = folder;
    }

    /** @throws StartupProblem when the file of an earlier start cannot be used */
    @Override
    public List<AddedClient> clients(String tokenUrl) {
        List<DemoClient> clients = DemoClient.all();
        DemoClientsFile file = new DemoClientsFile(folder);
        Optional<Content> kept = file.read();
        Map<String, ECKey> keys = kept.map(found -> keys(found, clients).orElseThrow(file::damaged))
                .orElseGet(() -> newKeys(clients));
        Content content = content(tokenUrl, clients, keys);
        if (!kept.equals(Optional.of(content))) {
            file.write(content);
        }
        known = true;
        return clients.stream()
                .map(client -> new AddedClient(
                        client.clientId(),
                        client.actor(),
                        client.organization(),
                        client.scope(),
                        keys.get(client.clientId()).toPublicJWK()))
                .toList();
    }

    /** How to get a token, if there are any to get. */
    Optional<TokenCommand> command() {
        return known ? Optional.of(new TokenCommand(folder)) : Optional.empty();
    }

    /** @return by client; nothing unless the file has a good key of each client and of no other */
    private static Optional<Map<String, ECKey>> keys(Content content, List<DemoClient> clients) {
        Map<String, ECKey> keys = new HashMap<>();
        for (Entry entry : content.clients()) {
            Optional<ECKey> key = Optional.ofNullable(entry.jwk()).flatMap(DemoKeys::read);
            if (key.isEmpty() || keys.put(entry.clientId(), key.get()) != null) {
                return Optional.empty();
            }
        }
        Set<String> wanted = clients.stream().map(DemoClient::clientId).collect(Collectors.toSet());
        return keys.keySet().equals(wanted) ? Optional.of(keys) : Optional.empty();
    }

    private static Map<String, ECKey> newKeys(List<DemoClient> clients) {
        return clients.stream().collect(Collectors.toMap(DemoClient::clientId, client -> DemoKeys.make()));
    }

    private static Content content(String tokenUrl, List<DemoClient> clients, Map<String, ECKey> keys) {
        return new Content(
                tokenUrl,
                clients.stream()
                        .map(client -> new Entry(
                                client.actor(),
                                client.clientId(),
                                client.organization(),
                                client.scope(),
                                keys.get(client.clientId()).toJSONObject()))
                        .toList());
    }
}
