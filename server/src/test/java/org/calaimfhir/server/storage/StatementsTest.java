package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import ca.uhn.fhir.jpa.util.MemoryCacheService;
import java.util.ArrayList;
import java.util.List;
import org.calaimfhir.server.RequestStatements;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How often the requests of a busy day ask the database. */
class StatementsTest extends ServerTest {

    @Autowired
    private RequestStatements statements;

    @Autowired
    private MemoryCacheService remembered;

    @Test
    void a_read_by_id_is_one_statement() {
        String plan = plan();

        for (int i = 0; i < 2; i++) {
            assertThat(statements.during(request -> fhir().header("X-Request-ID", request)
                            .get("/" + plan)
                            .then()
                            .statusCode(200)
                            .body("name", equalTo("A Plan"))))
                    .hasSize(1);
            remembered.invalidateAllCaches();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void a_plans_work_list_is_at_most_two_statements_however_long_it_is(int length) {
        String plan = plan();
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            tasks.add(task(plan));
        }

        assertThat(askedForWorkList(plan, tasks)).isNotEmpty().hasSizeLessThanOrEqualTo(2);
    }

    /** The engine remembers which row an id stands for, and has to ask for it when it has forgotten. */
    @Test
    void a_plan_that_is_not_remembered_is_looked_up_once() {
        String plan = plan();
        List<String> tasks = List.of(task(plan));
        remembered.invalidateAllCaches();

        assertThat(askedForWorkList(plan, tasks)).hasSizeLessThanOrEqualTo(3);
        assertThat(askedForWorkList(plan, tasks)).hasSizeLessThanOrEqualTo(2);
    }

    private List<String> askedForWorkList(String plan, List<String> tasks) {
        return statements.during(request -> fhir().header("X-Request-ID", request)
                .get("/Task?owner=" + plan + "&status=requested&_sort=-_lastUpdated&_count=50")
                .then()
                .statusCode(200)
                .body("entry", tasks.isEmpty() ? equalTo(null) : hasSize(tasks.size()))
                .body("entry.resource.id", tasks.isEmpty() ? equalTo(null) : containsInAnyOrder(tasks.toArray())));
    }

    private String plan() {
        return "Organization/" + create("Organization", "{\"resourceType\": \"Organization\", \"name\": \"A Plan\"}");
    }

    private String task(String owner) {
        return create("Task", """
                {"resourceType": "Task", "status": "requested", "intent": "order", "owner": {"reference": "%s"}}
                """.formatted(owner));
    }
}
