package stet.domain.passage;

import java.util.ArrayList;
import java.util.List;

/** The words of a text one by one, and what stands between them: a mark is one of its own. */
final class Tokens {
    private final List<String> keys;
    private final int[] from;
    private final int[] to;

    private Tokens(List<String> keys, int[] from, int[] to) {
        this.keys = keys;
        this.from = from;
        this.to = to;
    }

    static Tokens of(Evened text) {
        List<String> keys = new ArrayList<>();
        int[] from = new int[text.length()];
        int[] to = new int[text.length()];
        for (int at = 0; at < text.length(); ) {
            if (text.sign(at) == ' ') {
                at++;
                continue;
            }
            int end = end(text, at);
            from[keys.size()] = at;
            to[keys.size()] = end;
            keys.add((text.dash(at) == Evened.DASH ? "-" : "") + text.signs(at, end));
            at = end;
        }
        return new Tokens(keys, from, to);
    }

    int size() {
        return keys.size();
    }

    /** By which two of them are the same. */
    List<String> keys() {
        return keys;
    }

    int from(int token) {
        return from[token];
    }

    int to(int token) {
        return to[token];
    }

    /** What stands from one to before another, as the text has it without what doesn't matter. */
    String words(Evened text, int first, int end) {
        if (first >= end) return "";
        String dash = keys.get(first).startsWith("-") ? "-" : "";
        return dash + text.signs(from[first], to[end - 1]);
    }

    private static int end(Evened text, int at) {
        int end = at + 1;
        if (!isWord(text, at)) return end;
        while (end < text.length() && text.dash(end) != Evened.DASH && (isWord(text, end) || joins(text, end))) end++;
        return end;
    }

    private static boolean isWord(Evened text, int at) {
        return Signs.isWord(text.sign(at)) || Character.isSurrogate(text.sign(at));
    }

    /** An apostrophe, a decimal point. */
    private static boolean joins(Evened text, int at) {
        char sign = text.sign(at);
        return (sign == Signs.QUOTE || sign == '.' || sign == ',')
                && at + 1 < text.length()
                && text.dash(at + 1) == Evened.NONE
                && isWord(text, at + 1);
    }
}
