package stet.infra.text.word;

import java.util.regex.Pattern;

/** Headlines Written With a Capital on Every Word but the Small Ones. */
public final class TitleCase {
    private static final int FEWEST_WORDS = 4;
    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST = 120;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private TitleCase() {}

    public static boolean is(String line) {
        if (line.length() > LONGEST) return false;
        String[] words = SPACES.split(line, -1);
        int capitals = 0;
        for (String word : words) {
            if (word.length() < SHORTEST_WORD) continue;
            int first = word.codePointAt(0);
            if (Characters.isLower(first) || Characters.isCaseless(first)) return false;
            capitals++;
        }
        return capitals >= FEWEST_WORDS;
    }
}
