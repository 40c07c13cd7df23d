package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A call of which one value at a time is absent, in what came along or in the order to be signed. */
class AbsentInHookTest extends HookServerTest {

    @Test
    void a_value_that_is_absent_in_the_prefetch_breaks_nothing() {
        ObjectNode prefetch = JSON.createObjectNode();
        // One of a type will do: all of the record is held against the decision elsewhere.
        Set<String> types = new HashSet<>();
        for (ObjectNode resource : EveryType.resources()) {
            String type = resource.path("resourceType").asText();
            if (type.equals("Patient")) {
                prefetch.set("patient", resource);
            } else if (types.add(type)) {
                String key = type.equals("Organization")
                        ? "coverage"
                        : type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
                prefetch.withObject("/" + key)
                        .put("resourceType", "Bundle")
                        .put("type", "searchset")
                        .withArray("entry")
                        .addObject()
                        .set("resource", resource);
            }
        }
        assertThat(status(PATIENT_VIEW, "patient-view", prefetch)).isEqualTo(200);

        assertThat(broken(
                        Absence.explained(prefetch),
                        absence -> status(PATIENT_VIEW, "patient-view", absence.document())))
                .isEmpty();
    }

    @Test
    void a_value_that_is_absent_in_an_order_breaks_nothing() {
        String member = homelessMember();
        ObjectNode order = (ObjectNode) Absence.tree(order(member, SERVICE, "draft"));

        assertThat(broken(Absence.of(order, JsonPointer.empty()), absence -> call(
                                ORDER_SIGN,
                                withOrders(
                                        body("order-sign", member),
                                        absence.document().toString()))
                        .extract()
                        .statusCode()))
                .isEmpty();
    }

    private int status(String service, String hook, ObjectNode prefetch) {
        ObjectNode body = body(hook, EveryType.PERSON);
        body.set("prefetch", prefetch);
        return call(service, body).extract().statusCode();
    }

    private static List<String> broken(Stream<Absence> absences, ToIntFunction<Absence> status) {
        List<String> broken = new ArrayList<>();
        absences.forEach(absence -> {
            int answer = status.applyAsInt(absence);
            if (answer >= 500) {
                broken.add(absence + ": " + answer);
            }
        });
        return broken;
    }
}
