package org.calaimfhir.server.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** About whom a CDS client asks (CDS Hooks 2.0, context.patientId): its cards need not name them. */
@ControllerAdvice
class HookMember extends RequestBodyAdviceAdapter {

    private static final String ID = "[A-Za-z0-9.-]{1,64}";

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return JsonNode.class.equals(type);
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (body instanceof JsonNode call) {
            String member = call.at("/context/patientId").asText("").replaceFirst("^Patient/", "");
            Exchange.current().filter(exchange -> member.matches(ID)).ifPresent(exchange -> {
                exchange.names(List.of(member));
                exchange.asksFor(call.path("hook").asText(), false);
            });
        }
        return body;
    }
}
