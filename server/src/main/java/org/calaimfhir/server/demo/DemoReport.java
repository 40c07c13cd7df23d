package org.calaimfhir.server.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Organization;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Says at the end of the start who is there, and three requests that work as they stand, with tokens where they are on. */
class DemoReport {

    private static final Logger LOG = LoggerFactory.getLogger(DemoReport.class);
    private static final int AFTER_WHERE_TO_LOOK = 2;
    private static final String PLAN = "plan";
    private static final String REFERRER = "referrer";

    private final LoadDemo demo;
    private final ObjectProvider<DemoClients> clients;

    DemoReport(LoadDemo demo, ObjectProvider<DemoClients> clients) {
        this.demo = demo;
        this.clients = clients;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(AFTER_WHERE_TO_LOOK)
    void print(ApplicationReadyEvent event) {
        Optional<TokenCommand> tokens = clients.stream().findFirst().flatMap(DemoClients::command);
        tokens.ifPresent(command -> LOG.info("Demo: get a token by {}", tokenLine(command)));
        if (demo.isThere() && event.getApplicationContext() instanceof WebServerApplicationContext web) {
            String base = "http://localhost:" + web.getWebServer().getPort() + "/fhir";
            LOG.info(
                    "Demo: made-up people and organizations to try it out with\n{}",
                    text(base, demo.organizations(), tokens));
        }
    }

    /** One line: the command, and who else it can be said for. */
    static String tokenLine(TokenCommand command) {
        String others = DemoClient.all().stream()
                .map(DemoClient::actor)
                .filter(actor -> !actor.equals(PLAN))
                .collect(Collectors.joining(", "));
        return command.as(PLAN) + "   (or " + others + ")";
    }

    static String text(String base, List<Organization> organizations, Optional<TokenCommand> tokens) {
        String asReferrer = tokens.map(command -> command.header(REFERRER)).orElse("");
        String asPlan = tokens.map(command -> command.header(PLAN)).orElse("");
        String names = organizations.stream()
                .map(organization -> "    %-48s Organization/%s"
                        .formatted(
                                organization.getName(),
                                organization.getIdElement().getIdPart()))
                .collect(Collectors.joining("\n"));
        return """
                %s
                    %-48s Patient/alma Patient/brian Patient/linda Patient/sophia
                  Copy and paste, in the folder of the repository:
                    # May Brian get Enhanced Care Management, and help with finding a home?
                    curl%s '%s/Patient/brian/$check-eligibility?service=1a&service=housing-transition-navigation&_pretty=true'
                    # His clinic refers him; sent twice, it is stored once.
                    curl%s -H 'Content-Type: application/fhir+json' --data-binary @docs/examples/referral-brian.json '%s?_pretty=true'
                    # His plan finds the referral in its work list.
                    curl%s '%s/Task?owner=Organization/riverbend-health-plan&status=requested&_include=Task:focus:ServiceRequest&_pretty=true'
                """.formatted(names, "Alma, Brian, Linda, Sophia", asReferrer, base, asReferrer, base, asPlan, base)
                .stripTrailing();
    }
}
