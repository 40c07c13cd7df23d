package org.calaimfhir.server.storage;

/**
 * For whom records are read.
 *
 * @param organization id of the Organization
 * @param actor bit of the part that it plays, as in {@link RecordRights}
 * @param reporting whether it sees all records but those that law guards, tied to its organization or not
 * @param emergency whether it says that somebody is in danger otherwise
 */
public record Viewer(String organization, int actor, boolean reporting, boolean emergency) {

    public Viewer inEmergency() {
        return new Viewer(organization, actor, reporting, true);
    }

    RestrictedRole role() {
        return reporting ? RestrictedRole.REPORTING : RestrictedRole.RELATED;
    }
}
