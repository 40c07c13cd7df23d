package org.calaimfhir.server.directory;

import java.util.Optional;

/**
 * Whose word an offer is that no plan stored here.
 *
 * @param source where the row was read
 * @param confidence how sure it is, in the words of the tables
 * @param note what the row's reader has to know, such as that no first day is stated
 */
public record PublishedElection(String source, String confidence, Optional<String> note) {}
