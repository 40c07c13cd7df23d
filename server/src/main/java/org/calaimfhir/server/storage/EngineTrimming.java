package org.calaimfhir.server.storage;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.core.Ordered;

/**
 * Takes out of HAPI's wiring what costs start-up time and serves nobody here. What each measure saves is in
 * docs/adr/0004.
 */
final class EngineTrimming implements BeanFactoryPostProcessor, Ordered {

    private static final Pattern PER_TYPE = Pattern.compile("my(\\w+?)(Dao|Rp)R4");
    private static final String REPOSITORIES = "ca.uhn.fhir.jpa.dao.data.";
    private static final String REPOSITORY_FACTORY = "RepositoryFactoryBean";
    private static final Set<String> SYSTEM = Set.of("System");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) factory;
        dropUnservedTypes(beans);
        readQueriesOnFirstUse(beans);
        // Boot builds servlets before the bean names by type are cached, and HAPI asks for them thousands of times.
        beans.freezeConfiguration();
    }

    private static void dropUnservedTypes(DefaultListableBeanFactory beans) {
        ServedTypes served = new ServedTypes(ServedCapabilities.storedTypeNames());
        for (String name : beans.getBeanDefinitionNames()) {
            Matcher perType = PER_TYPE.matcher(name);
            if (perType.matches() && !SYSTEM.contains(perType.group(1)) && !served.isSupported(perType.group(1))) {
                beans.removeBeanDefinition(name);
            }
        }
    }

    /** Spring Data parses every query of a repository when it is made; 56 of them cost seconds. */
    private static void readQueriesOnFirstUse(DefaultListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition definition = beans.getBeanDefinition(name);
            String type = definition.getBeanClassName();
            if (type != null && type.endsWith(REPOSITORY_FACTORY)) {
                definition.setLazyInit(true);
            }
        }
        beans.setAutowireCandidateResolver(new LazyRepositories());
    }

    private static final class LazyRepositories extends ContextAnnotationAutowireCandidateResolver {

        @Override
        protected boolean isLazy(DependencyDescriptor descriptor) {
            Class<?> type = descriptor.getDependencyType();
            return (type.isInterface() && type.getName().startsWith(REPOSITORIES)) || super.isLazy(descriptor);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
