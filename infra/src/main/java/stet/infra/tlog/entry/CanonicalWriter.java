package stet.infra.tlog.entry;

import java.util.Locale;
import java.util.Map;

/** Writes JSON canonically: no white space, sorted names, the shortest escapes (RFC 8785 §3.2). */
final class CanonicalWriter {
    private static final int TYPICAL = 512;

    private final StringBuilder out;

    CanonicalWriter() {
        this(TYPICAL);
    }

    /**
     * Writes one value.
     *
     * @param length about how many characters it takes
     */
    CanonicalWriter(int length) {
        this.out = new StringBuilder(length);
    }

    String write(Json json) {
        value(json);
        return out.toString();
    }

    private void value(Json json) {
        switch (json) {
            case Json.Members object -> object(object);
            case Json.Elements array -> array(array);
            case Json.Text text -> text(text.value());
            case Json.Numeral number -> out.append(number.canonical());
            case Json.Literal literal -> out.append(literal.name().toLowerCase(Locale.ROOT));
        }
    }

    private void object(Json.Members object) {
        char separator = '{';
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            out.append(separator);
            text(member.getKey());
            out.append(':');
            value(member.getValue());
            separator = ',';
        }
        if (separator == '{') out.append('{');
        out.append('}');
    }

    private void array(Json.Elements array) {
        char separator = '[';
        for (Json element : array.elements()) {
            out.append(separator);
            value(element);
            separator = ',';
        }
        if (separator == '[') out.append('[');
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') continue;
            out.append(text, written, i).append(escape(c));
            written = i + 1;
        }
        out.append(text, written, text.length()).append('"');
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) c);
        };
    }
}
