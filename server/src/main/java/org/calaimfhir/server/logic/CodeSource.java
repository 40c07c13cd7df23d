package org.calaimfhir.server.logic;

import java.util.Collection;

/** What the logic has to know of terminology. Value sets are asked for once, when the logic is compiled. */
public interface CodeSource {

    /**
     * The codes of a value set.
     *
     * @param valueSet its canonical address, without version
     * @throws IllegalArgumentException where it is not known
     */
    Collection<SystemCode> codesOf(String valueSet);

    /** Whether a code system, by its address, has the code. */
    boolean defines(String codeSystem, String code);

    /** A code and the address of its system, which is null where nobody said which. */
    record SystemCode(String system, String code) {}
}
