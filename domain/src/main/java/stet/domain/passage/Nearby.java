package stet.domain.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.domain.passage.Alignment.Pair;
import stet.domain.passage.Finding.Difference;
import stet.domain.passage.Finding.Nearest;

/** What comes nearest to an excerpt that a text doesn't have: the stretch of its length that shares most words with it. */
final class Nearby {
    /** Two texts are compared word by word in time that grows with both; nobody reads a longer difference. */
    private static final int LONGEST = 400;

    /** With less than this share of its words, it is something else. */
    private static final double SHARE = 0.4;

    private final Evened excerpt;
    private final Evened text;
    private final Tokens sought;
    private final Tokens there;
    private final int length;

    /** How a stretch of the text is told. */
    @FunctionalInterface
    interface Places {
        Passage of(int start, int end);
    }

    Nearby(Evened excerpt, Evened text) {
        this.excerpt = excerpt;
        this.text = text;
        sought = Tokens.of(excerpt);
        there = Tokens.of(text);
        length = Math.min(sought.size(), LONGEST);
    }

    @Nullable
    Nearest nearest(Places places) {
        int width = length + length / 4 + 2;
        int from = mostShared(width);
        int to = Math.min(there.size(), from + width);
        List<Pair> pairs = Alignment.of(
                        sought.keys().subList(0, length), there.keys().subList(from, to))
                .stream()
                .map(pair -> new Pair(pair.one(), from + pair.other()))
                .toList();
        return pairs.isEmpty() || pairs.size() < SHARE * length ? null : nearest(pairs, places);
    }

    /** Where the stretch begins that has most of the words, each as often as it is sought. */
    private int mostShared(int width) {
        Map<String, int[]> left = new HashMap<>();
        sought.keys().subList(0, length).forEach(word -> left.computeIfAbsent(word, _ -> new int[1])[0]++);
        int shared = 0;
        int most = 0;
        int best = 0;
        for (int at = 0; at < there.size(); at++) {
            int[] entering = left.get(there.keys().get(at));
            if (entering != null && entering[0]-- > 0) shared++;
            int[] leaving = at < width ? null : left.get(there.keys().get(at - width));
            if (leaving != null && leaving[0]++ >= 0) shared--;
            if (shared > most) {
                most = shared;
                best = Math.max(0, at - width + 1);
            }
        }
        return best;
    }

    private Nearest nearest(List<Pair> pairs, Places places) {
        Pair first = pairs.getFirst();
        Pair last = pairs.getLast();
        int from = Math.max(0, first.other() - first.one());
        int to = Math.min(there.size(), last.other() + length - last.one());
        List<Difference> differences = new ArrayList<>();
        Pair before = new Pair(-1, from - 1);
        for (Pair pair : pairs) {
            differ(before, pair, differences);
            before = pair;
        }
        differ(before, new Pair(length, to), differences);
        Passage passage = places.of(text.start(there.from(from)), text.end(there.to(to - 1) - 1));
        return new Nearest(passage, List.copyOf(differences));
    }

    private void differ(Pair before, Pair after, List<Difference> differences) {
        String here = sought.words(excerpt, before.one() + 1, after.one());
        String other = there.words(text, before.other() + 1, after.other());
        if (!here.isEmpty() || !other.isEmpty()) differences.add(new Difference(here, other));
    }
}
