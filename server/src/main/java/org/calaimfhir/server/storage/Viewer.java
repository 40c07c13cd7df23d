package org.calaimfhir.server.storage;

/**
 * For whom records are read.
 *
 * @param organization id of the Organization
 * @param actor bit of the part that it plays, as in {@link RecordRights}
 */
public record Viewer(String organization, int actor) {}
