package org.calaimfhir.server;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.slf4j.MDC;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What one request asks the database, told from what jobs ask meanwhile by the id of the request. */
public final class RequestStatements implements QueryExecutionListener {

    private static final String REQUEST_ID = "request.id";

    private final Map<String, List<String>> watched = new ConcurrentHashMap<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class OnEveryPool {

        @Bean
        static RequestStatements requestStatements() {
            return new RequestStatements();
        }

        @Bean
        static BeanPostProcessor watchedPools(RequestStatements statements) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource pool ? new WatchedPool(pool, statements) : bean;
                }
            };
        }
    }

    /** @param request sends one request with the given X-Request-ID */
    public List<String> during(Consumer<String> request) {
        String id = UUID.randomUUID().toString();
        watched.put(id, Collections.synchronizedList(new ArrayList<>()));
        request.accept(id);
        return List.copyOf(watched.remove(id));
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        String id = MDC.get(REQUEST_ID);
        if (id != null) {
            watched.computeIfPresent(id, (request, statements) -> {
                queries.forEach(query -> statements.add(query.getQuery()));
                return statements;
            });
        }
    }
}
