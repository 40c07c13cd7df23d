package org.calaimfhir.ig.logic;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kotlinx.io.Buffer;
import org.calaimfhir.profiles.BuildFailure;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.CqlTranslator;
import org.cqframework.cql.cql2elm.LibraryBuilder.SignatureLevel;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;

/** Translates CQL to ELM with the reference translator. A warning is an error: it says what would surprise a reader. */
final class Translation {

    private final Map<String, CqlSource> sources = new LinkedHashMap<>();
    private final LibraryManager manager = new LibraryManager(
            new ModelManager(),
            new CqlCompilerOptions(
                    CqlCompilerException.ErrorSeverity.Info,
                    SignatureLevel.Overloads,
                    CqlCompilerOptions.Options.DisableListDemotion,
                    CqlCompilerOptions.Options.DisableListPromotion));

    Translation(List<CqlSource> all) {
        all.forEach(source -> sources.put(source.name(), source));
        manager.getLibrarySourceLoader().registerProvider(id -> {
            CqlSource source = sources.get(id.getId());
            return source == null ? null : buffer(source.text());
        });
    }

    private static Buffer buffer(String text) {
        Buffer buffer = new Buffer();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        buffer.write(bytes, 0, bytes.length);
        return buffer;
    }

    /**
     * The ELM of each library as JSON, by its name.
     *
     * @throws BuildFailure with what is wrong in the first library that has errors, by file and line
     */
    Map<String, String> elm() {
        Map<String, String> elm = new LinkedHashMap<>();
        for (CqlSource source : sources.values()) {
            CqlTranslator translated = CqlTranslator.fromText(source.text(), manager);
            List<String> complaints = translated.getExceptions().stream()
                    .map(exception -> complaint(source, exception))
                    .distinct()
                    .toList();
            if (!complaints.isEmpty()) {
                throw new BuildFailure("The CQL has errors:\n" + String.join("\n", complaints));
            }
            elm.put(source.name(), translated.toJson());
        }
        return elm;
    }

    private String complaint(CqlSource source, CqlCompilerException exception) {
        if (exception.getLocator() == null) {
            return source.place() + ": " + exception.getMessage();
        }
        String library = exception.getLocator().getLibrary() == null
                ? source.name()
                : exception.getLocator().getLibrary().getId();
        CqlSource blamed = sources.getOrDefault(library, source);
        int line = exception.getLocator().getStartLine();
        String[] lines = blamed.text().split("\n", -1);
        String text = line > 0 && line <= lines.length ? ": " + lines[line - 1].strip() : "";
        return blamed.place() + ":" + line + ": " + exception.getMessage() + text;
    }
}
