package stet.infra.tlog.note;

import java.util.Arrays;
import stet.infra.tlog.tree.Malformed;

/** What a key signs (C2SP signed-note, Signature types). The others that exist are left to who knows them. */
public enum KeyType {
    /** The text of a note: what a log signs with. */
    ED25519(0x01),

    /** A checkpoint and the time at which it was seen: what a witness signs with (C2SP tlog-cosignature). */
    COSIGNATURE(0x04);

    private final byte identifier;

    KeyType(int identifier) {
        this.identifier = (byte) identifier;
    }

    byte identifier() {
        return identifier;
    }

    static KeyType of(byte identifier) {
        return Arrays.stream(values())
                .filter(type -> type.identifier == identifier)
                .findFirst()
                .orElseThrow(() -> new Malformed("Keys of type " + identifier + " aren't known here."));
    }
}
