package org.calaimfhir.server.security;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose pages may read the server's answers in a browser.
 *
 * @param origins each as a browser sends it (RFC 6454, section 6.2), such as {@code https://ehr.example.org}
 */
@ConfigurationProperties("calaim.cors")
record ListedOrigins(@DefaultValue List<String> origins) {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?");

    /** @throws IllegalArgumentException for what no browser sends, {@code *} included: it would list everybody */
    ListedOrigins {
        origins = List.copyOf(origins);
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "CALAIM_CORS_ORIGINS lists origins such as https://ehr.example.org, separated by commas: "
                                + "scheme, host in small letters, port if there is one, and nothing behind it");
            }
        }
    }
}
