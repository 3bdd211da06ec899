package stet.infra.text.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which words of a statement were struck, and which were added. */
public final class WordDiff {
    /** A word with its marks and what a number is written with, a run of white space, or a single other character. */
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.,'’:/-][\\p{L}\\p{M}\\p{N}]+)*|\\s+|\\X", Pattern.DOTALL);

    /** More pairs of words than these are not compared one by one. */
    private static final long MOST = 4_000_000;

    private final List<Part> parts = new ArrayList<>();

    private WordDiff() {}

    /** What became of some words. */
    public enum Kind {
        SAME,
        STRUCK,
        ADDED
    }

    /** Words that follow each other and have one fate; the parts but for the added ones are the old words, exactly. */
    public record Part(Kind kind, String text) {}

    /** The old words and the new ones as parts in reading order, what is struck before what is added for it. */
    public static List<Part> of(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        int same = 0;
        while (same < old.size() && same < now.size() && old.get(same).equals(now.get(same))) same++;
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - same && last(old, tail).equals(last(now, tail))) tail++;
        WordDiff diff = new WordDiff();
        old.subList(0, same).forEach(token -> diff.add(Kind.SAME, token));
        diff.middle(old.subList(same, old.size() - tail), now.subList(same, now.size() - tail));
        old.subList(old.size() - tail, old.size()).forEach(token -> diff.add(Kind.SAME, token));
        return List.copyOf(diff.parts);
    }

    private static String last(List<String> tokens, int fromEnd) {
        return tokens.get(tokens.size() - 1 - fromEnd);
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private void middle(List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST) {
            old.forEach(token -> add(Kind.STRUCK, token));
            now.forEach(token -> add(Kind.ADDED, token));
            return;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() && j < now.size()) {
            if (old.get(i).equals(now.get(j))) {
                add(Kind.SAME, old.get(i++));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) add(Kind.STRUCK, old.get(i++));
            else add(Kind.ADDED, now.get(j++));
        }
        while (i < old.size()) add(Kind.STRUCK, old.get(i++));
        while (j < now.size()) add(Kind.ADDED, now.get(j++));
    }

    /** How much of what is left from each pair of places on can be kept; a word counts more than what stands between words. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--)
            for (int j = now.size() - 1; j >= 0; j--)
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + (old.get(i).isBlank() ? 1 : 4)
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        return common;
    }

    private void add(Kind kind, String token) {
        if (!parts.isEmpty() && parts.getLast().kind() == kind)
            parts.set(parts.size() - 1, new Part(kind, parts.getLast().text() + token));
        else parts.add(new Part(kind, token));
    }
}
