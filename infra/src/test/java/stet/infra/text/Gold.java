package stet.infra.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import stet.domain.text.StatementKind;

/**
 * A text whose statements were marked by hand: ⟦ ⟧ around each, with H¦ B¦ C¦ inside for heading, byline and caption.
 *
 * @param name where it comes from
 * @param text the text without the marks
 */
record Gold(String name, String text, List<Marked> statements) {

    /** One statement as marked by hand. */
    record Marked(int start, int end, StatementKind kind) {}

    /** One text a line; % opens a comment, \n is a line break, \\uXXXX a code unit. */
    static List<Gold> lines(String file) {
        List<Gold> golds = new ArrayList<>();
        int number = 0;
        for (String line : read(file).split("\n")) {
            number++;
            if (!line.isBlank() && !line.startsWith("%")) golds.add(parse(file + ":" + number, unescape(line)));
        }
        return golds;
    }

    /** The whole file is one text, as it stands. */
    static Gold article(String file) {
        return parse(file, unescape(read(file).strip()));
    }

    /** The same text with its lines broken where the next word would not fit: the ranges stay. */
    Gold wrapped(int width) {
        char[] wrapped = text.toCharArray();
        int line = 0;
        int space = -1;
        for (int at = 0; at < wrapped.length; at++) {
            if (wrapped[at] == '\n') {
                line = at + 1;
                space = -1;
            } else if (wrapped[at] == ' ' && at > line) {
                space = at;
            }
            if (at - line < width || space < 0) continue;
            wrapped[space] = '\n';
            line = space + 1;
            space = -1;
        }
        return new Gold(name + ", wrapped", new String(wrapped), statements);
    }

    static String read(String file) {
        try (InputStream stream = Objects.requireNonNull(Gold.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String unescape(String line) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (line.startsWith("\\u", at)) {
                plain.append((char) Integer.parseInt(line.substring(at + 2, at + 6), 16));
                at += 5;
            } else if (line.startsWith("\\n", at) || line.startsWith("\\r", at) || line.startsWith("\\t", at)) {
                plain.append("\n\r\t".charAt("nrt".indexOf(line.charAt(++at))));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static Gold parse(String name, String marked) {
        StringBuilder text = new StringBuilder();
        List<Marked> statements = new ArrayList<>();
        StatementKind kind = StatementKind.SENTENCE;
        int start = 0;
        for (int at = 0; at < marked.length(); at++) {
            char c = marked.charAt(at);
            if (c == '⟦') {
                start = text.length();
                boolean named = marked.startsWith("¦", at + 2);
                kind = named ? kind(marked.charAt(at + 1)) : StatementKind.SENTENCE;
                if (named) at += 2;
            } else if (c == '⟧') {
                statements.add(new Marked(start, text.length(), kind));
            } else {
                text.append(c);
            }
        }
        return new Gold(name, text.toString(), List.copyOf(statements));
    }

    private static StatementKind kind(char letter) {
        return switch (letter) {
            case 'H' -> StatementKind.HEADING;
            case 'B' -> StatementKind.BYLINE;
            case 'C' -> StatementKind.CAPTION;
            default -> throw new IllegalArgumentException("There is no kind " + letter);
        };
    }
}
