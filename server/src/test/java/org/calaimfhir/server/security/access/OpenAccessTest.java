package org.calaimfhir.server.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.AbstractSecurityWebApplicationInitializer;

/** Without tokens there is nothing of them: no filter that could refuse, no address that could be asked. */
class OpenAccessTest extends ServerTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void no_part_of_spring_security_is_made() {
        assertThat(context.getBeanNamesForType(SecurityFilterChain.class)).isEmpty();
        assertThat(context.containsBean(AbstractSecurityWebApplicationInitializer.DEFAULT_FILTER_NAME))
                .isFalse();
        assertThat(context.getBeanNamesForType(ScopeCheck.class)).isEmpty();
    }

    @Test
    void a_token_is_neither_given_nor_looked_at() {
        fhir().basePath("/").post("/oauth2/token").then().statusCode(404);
        fhir().header("Authorization", "Bearer garbage")
                .get("/Patient?_count=1")
                .then()
                .statusCode(200);
    }
}
