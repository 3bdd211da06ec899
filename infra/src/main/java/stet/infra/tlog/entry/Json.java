package stet.infra.tlog.entry;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/** A JSON value that has exactly one canonical text (RFC 8785); reading refuses whatever has none (RFC 7493). */
public sealed interface Json {

    /** Reads one value, and nothing behind it. */
    static Json parse(String text) {
        return new JsonReader(text).readAll();
    }

    /** Reads a value that must already be written canonically. */
    static Json parseCanonical(byte[] bytes) {
        String text = Strict.utf8(bytes);
        Json json = parse(text);
        if (new CanonicalWriter(text.length()).write(json).equals(text)) return json;
        throw new Malformed("The JSON isn't in its canonical form (RFC 8785).");
    }

    /** Its canonical text. */
    default String text() {
        return new CanonicalWriter().write(this);
    }

    /** Its canonical bytes, which are hashed. */
    default byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** An object; names in the order of their UTF-16 code units, as {@link String#compareTo} has it. */
    record Members(SortedMap<String, Json> members) implements Json {
        public Members {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }

        public static Members of(Map<String, String> texts) {
            TreeMap<String, Json> members = new TreeMap<>();
            texts.forEach((name, text) -> members.put(name, new Text(text)));
            return new Members(members);
        }

        public @Nullable Json get(String name) {
            return members.get(name);
        }
    }

    record Elements(List<Json> elements) implements Json {
        public Elements {
            elements = List.copyOf(elements);
        }
    }

    /** A string of whole characters. */
    record Text(String value) implements Json {
        public Text {
            for (int i = 0; i < value.length(); i++) {
                if (!Character.isSurrogate(value.charAt(i))) continue;
                if (!Character.isSupplementaryCodePoint(value.codePointAt(i++)))
                    throw new Malformed("The text has half a character (a lone surrogate).");
            }
        }
    }

    /**
     * A number.
     *
     * @param canonical as ECMAScript writes it
     */
    record Numeral(String canonical) implements Json {
        public static Numeral of(long value) {
            return EcmaNumber.integer(Long.toString(value));
        }
    }

    /** One of the three names that JSON knows. */
    enum Literal implements Json {
        TRUE,
        FALSE,
        NULL
    }
}
