package org.calaimfhir.server.logic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.CqlTranslator;
import org.cqframework.cql.cql2elm.LibraryBuilder.SignatureLevel;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;

/** CQL of the tests as the ELM that the build makes of ours: signatures of overloads, no annotations. */
final class Translated {

    private Translated() {}

    /** The library of each name, from the folder {@code logic}. */
    static List<String> libraries(String... names) {
        List<String> sources = new ArrayList<>();
        for (String name : names) {
            try (InputStream file = Translated.class.getResourceAsStream("/logic/" + name + ".cql")) {
                sources.add(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(name, e);
            }
        }
        return texts(sources);
    }

    static List<String> texts(List<String> sources) {
        CqlCompilerOptions options = new CqlCompilerOptions();
        options.setSignatureLevel(SignatureLevel.Overloads);
        LibraryManager manager = new LibraryManager(new ModelManager(), options);
        manager.getLibrarySourceLoader().registerProvider(new StringLibrarySourceProvider(sources));
        return sources.stream().map(source -> elm(source, manager)).toList();
    }

    private static String elm(String source, LibraryManager manager) {
        CqlTranslator translator = CqlTranslator.fromText(source, manager);
        List<CqlCompilerException> errors = translator.getErrors();
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors.stream()
                    .map(error -> (error.getLocator() == null
                                    ? ""
                                    : error.getLocator().toLocator()) + " " + error.getMessage())
                    .toList()
                    .toString());
        }
        return translator.toJson();
    }
}
