package org.calaimfhir.server.audit;

import java.util.Collection;

/** How members are found in an answer, piece by piece. */
interface Scan {

    /**
     * @param end how many bytes of the text count
     * @param last whether nothing follows
     * @param found gets the ids
     * @return up to where the text is decided; the rest comes again with the next piece
     */
    int of(byte[] text, int end, boolean last, Collection<String> found);
}
