package org.calaimfhir.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.calaimfhir.server.demo.DemoClientsFile.Content;
import org.calaimfhir.server.demo.DemoClientsFile.Entry;
import org.calaimfhir.server.security.access.AddedClient;
import org.calaimfhir.server.storage.StartupProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of the demo: made once, kept for their owner alone, and never believed beyond what they are. */
class DemoClientsTest {

    private static final String TOKEN_URL = "http://localhost:8080/oauth2/token";

    @TempDir
    private Path folder;

    @Test
    void a_second_start_keeps_the_keys_and_another_folder_has_others(@TempDir Path elsewhere) throws IOException {
        List<AddedClient> first = clients();
        byte[] written = Files.readAllBytes(file());

        assertThat(clients()).isEqualTo(first);
        assertThat(file()).hasBinaryContent(written);
        assertThat(keys(new DemoClients(elsewhere).clients(TOKEN_URL))).doesNotContainAnyElementsOf(keys(first));
        assertThat(keys(first)).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void the_server_is_told_public_halves_only() {
        assertThat(clients()).noneMatch(client -> client.key().isPrivate());
    }

    @Test
    void only_the_owner_reads_them_also_when_that_was_changed() throws IOException {
        clients();
        assertThat(rights()).containsExactly("rwx------", "rw-------");

        Files.setPosixFilePermissions(file().getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-rw-"));
        clients();
        assertThat(rights()).containsExactly("rwx------", "rw-------");
        try (Stream<Path> beside = Files.list(file().getParent())) {
            assertThat(beside).containsExactly(file());
        }
    }

    @Test
    void another_address_is_written_down_with_the_same_keys() {
        List<AddedClient> first = clients();

        assertThat(new DemoClients(folder).clients("http://localhost:9090/oauth2/token"))
                .isEqualTo(first);
        assertThat(content().tokenUrl()).isEqualTo("http://localhost:9090/oauth2/token");
    }

    @Test
    void a_scope_that_somebody_wrote_into_the_file_opens_nothing() {
        List<AddedClient> first = clients();
        rewrite(entry ->
                new Entry(entry.actor(), entry.clientId(), "Organization/another", "system/*.cruds", entry.jwk()));

        assertThat(clients()).isEqualTo(first);
        assertThat(content().clients()).noneMatch(entry -> entry.scope().contains("*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"clients\": []}",
                "{\"tokenUrl\": \"x\", \"clients\": [null]}",
                "{\"tokenUrl\": \"x\", \"clients\": [{\"clientId\": \"demo-plan\"}]}",
                "{\"clients\": [], \"more\": 1}",
                "tokenUrl=x"
            })
    void what_is_damaged_or_foreign_is_told_and_left_alone(String written) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), written);

        refused();
        assertThat(file()).hasContent(written);
    }

    @Test
    void half_of_it_is_damaged_too() throws IOException {
        clients();
        String whole = Files.readString(file());
        Files.writeString(file(), whole.substring(0, whole.length() / 2));
        refused();
        Files.writeString(file(), whole + whole);
        refused();
    }

    @Test
    void a_client_less_one_more_or_one_twice_is_foreign() {
        clients();
        Content good = content();
        List<Entry> all = good.clients();
        for (List<Entry> bad : List.of(
                all.subList(1, all.size()),
                Stream.concat(all.stream(), Stream.of(named(all.get(0), "other")))
                        .toList(),
                Stream.concat(all.stream(), Stream.of(all.get(0))).toList())) {
            new DemoClientsFile(folder).write(new Content(good.tokenUrl(), bad));
            refused();
        }
    }

    @Test
    void a_key_is_private_on_the_right_curve_and_has_a_name() throws Exception {
        clients();
        ECKey good = DemoKeys.read(content().clients().get(0).jwk()).orElseThrow();
        for (JWK bad : List.of(
                good.toPublicJWK(),
                new ECKeyGenerator(Curve.P_256).keyID("k").generate(),
                new ECKey.Builder(good).keyID(null).build())) {
            Map<String, Object> jwk = bad.toJSONObject();
            rewrite(entry -> new Entry(entry.actor(), entry.clientId(), entry.organization(), entry.scope(), jwk));
            refused();
        }
    }

    @Test
    void each_client_works_for_an_organization_of_the_demo_and_may_not_do_everything() throws IOException {
        String demo = new ObjectMapper()
                .readTree(DemoClient.class.getResourceAsStream("/fhir-package/demo.json"))
                .toString();

        assertThat(DemoClient.all()).hasSize(5).allSatisfy(client -> {
            String id = client.organization().replaceFirst("Organization/", "");
            assertThat(demo).contains("\"resourceType\":\"Organization\",\"id\":\"" + id + "\"");
            assertThat(client.scope()).doesNotContain("*").doesNotContain("d ").doesNotEndWith("d");
            assertThat(client.why()).isNotBlank();
        });
    }

    @Test
    void the_command_is_told_once_there_are_tokens_and_names_a_folder_that_is_not_the_usual_one() {
        DemoClients clients = new DemoClients(folder);
        assertThat(clients.command()).isEmpty();
        clients.clients(TOKEN_URL);

        assertThat(clients.command().map(command -> command.as("hub")))
                .contains("CALAIM_DATA_FOLDER='" + folder + "' node docs/examples/token.mjs demo hub");
        TokenCommand usual = new TokenCommand(Path.of("data"));
        assertThat(DemoReport.tokenLine(usual))
                .isEqualTo("node docs/examples/token.mjs demo plan   (or referrer, provider, hub, state)");
        assertThat(DemoReport.text("http://localhost:8080/fhir", List.of(), Optional.of(usual)))
                .contains("curl -H \"Authorization: Bearer $(node docs/examples/token.mjs demo referrer)\" 'http")
                .contains("curl -H \"Authorization: Bearer $(node docs/examples/token.mjs demo plan)\" 'http");
    }

    private void refused() {
        assertThatThrownBy(this::clients)
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(file() + " is damaged")
                .hasMessageNotContaining("\"d\"")
                .hasNoCause();
    }

    private List<AddedClient> clients() {
        return new DemoClients(folder).clients(TOKEN_URL);
    }

    private static List<String> keys(List<AddedClient> clients) {
        return clients.stream().map(client -> client.key().toJSONString()).toList();
    }

    private Content content() {
        return new DemoClientsFile(folder).read().orElseThrow();
    }

    private void rewrite(UnaryOperator<Entry> change) {
        Content now = content();
        new DemoClientsFile(folder)
                .write(new Content(
                        now.tokenUrl(), now.clients().stream().map(change).toList()));
    }

    private static Entry named(Entry entry, String id) {
        return new Entry(entry.actor(), id, entry.organization(), entry.scope(), entry.jwk());
    }

    private List<String> rights() throws IOException {
        return List.of(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())),
                PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    private Path file() {
        return folder.resolve("demo").resolve("clients.json");
    }
}
