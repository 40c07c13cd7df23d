package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.security.ResourceReader;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HookLimits.class)
class HooksConfiguration {

    @Bean
    OverrideReasons overrideReasons(ProgramTables tables) {
        return new OverrideReasons(tables);
    }

    @Bean
    CardMaker cardMaker(
            FhirContext context, ObjectMapper json, ProgramTables tables, OverrideReasons reasons, ProgramRules rules) {
        String system = Canonicals.codeSystem("calaim-program");
        Map<String, Coding> programs = tables.get("calaim-program").rows().stream()
                .map(row -> new Coding(system, row.get("code"), row.get("display")))
                .collect(Collectors.toMap(Coding::getCode, program -> program));
        return new CardMaker(context, json, programs, reasons, rules);
    }

    @Bean
    AnswerHook answerHook(
            ServiceCatalog catalog,
            MemberRecords members,
            DecideEligibility decide,
            CardMaker maker,
            HookLimits limits,
            Clock clock) {
        return new AnswerHook(
                catalog,
                members,
                decide,
                new OrderCards(maker, catalog, limits),
                new SuggestionCards(maker, new ReferralDraft(clock), limits),
                clock);
    }

    @Bean
    HooksController hooksController(
            ObjectProvider<PublishedLogic> logic,
            FhirContext context,
            ResourceReader resources,
            AnswerHook answer,
            OverrideReasons reasons,
            MeterRegistry meters) {
        Supplier<Map<String, String>> prefetch =
                () -> PrefetchTemplates.of(logic.getObject().types(), context);
        HookMetrics metrics = new HookMetrics(meters);
        return new HooksController(
                prefetch,
                new ReadHookCall(resources, new ReadPrefetch(resources, () -> prefetch.get()
                        .keySet())),
                answer,
                new TakeFeedback(reasons, metrics),
                metrics);
    }
}
