package org.calaimfhir.server.demo;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether there is a demo. Unless it is set: in the embedded database, and never by itself in one that somebody else
 * keeps; in production never.
 */
final class DemoWanted implements Condition {

    static final String NOT_IN = "!production";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
        return in(context.getEnvironment());
    }

    static boolean in(Environment settings) {
        return settings.acceptsProfiles(Profiles.of(NOT_IN))
                && settings.getProperty("calaim.demo", Boolean.class, isEmbedded(settings));
    }

    /** @return the folder of the data, where there is a demo and the database in it is ours too */
    static Optional<Path> folder(Environment settings) {
        return in(settings) && isEmbedded(settings)
                ? Optional.of(Binder.get(settings)
                        .bind("calaim.database.folder", Path.class)
                        .orElse(Path.of("data")))
                : Optional.empty();
    }

    private static boolean isEmbedded(Environment settings) {
        return settings.getProperty("calaim.database.url", "").isBlank();
    }
}
