package org.calaimfhir.server.storage;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** What a record says of whose it is, and what follows from that; the rules are data and not known here. */
public interface RecordRights {

    /** Named by a record that its creator does not name: who created it. */
    String AUTHOR = "author";

    /** Of records that are everybody's. */
    String DIRECTORY = "directory";

    /**
     * @param readers,updaters,deleters one bit for each actor
     */
    record Right(String relation, String type, int readers, int updaters, int deleters) {}

    List<Right> rights();

    RecordFacts facts(Resource resource);

    /** Types that say anything of members or organizations, or are everybody's. */
    List<String> types();
}
