package org.calaimfhir.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A folder into which only its owner gets: what lies in it is run, or is of members. */
public final class PrivateFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateFolder() {}

    /**
     * Makes the folder, or takes the rights of all others away from the one that is there.
     *
     * @param remedy what to do when that cannot be done
     * @throws StartupProblem when it belongs to another user
     */
    public static Path of(Path folder, String remedy) {
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, OWNER_ONLY);
            }
            return folder;
        } catch (IOException e) {
            throw new StartupProblem("The folder " + folder + " cannot be made, or belongs to another user.", remedy);
        }
    }
}
