package org.calaimfhir.server.conformance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The guide at {@code /ig}, and for whoever opens the bare address: the static files that the module {@code ig} made, but for those that an operator changed.
 * They may use one another and what the server answers, and nothing else: examples are text that others wrote.
 */
final class GuidePages implements WebMvcConfigurer {

    static final String FOLDER = "ig-site/";

    private static final String HOME = "/ig/index.html";
    private static final String ONLY_ITSELF =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Optional<OperatorFiles> changed;

    GuidePages(Optional<OperatorFiles> changed) {
        this.changed = changed;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        ResourceHandlerRegistration pages = registry.addResourceHandler("/ig/**")
                .addResourceLocations("classpath:/" + FOLDER)
                .setCacheControl(CacheControl.maxAge(FRESH));
        changed.ifPresent(
                files -> pages.resourceChain(false).addResolver(files).addResolver(new PathResourceResolver()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        response.setHeader("Content-Security-Policy", ONLY_ITSELF);
                        return true;
                    }
                })
                .addPathPatterns("/ig/**");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", HOME);
        registry.addRedirectViewController("/ig", HOME);
        registry.addRedirectViewController("/ig/", HOME);
    }
}
