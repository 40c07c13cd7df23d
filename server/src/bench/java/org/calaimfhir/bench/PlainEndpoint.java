package org.calaimfhir.bench;

import ca.uhn.fhir.batch2.jobs.export.BulkDataExportProvider;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.interceptor.RequestValidatingInterceptor;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/**
 * {@code /fhir} takes what comes, as HAPI does by default. {@code /validated}, switched on by a property, is the same
 * engine behind HAPI's own request validation, for the rows in which the measured server validates too.
 */
@Configuration(proxyBeanMethods = false)
class PlainEndpoint {

    @Bean
    @Scope("prototype")
    RestfulServer restfulServer(
            FhirContext context,
            @Qualifier("myResourceProvidersR4") ResourceProviderFactory providers,
            JpaSystemProvider<?, ?> system,
            BulkDataExportProvider export,
            DatabaseBackedPagingProvider paging,
            IFhirSystemDao<?, ?> dao,
            JpaStorageSettings settings,
            ISearchParamRegistry searchParameters,
            IValidationSupport validation) {
        RestfulServer server = new RestfulServer(context);
        server.registerProviders(providers.createProviders());
        server.registerProviders(system, export);
        server.setPagingProvider(paging);
        server.setServerConformanceProvider(
                new JpaCapabilityStatementProvider(server, dao, settings, searchParameters, validation));
        return server;
    }

    @Bean
    ServletRegistrationBean<RestfulServer> plain(RestfulServer server) {
        return servlet("plain", server, "/fhir/*");
    }

    @Bean
    @ConditionalOnProperty("bench.validate")
    ServletRegistrationBean<RestfulServer> validated(RestfulServer server, IInstanceValidatorModule validator) {
        RequestValidatingInterceptor interceptor = new RequestValidatingInterceptor();
        interceptor.addValidatorModule(validator);
        server.registerInterceptor(interceptor);
        return servlet("validated", server, "/validated/*");
    }

    private static ServletRegistrationBean<RestfulServer> servlet(String name, RestfulServer server, String path) {
        ServletRegistrationBean<RestfulServer> registration = new ServletRegistrationBean<>(server, path);
        registration.setName(name);
        registration.setLoadOnStartup(1);
        return registration;
    }
}
