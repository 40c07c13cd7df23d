package org.calaimfhir.server.storage;

import ca.uhn.fhir.batch2.jobs.export.BulkDataExportProvider;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.util.List;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.CapabilityProvider;
import org.calaimfhir.server.conformance.DefinitionProvider;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The FHIR endpoint: HAPI's providers for the stored types, and what the capabilities add to them. */
@Configuration(proxyBeanMethods = false)
class FhirServletConfiguration {

    @Bean
    TransactionProvider transactionProvider(
            List<TransactionHandler> handlers, StoreOnce storeOnce, IFhirSystemDao<Bundle, Meta> system) {
        return new TransactionProvider(handlers, new CreateOnlyTransaction(storeOnce), system);
    }

    @Bean
    RestfulServer restfulServer(
            FhirContext context,
            ServedCapabilities capabilities,
            CapabilityProvider statement,
            @Qualifier("definitionProviders") List<DefinitionProvider> definitions,
            BulkDataExportProvider export,
            PageSizes pages,
            List<FhirOperations> operations,
            ListableBeanFactory beans) {
        RestfulServer server = new RestfulServer(context);
        for (String type : capabilities.storedTypes()) {
            server.registerProvider(beans.getBean("my" + type + "RpR4"));
        }
        server.registerProviders(definitions);
        server.registerProviders(operations);
        server.registerProvider(export);
        server.setServerConformanceProvider(statement);
        ourInterceptors(beans).forEach(server::registerInterceptor);
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setDefaultPrettyPrint(false);
        server.setDefaultPageSize(pages.usual());
        server.setMaximumPageSize(pages.largest());
        return server;
    }

    /** HAPI's own interceptor beans stay out: it registers those that it needs, and some need beans that are not here. */
    private static List<Object> ourInterceptors(ListableBeanFactory beans) {
        return Stream.of(beans.getBeanNamesForAnnotation(Interceptor.class))
                .filter(name -> beans.getType(name).getName().startsWith("org.calaimfhir."))
                .map(beans::getBean)
                .toList();
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServlet(RestfulServer server) {
        ServletRegistrationBean<RestfulServer> registration = new ServletRegistrationBean<>(server, "/fhir/*");
        registration.setName("fhir");
        registration.setLoadOnStartup(1);
        return registration;
    }
}
