package org.calaimfhir.server.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calaimfhir.server.audit.Chain.Link;
import org.calaimfhir.server.storage.OperatorConnection;
import org.calaimfhir.server.storage.StartupProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * The command that verifies the audit trail, with the settings of the server and without its engine:
 * {@code verify-audit [<number>:<hash that was known>]}.
 */
@Configuration(proxyBeanMethods = false)
public class VerifyAudit {

    public static final String COMMAND = "verify-audit";

    private static final Logger LOG = LoggerFactory.getLogger(VerifyAudit.class);
    private static final Pattern KNOWN = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    /** @return 0 when the trail is whole, 1 when it is not or cannot be read */
    public static int run(String... arguments) {
        SpringApplication command = new SpringApplication(VerifyAudit.class);
        command.setWebApplicationType(WebApplicationType.NONE);
        // Those of the server look for its port, its database and its definitions.
        command.setInitializers(List.of());
        try (ConfigurableApplicationContext context = command.run(arguments)) {
            Binder settings = Binder.get(context.getEnvironment());
            return verify(settings, known(arguments));
        } catch (StartupProblem problem) {
            LOG.error("{} {}", problem.getMessage(), problem.remedy());
            return 1;
        } catch (SQLException e) {
            LOG.error("The audit trail cannot be read (SQLSTATE {}).", e.getSQLState());
            return 1;
        }
    }

    private static int verify(Binder settings, Optional<Link> known) throws SQLException {
        AuditSettings audit = settings.bindOrCreate(AuditSettings.PREFIX, AuditSettings.class);
        try (Connection connection = OperatorConnection.open(settings)) {
            TrailCheck.Finding found = new TrailCheck(Chain.of(audit.key()), known).of(connection);
            if (found.fault().isPresent()) {
                LOG.error("Audit: {}", found.text());
                return 1;
            }
            LOG.info("Audit: {}", found.text());
            return 0;
        }
    }

    private static Optional<Link> known(String... arguments) {
        for (String argument : arguments) {
            Matcher link = KNOWN.matcher(argument);
            if (link.matches()) {
                return Optional.of(
                        new Link(Long.parseLong(link.group(1)), HexFormat.of().parseHex(link.group(2))));
            }
            if (!argument.startsWith("--") && !argument.equals(COMMAND)) {
                throw new StartupProblem(
                        "An argument is no event with its hash: " + argument + ".",
                        "Send a number, a colon and the 64 hexadecimal digits that an earlier verification printed.");
            }
        }
        return Optional.empty();
    }
}
