package stet.infra.seal;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.domain.seal.Identity;
import stet.infra.tlog.tree.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is encrypted of a sealed source, and hashed: its salt in hexadecimal on a line, and its identity as JSON behind it. Who has
 * the two needs no Stet to hold them against the commitment.
 *
 * @param salt keeps others from trying names until one fits
 * @param identity as JSON, its members in a fixed order and without spaces between them
 */
public record SealedText(String salt, String identity) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SealedText of(byte[] salt, Identity identity) {
        Map<String, String> members = new LinkedHashMap<>();
        put(members, "name", identity.name());
        put(members, "contacts", identity.contacts());
        put(members, "circumstances", identity.circumstances());
        put(members, "more", identity.more());
        return new SealedText(HexFormat.of().formatHex(salt), JSON.writeValueAsString(members));
    }

    private static void put(Map<String, String> members, String name, @Nullable String value) {
        if (value != null) members.put(name, value);
    }

    static SealedText parse(String text) {
        int line = text.indexOf('\n');
        return new SealedText(text.substring(0, line), text.substring(line + 1));
    }

    /** The very text that the commitment is the hash of. */
    public String text() {
        return salt + "\n" + identity;
    }

    String commitment() {
        return HexFormat.of().formatHex(Hash.sha256(text()));
    }

    /** Who it is. */
    public Identity read() {
        JsonNode members = JSON.readTree(identity);
        return new Identity(
                members.path("name").asString(""),
                text(members, "contacts"),
                text(members, "circumstances"),
                text(members, "more"));
    }

    private static @Nullable String text(JsonNode members, String name) {
        return members.path(name).isString() ? members.path(name).asString() : null;
    }

    /** What a log may print of it: that there is one. */
    @Override
    public String toString() {
        return "SealedText[not told]";
    }
}
