package org.calaimfhir.server.security.access;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/** Refuses a start whose settings of access are not clear, before anything is wired: a guess would open a door. */
final class AccessChecks implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(AccessChecks.class);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder settings = Binder.get(context.getEnvironment());
        AccessProperties access = properties(settings);
        check(access, !access.hasOtherIssuer() && othersAreKnown(context));
        if (access.chosen().equals(AccessProperties.OPEN) && !onLoopback(settings)) {
            LOG.warn("Access is open and the server listens beyond this machine: whoever reaches it may read and write"
                    + " everything. Set CALAIM_ACCESS=tokens, or leave SERVER_ADDRESS out.");
        }
    }

    private static AccessProperties properties(Binder settings) {
        try {
            return settings.bindOrCreate(AccessProperties.PREFIX, AccessProperties.class);
        } catch (BindException e) {
            throw new AccessProblem(
                    "A setting of access cannot be read; most likely CALAIM_ACCESS_LIFETIME is no time such as 5m.",
                    "See the list of settings in docs/run.md.");
        }
    }

    /** Only whether there are any: they are not made before everything else is known to be right. */
    private static boolean othersAreKnown(ConfigurableApplicationContext context) {
        return context.getBeanFactory().getBeanNamesForType(AddedClients.class, true, false).length > 0;
    }

    /**
     * @param others whether clients are known beside those of the operator's file
     * @throws AccessProblem that says what is wrong
     */
    static void check(AccessProperties access, boolean others) {
        boolean related = access.records().equals(AccessProperties.RELATED);
        if (!related && !access.records().equals(AccessProperties.ALL)) {
            throw new AccessProblem(
                    "CALAIM_ACCESS_RECORDS is neither all nor related: " + access.records() + ".",
                    "Set it to related, and each system sees the records tied to its organization.");
        }
        if (access.chosen().equals(AccessProperties.OPEN)) {
            if (related) {
                throw new AccessProblem(
                        "CALAIM_ACCESS_RECORDS=related needs to know who asks, and access is open.",
                        "Set CALAIM_ACCESS=tokens too.");
            }
            return;
        }
        if (!access.chosen().equals(AccessProperties.TOKENS)) {
            throw new AccessProblem(
                    "CALAIM_ACCESS is no mode of access: " + access.mode() + ".", "Set it to open or tokens.");
        }
        if (access.clients().isBlank() && !others) {
            throw new AccessProblem(
                    "With CALAIM_ACCESS=tokens the server has to know its clients, and no file of them is given.",
                    "Set CALAIM_ACCESS_CLIENTS to a JSON file as docs/run.md describes it.");
        }
        if (!isAddress(access.address())) {
            throw new AccessProblem(
                    "CALAIM_ACCESS_ADDRESS is no address that clients could use.",
                    "Set it to what they write before /fhir, for example https://fhir.example.org.");
        }
        if (access.hasOtherIssuer() && WebAddress.of(access.issuer()).isEmpty()) {
            throw new AccessProblem(
                    "CALAIM_ACCESS_ISSUER is no address from which keys could be fetched.",
                    "Set it to the issuer's address, which begins with https, as its tokens write it.");
        }
        if (access.rate() < 1 || access.refusals() < 1) {
            throw new AccessProblem(
                    "A rate is less than one in a second.",
                    "Set CALAIM_ACCESS_RATE and CALAIM_ACCESS_REFUSALS to 1 or more, or leave them out.");
        }
        if (access.lifetime().compareTo(Duration.ofSeconds(1)) < 0
                || access.lifetime().compareTo(LONGEST) > 0) {
            throw new AccessProblem(
                    "The lifetime of a token is not between a second and an hour.",
                    "Set CALAIM_ACCESS_LIFETIME to 5m, or leave it out.");
        }
        TokenKey.of(access.signingKey());
        if (!access.clients().isBlank()) {
            ClientsFile.read(access.clients(), new KeysByUrl(), access.hasOtherIssuer());
        }
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && !address.endsWith("/");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean onLoopback(Binder settings) {
        try {
            return settings.bind("server.address", InetAddress.class)
                    .map(InetAddress::isLoopbackAddress)
                    .orElse(false);
        } catch (BindException e) {
            // An address that is none is refused by the check of the port, in its own words.
            return true;
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }
}
