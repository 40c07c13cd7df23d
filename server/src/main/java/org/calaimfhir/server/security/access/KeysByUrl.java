package org.calaimfhir.server.security.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * Fetches the keys that clients publish, of addresses that the operator wrote down. Nimbus keeps and renews them; its own
 * fetching bounds the wait for each piece, not for the whole, so that a trickle would hold a thread of ours for hours.
 */
final class KeysByUrl implements ResourceRetriever {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int LARGEST = 64 * 1024;
    private static final int OK = 200;

    /** Late: most servers have clients whose keys stand in the file. Redirects are not followed. */
    private final Supplier<HttpClient> client = SingletonSupplier.of(
            () -> HttpClient.newBuilder().connectTimeout(PATIENCE).build());

    /** Nothing is fetched before the first assertion is to be checked. */
    JWKSource<SecurityContext> keys(URI address) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(address.toURL(), this)
                    .cache(KEPT.toMillis(), PATIENCE.toMillis())
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url.toString()))
                .timeout(PATIENCE)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.get().sendAsync(request, head -> new BoundedBody(LARGEST));
        try {
            HttpResponse<byte[]> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != OK) {
                throw new IOException("Status " + response.statusCode());
            }
            return new Resource(new String(response.body(), StandardCharsets.UTF_8), null);
        } catch (TimeoutException e) {
            throw new IOException("Too slow", e);
        } catch (ExecutionException e) {
            throw new IOException("Not reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            answer.cancel(true);
        }
    }
}
