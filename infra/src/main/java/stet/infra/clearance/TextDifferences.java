package stet.infra.clearance;

import java.util.ArrayList;
import java.util.List;
import stet.infra.text.NormalisedText;
import stet.infra.text.word.Characters;

/** Where the words of a text are others than those that were cleared; kinds of white space and quotation mark are no difference. */
public final class TextDifferences {
    /** More are not told one by one. */
    static final int MOST = 50;

    /** More pairs of words than these are not compared one by one. */
    private static final long MOST_PAIRS = 4_000_000;

    private final String was;
    private final String is;
    private final List<Word> before;
    private final List<Word> after;
    private final List<Difference> found = new ArrayList<>();

    private TextDifferences(String was, String is) {
        this.was = was;
        this.is = is;
        this.before = words(was);
        this.after = words(is);
    }

    /**
     * Words that are others.
     *
     * @param start where they begin in the text that was asked about, in UTF-16 code units
     * @param end where they end there; the start itself when it lacks them
     * @param was the words that were cleared, empty when there are none
     * @param is the words that stand there, empty when there are none
     */
    public record Difference(int start, int end, String was, String is) {}

    private record Word(String text, int start, int end) {}

    /** The first so many, in the order of the text. */
    public static List<Difference> between(String was, String is) {
        TextDifferences differences = new TextDifferences(was, is);
        differences.compare();
        return differences.found.stream().limit(MOST).toList();
    }

    /** Whatever stands between white space; what has no ink is no word. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && !Characters.isWhite(text.charAt(at))) at++;
            String word = at > start ? NormalisedText.of(text.substring(start, at)) : "";
            if (!word.isEmpty()) words.add(new Word(word, start, at));
            at++;
        }
        return words;
    }

    private void compare() {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && same(head, head)) head++;
        int tail = 0;
        while (tail < shorter - head && same(before.size() - 1 - tail, after.size() - 1 - tail)) tail++;
        middle(head, before.size() - tail, after.size() - tail);
    }

    private boolean same(int old, int now) {
        return before.get(old).text().equals(after.get(now).text());
    }

    private void middle(int head, int oldEnd, int nowEnd) {
        if ((long) (oldEnd - head) * (nowEnd - head) > MOST_PAIRS) {
            add(head, oldEnd, head, nowEnd);
            return;
        }
        int[][] common = common(head, oldEnd, nowEnd);
        int old = head;
        int now = head;
        while (old < oldEnd || now < nowEnd) {
            if (old < oldEnd && now < nowEnd && same(old, now)) {
                old++;
                now++;
                continue;
            }
            int oldStart = old;
            int nowStart = now;
            while ((old < oldEnd || now < nowEnd) && !(old < oldEnd && now < nowEnd && same(old, now))) {
                boolean strike = now == nowEnd
                        || (old < oldEnd && common[old + 1 - head][now - head] >= common[old - head][now + 1 - head]);
                if (strike) old++;
                else now++;
            }
            add(oldStart, old, nowStart, now);
        }
    }

    /** How many words can be kept from each pair of places on. */
    private int[][] common(int head, int oldEnd, int nowEnd) {
        int[][] common = new int[oldEnd - head + 1][nowEnd - head + 1];
        for (int old = oldEnd - head - 1; old >= 0; old--)
            for (int now = nowEnd - head - 1; now >= 0; now--)
                common[old][now] = same(old + head, now + head)
                        ? common[old + 1][now + 1] + 1
                        : Math.max(common[old + 1][now], common[old][now + 1]);
        return common;
    }

    private void add(int oldStart, int oldEnd, int nowStart, int nowEnd) {
        if (oldStart == oldEnd && nowStart == nowEnd) return;
        int start = nowStart < after.size() ? after.get(nowStart).start() : is.length();
        int end = nowStart == nowEnd ? start : after.get(nowEnd - 1).end();
        found.add(new Difference(start, end, words(was, before, oldStart, oldEnd), words(is, after, nowStart, nowEnd)));
    }

    private static String words(String text, List<Word> words, int from, int to) {
        return from == to
                ? ""
                : text.substring(words.get(from).start(), words.get(to - 1).end());
    }
}
