package org.calaimfhir.server.records;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.calaimfhir.server.storage.RecordLabels;
import org.calaimfhir.server.storage.RecordSight;
import org.calaimfhir.terminology.ProgramTables;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** All of it or nothing: while every token opens all records, no record is looked at here. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "calaim.access.records", havingValue = "related")
class RecordsConfiguration {

    private static final int BEHIND_THE_DOOR = Ordered.HIGHEST_PRECEDENCE + 6;

    @Bean
    AccessRules accessRules(ProgramTables tables) {
        return new AccessRules(tables);
    }

    @Bean
    RecordChecks recordChecks(
            RecordSight sight, AccessRules rules, RecordLabels labels, ServedCapabilities capabilities) {
        Set<String> elsewhere = Stream.concat(
                        capabilities.definitionTypes().stream(), capabilities.recordedTypes().stream())
                .collect(Collectors.toUnmodifiableSet());
        int opened = labels.rules().stream()
                .mapToInt(RecordLabels.Rule::emergencyFor)
                .reduce(0, (a, b) -> a | b);
        return new RecordChecks(sight, new DecideWrite(rules), opened, elsewhere);
    }

    @Bean
    FilterRegistrationBean<ViewerFilter> viewerFilter() {
        FilterRegistrationBean<ViewerFilter> registration = new FilterRegistrationBean<>(new ViewerFilter());
        registration.setOrder(BEHIND_THE_DOOR);
        return registration;
    }
}
