package org.calaimfhir.server.conformance;

import java.nio.file.Path;
import org.calaimfhir.terminology.ProgramTables;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The programme's tables, with the rows of an operator's folder ({@code CALAIM_TABLES_FOLDER}) where there is one. They
 * are read first of all, so that a wrong row ends the start before anything else has begun.
 */
public final class OperatorTables implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String FOLDER = "calaim.tables.folder";

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        String folder = Binder.get(application.getEnvironment())
                .bind(FOLDER, String.class)
                .orElse("");
        ProgramTables packaged = ProgramTables.packaged();
        application
                .getBeanFactory()
                .registerSingleton("programTables", folder.isBlank() ? packaged : packaged.replacedBy(Path.of(folder)));
    }
}
