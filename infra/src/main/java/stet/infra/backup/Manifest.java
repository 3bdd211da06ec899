package stet.infra.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TreeHead;

/**
 * What a backup holds, in a form that {@code sha256sum --check} reads, too. Its last line is a hash of all the others: what
 * was cut short is no manifest.
 *
 * @param made when the copy was complete
 * @param head how far the log was by then, with every event in it that had been acknowledged
 * @param keys public halves of the keys that the log signed with, the newest first
 * @param folders those of the database, some of which are empty
 * @param files SHA-256 of each file, in hexadecimal
 */
record Manifest(
        Instant made,
        TreeHead head,
        List<VerifierKey> keys,
        SortedSet<String> folders,
        SortedMap<String, String> files) {
    static final String NAME = "manifest";

    private static final String TITLE =
            "# Stet's own database; sha256sum --check manifest holds the files against this";
    private static final String MADE = "# made ";
    private static final String LOG = "# log ";
    private static final String KEY = "# key ";
    private static final String FOLDER = "# folder ";
    private static final String COMPLETE = "# complete ";
    private static final String BETWEEN = "  ";

    void write(Path backup) throws IOException {
        String text = text();
        Files.writeString(backup.resolve(NAME), text + COMPLETE + Sha256.of(text) + "\n", UTF_8);
    }

    private String text() {
        List<String> lines = new ArrayList<>(List.of(TITLE, MADE + made, LOG + head.size() + " " + head.root()));
        keys.forEach(key -> lines.add(KEY + key));
        folders.forEach(folder -> lines.add(FOLDER + folder));
        files.forEach((file, hash) -> lines.add(hash + BETWEEN + file));
        return String.join("\n", lines) + "\n";
    }

    /**
     * That of a backup.
     *
     * @throws Refused when there is none, or it isn't as it was written
     */
    static Manifest read(Path backup) {
        Path file = backup.resolve(NAME);
        try {
            return parse(Files.readString(file, UTF_8));
        } catch (NoSuchFileException none) {
            throw new Refused("%s is no backup, or one that was cut short: it has no manifest.".formatted(backup));
        } catch (IOException unreadable) {
            throw Refused.unreadable(file, unreadable);
        } catch (Malformed
                | DateTimeParseException
                | NumberFormatException
                | IndexOutOfBoundsException
                | NoSuchElementException spoilt) {
            throw new Refused("%s is not as it was written. Take another backup.".formatted(file));
        }
    }

    private static Manifest parse(String text) {
        int end = text.lastIndexOf(COMPLETE);
        String listed = end < 0 ? text : text.substring(0, end);
        if (end < 0 || !text.equals(listed + COMPLETE + Sha256.of(listed) + "\n")) throw new Malformed("cut short");
        List<String> lines = listed.lines().toList();
        String log = behind(LOG, lines).getFirst();
        int space = log.indexOf(' ');
        return new Manifest(
                Instant.parse(behind(MADE, lines).getFirst()),
                new TreeHead(Long.parseLong(log.substring(0, space)), Hash.parse(log.substring(space + 1))),
                behind(KEY, lines).stream().map(VerifierKey::parse).toList(),
                new TreeSet<>(behind(FOLDER, lines)),
                files(lines));
    }

    private static List<String> behind(String word, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    private static SortedMap<String, String> files(List<String> lines) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String line : lines)
            if (!line.startsWith("#")) {
                int at = line.indexOf(BETWEEN);
                files.put(line.substring(at + BETWEEN.length()), line.substring(0, at));
            }
        return files;
    }
}
