package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource data) {
        return new JdbcTemplate(data);
    }

    @Bean
    StoreOnce storeOnce(DaoRegistry daos, IHapiTransactionService transactions, EntityManager entities) {
        return new StoreOnce(daos, transactions, entities);
    }

    @Bean
    FhirStore fhirStore(
            FhirContext context,
            DaoRegistry daos,
            MatchUrlService matchUrls,
            IHapiTransactionService transactions,
            StoreOnce storeOnce,
            JdbcTemplate jdbc) {
        return new HapiFhirStore(context, daos, matchUrls, transactions, storeOnce, jdbc);
    }
}
