package org.calaimfhir.server.logic;

import ca.uhn.fhir.context.FhirContext;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cqframework.cql.elm.serializing.ElmJsonLibraryReader;
import org.hl7.elm.r1.Library;
import org.hl7.fhir.r4.model.Resource;

/** CQL libraries, compiled once for all members and threads. */
public final class CompiledLogic {

    private final Program program;

    private CompiledLogic(Program program) {
        this.program = program;
    }

    /**
     * Compiles libraries and all that they include.
     *
     * @param libraries each as ELM in JSON, translated with the signatures of overloaded functions
     * @param codes what their value sets and code systems hold
     * @throws IllegalArgumentException where a library needs what is not here, such as an ELM node that is not known, a
     *     value set or another library; the message names library, define and what is missing
     */
    public static CompiledLogic of(Collection<String> libraries, CodeSource codes, FhirContext context) {
        ElmJsonLibraryReader reader = new ElmJsonLibraryReader();
        List<Library> read = libraries.stream().map(reader::read).toList();
        return new CompiledLogic(new Program(read, codes, context));
    }

    /**
     * The logic over one member.
     *
     * @param resources what is known of the member and of nobody else, the Patient included
     * @param parameters values by name, or by library and name ({@code Library.Name}), as types of the CQL engine;
     *     others have their default
     * @param now what {@code Now()} and {@code Today()} say
     */
    public LogicEvaluation over(
            Collection<? extends Resource> resources, Map<String, ?> parameters, ZonedDateTime now) {
        return new LogicEvaluation(program, resources, parameters, now);
    }

    /** The names of a library's defines, in its order; none where there is no such library. */
    public List<String> defines(String library) {
        return program.defines(library);
    }

    /** The types of resources that any of it looks at. */
    public Set<String> types() {
        return Set.copyOf(program.types());
    }
}
