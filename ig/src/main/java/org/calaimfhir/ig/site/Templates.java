package org.calaimfhir.ig.site;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Thymeleaf for the pages' form. */
final class Templates {

    private final TemplateEngine engine = new TemplateEngine();

    Templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("ig-templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    String fill(String template, Map<String, Object> model) {
        return engine.process(template, new Context(Locale.ENGLISH, model));
    }

    /** The whole page around its content. */
    byte[] page(Page page, String main) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", page.name());
        model.put("title", page.title());
        model.put("description", page.description());
        model.put("main", main);
        return fill("layout", model).getBytes(StandardCharsets.UTF_8);
    }

    byte[] page(Page page) {
        return page(page, fill(page.template(), page.model()));
    }
}
