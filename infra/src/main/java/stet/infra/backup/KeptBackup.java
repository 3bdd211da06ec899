package stet.infra.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import stet.infra.log.LogMark;
import stet.infra.tlog.note.NoteFile;
import stet.infra.tlog.note.SignedNote;

/** A backup as it is found when it is needed: nothing in it is believed that its manifest doesn't say. */
record KeptBackup(Path folder, Manifest manifest) {

    /**
     * One that is whole, as far as names tell.
     *
     * @throws Refused when it isn't
     */
    static KeptBackup in(Path folder) {
        KeptBackup kept = new KeptBackup(folder, Manifest.read(folder));
        SortedSet<String> found = kept.found();
        for (String name : kept.manifest.files().keySet())
            if (!found.remove(name))
                throw new Refused("%s is missing from the backup.".formatted(folder.resolve(name)));
        found.remove(Manifest.NAME);
        if (!found.isEmpty())
            throw new Refused("%s is no part of the backup: its manifest doesn't have it."
                    .formatted(folder.resolve(found.getFirst())));
        return kept;
    }

    private SortedSet<String> found() {
        SortedSet<String> found = new TreeSet<>();
        try (var all = Files.walk(folder)) {
            all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(
                            path -> found.add(folder.relativize(path).toString().replace('\\', '/')));
            return found;
        } catch (IOException unreadable) {
            throw Refused.unreadable(folder, unreadable);
        }
    }

    /** Puts the database's files into a folder, each held against the manifest on the way. */
    void putInto(Path target) {
        Copying copying = new Copying(target);
        for (String name : manifest.folders()) copying.folder(within(name));
        manifest.files().forEach((name, hash) -> {
            if (isOfDatabase(name)) put(copying, name, hash);
            else if (!hash.equals(Sha256.of(folder.resolve(name)))) throw changed(name);
        });
    }

    private void put(Copying copying, String name, String hash) {
        copying.file(folder.resolve(name), within(name));
        if (!hash.equals(copying.files().get(within(name)))) throw changed(name);
    }

    private Refused changed(String name) {
        return new Refused("%s is not as it was backed up.".formatted(folder.resolve(name)));
    }

    private static boolean isOfDatabase(String name) {
        return name.startsWith(DatabaseCopy.NAME + "/");
    }

    /** Without the folder's own name in the backup; it never leads out of the target. */
    private static String within(String name) {
        Path path = Path.of(name).normalize();
        if (!path.startsWith(DatabaseCopy.NAME)) throw new Refused("%s is no name in a backup.".formatted(name));
        return Path.of(DatabaseCopy.NAME).relativize(path).toString();
    }

    /** How far the log was. */
    LogMark mark() {
        try {
            Optional<SignedNote> checkpoint = new NoteFile(folder.resolve(Backup.CHECKPOINT)).read();
            return new LogMark(manifest.head(), checkpoint);
        } catch (IOException unreadable) {
            throw Refused.unreadable(folder.resolve(Backup.CHECKPOINT), unreadable);
        }
    }
}
