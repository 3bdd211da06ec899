package stet.infra.tlog.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.note.Handover;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/** Reads a bundle from front to back, one piece at a time. */
final class BundleReader {
    private static final int MOST_NOTE_LINES = 1000;

    private final LineReader lines;

    BundleReader(InputStream in) throws IOException {
        this.lines = new LineReader(in);
        byte[] header = lines.next();
        if (header == null || !BundleLine.HEADER.equals(new String(header, StandardCharsets.ISO_8859_1)))
            throw new Malformed("This isn't a bundle: it doesn't begin with " + BundleLine.HEADER + ".");
    }

    /** How many lines were read, to name the place of an error. */
    long line() {
        return lines.count();
    }

    /** The next piece, or null where the file ends. */
    @Nullable
    BundleLine next() throws IOException {
        byte[] line = lines.next();
        if (line == null) return null;
        if (begins(line, BundleLine.EVENT)) return event(line);
        String text = Strict.utf8(line);
        if (text.startsWith(BundleLine.TILE)) return tile(text.substring(BundleLine.TILE.length()));
        if (text.startsWith(BundleLine.CHECKPOINT))
            return new BundleLine.Signed(note(text.substring(BundleLine.CHECKPOINT.length())));
        if (text.startsWith(Handover.WORD))
            return new BundleLine.KeyChange(note(text.substring(Handover.WORD.length())));
        if (text.startsWith(BundleLine.VKEY)) return new BundleLine.Vkey(text.substring(BundleLine.VKEY.length()));
        if (text.equals(BundleLine.END)) return end();
        throw new Malformed("No line of a bundle reads so: " + Strict.shown(text));
    }

    private static boolean begins(byte[] line, String word) {
        return line.length > word.length()
                && word.equals(new String(line, 0, word.length(), StandardCharsets.ISO_8859_1));
    }

    private static BundleLine event(byte[] line) {
        int index = BundleLine.EVENT.length();
        int leaf = space(line, index) + 1;
        int json = space(line, leaf) + 1;
        byte[] bytes = Arrays.copyOfRange(line, json, line.length);
        boolean absent = bytes.length == 1 && bytes[0] == BundleLine.ABSENT.charAt(0);
        return new BundleLine.Event(
                Strict.decimal(ascii(line, index, leaf - 1)), hash(ascii(line, leaf, json - 1)), absent ? null : bytes);
    }

    private static int space(byte[] line, int from) {
        for (int at = from; at < line.length; at++) if (line[at] == ' ') return at;
        throw new Malformed("An event has index, leaf and JSON.");
    }

    private static String ascii(byte[] line, int from, int to) {
        return new String(line, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static BundleLine tile(String text) {
        int space = text.indexOf(' ');
        if (space < 0) throw new Malformed("A tile has index and root.");
        return new BundleLine.TileRoot(Strict.decimal(text.substring(0, space)), hash(text.substring(space + 1)));
    }

    private static @Nullable Hash hash(String text) {
        return text.equals(BundleLine.ABSENT) ? null : Hash.parse(text);
    }

    private SignedNote note(String count) throws IOException {
        long rest = Strict.decimal(count);
        if (rest > MOST_NOTE_LINES) throw new Malformed("No checkpoint has " + rest + " lines.");
        StringBuilder note = new StringBuilder();
        for (; rest > 0; rest--) {
            byte[] line = lines.next();
            if (line == null) throw new Malformed("The file ends within a checkpoint.");
            note.append(Strict.utf8(line)).append('\n');
        }
        return SignedNote.parse(note.toString().getBytes(StandardCharsets.UTF_8));
    }

    private BundleLine end() throws IOException {
        if (lines.next() != null) throw new Malformed("The bundle goes on behind its end.");
        return new BundleLine.End();
    }
}
