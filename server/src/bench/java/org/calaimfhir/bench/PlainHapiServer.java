package org.calaimfhir.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Side A of every comparison: HAPI's JPA server as its library sets it up, with none of our decisions, so that a ratio
 * shows what those decisions are worth and not what another release or database is worth.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            JpaRepositoriesAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            QuartzAutoConfiguration.class,
            ThymeleafAutoConfiguration.class
        })
@Import({PlainDatabase.class, PlainEngine.class, PlainEndpoint.class, PlainPackage.class})
public class PlainHapiServer {

    /** Its own file, because application.yaml on the same class path is the measured server's. */
    private static final String CONFIGURATION = "plain-hapi";

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", CONFIGURATION);
        SpringApplication.run(PlainHapiServer.class, arguments);
    }
}
