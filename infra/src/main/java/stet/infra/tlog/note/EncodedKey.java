package stet.infra.tlog.note;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/** The three parts of a written key: {@code name+id+base64(type || key)} (C2SP signed-note, Verifier keys). */
final class EncodedKey {
    private static final Pattern PARTS = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");
    private static final int LONGEST = 1000;

    private final KeyName name;
    private final KeyType type;
    private final byte[] key;

    EncodedKey(KeyName name, KeyType type, byte[] key) {
        this.name = name;
        this.type = type;
        this.key = key.clone();
    }

    static EncodedKey parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) throw new Malformed("A key reads name+id+base64.");
        byte[] material = Strict.base64(parts.group(3));
        if (material.length != 1 + Ed25519.KEY) throw new Malformed("The key has the wrong length.");
        KeyName name = new KeyName(parts.group(1), Integer.parseUnsignedInt(parts.group(2), 16));
        return new EncodedKey(name, KeyType.of(material[0]), Arrays.copyOfRange(material, 1, material.length));
    }

    KeyName name() {
        return name;
    }

    KeyType type() {
        return type;
    }

    byte[] key() {
        return key.clone();
    }

    String text() {
        byte[] material = new byte[1 + key.length];
        material[0] = type.identifier();
        System.arraycopy(key, 0, material, 1, key.length);
        return name + "+" + Base64.getEncoder().encodeToString(material);
    }
}
