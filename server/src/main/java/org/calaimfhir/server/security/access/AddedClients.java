package org.calaimfhir.server.security.access;

import java.util.List;

/** Clients that are known beside those of the operator's file. Asked once, at the start, and only where tokens are on. */
public interface AddedClients {

    /** @param tokenUrl where they get their tokens */
    List<AddedClient> clients(String tokenUrl);
}
