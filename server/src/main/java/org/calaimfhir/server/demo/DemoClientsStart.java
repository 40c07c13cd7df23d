package org.calaimfhir.server.demo;

import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Lets the demo have clients, before settings of access are checked: with them tokens need no file of the operator's.
 * Makes nothing yet.
 */
final class DemoClientsStart implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String NAME = "demoClients";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DemoWanted.folder(context.getEnvironment())
                .ifPresent(folder -> ((BeanDefinitionRegistry) context.getBeanFactory())
                        .registerBeanDefinition(NAME, definition(folder)));
    }

    /** Behind the database: only who holds the data folder writes into it. Lazy, to hold up nothing else meanwhile. */
    private static BeanDefinition definition(Path folder) {
        return BeanDefinitionBuilder.genericBeanDefinition(DemoClients.class, () -> new DemoClients(folder))
                .addDependsOn("dataSource")
                .setLazyInit(true)
                .getBeanDefinition();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
