package org.calaimfhir.server.conformance;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The guide at {@code /ig}: the static files that the module {@code ig} made. */
final class GuidePages implements WebMvcConfigurer {

    private static final String HOME = "/ig/index.html";
    private static final Duration FRESH = Duration.ofMinutes(5);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/ig/**")
                .addResourceLocations("classpath:/ig-site/")
                .setCacheControl(CacheControl.maxAge(FRESH));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/ig", HOME);
        registry.addRedirectViewController("/ig/", HOME);
    }
}
