package stet.infra.tlog.note;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/**
 * One signature line of a note, valid or not (C2SP signed-note, Signatures).
 *
 * @param base64 the key's id and what it signed with
 */
public record NoteSignature(KeyName key, String base64) {
    private static final String DASH = "— ";

    static NoteSignature of(KeyName key, byte[] signature) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + signature.length);
        bytes.putInt(key.id()).put(signature);
        return new NoteSignature(key, Base64.getEncoder().encodeToString(bytes.array()));
    }

    /** Reads a line without its end. */
    public static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length())
            throw new Malformed("A signature reads '" + DASH + "name base64', not " + Strict.shown(line));
        String base64 = line.substring(space + 1);
        byte[] bytes = Strict.base64(base64);
        if (bytes.length <= Integer.BYTES) throw new Malformed("The signature is too short: " + line);
        int id = ByteBuffer.wrap(bytes).getInt();
        return new NoteSignature(new KeyName(line.substring(DASH.length(), space), id), base64);
    }

    public String line() {
        return DASH + key.name() + " " + base64;
    }

    byte[] signature() {
        byte[] bytes = Strict.base64(base64);
        return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    }

    /** When a witness saw the checkpoint; only of a verified cosignature. */
    public Instant cosignedAt() {
        return Instant.ofEpochSecond(Cosignature.time(signature()));
    }
}
