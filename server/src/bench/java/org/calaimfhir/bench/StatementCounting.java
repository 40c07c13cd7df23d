package org.calaimfhir.bench;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Found by Spring Boot in either server when the bench classes are on its class path, and active only when a port for
 * the figures is given: the measured server itself knows nothing of it. The port is its own, so that no filter or token
 * of the server stands before it.
 */
public class StatementCounting implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String PORT = "bench.statements-port";

    @Override
    public void initialize(GenericApplicationContext context) {
        if (context.getEnvironment().containsProperty(PORT)) {
            context.registerBean(Counting.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Counting {

        private static final StatementCounter COUNTER = new StatementCounter();

        @Bean
        static BeanPostProcessor countedPool() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource pool ? new CountedPool(pool, COUNTER) : bean;
                }
            };
        }

        @Bean(destroyMethod = "")
        HttpServer statementFigures(@Value("${" + PORT + "}") int port) throws IOException {
            HttpServer figures = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            figures.createContext("/", exchange -> {
                try (exchange) {
                    byte[] json = COUNTER.json().getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, json.length);
                    exchange.getResponseBody().write(json);
                }
            });
            figures.start();
            return figures;
        }
    }
}
