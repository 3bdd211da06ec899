package stet.infra.text.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Of statements that were not found again, which of the new ones they most likely became: a suggestion, and never the same. */
final class LookAlikes {
    static final double ALIKE = 0.5;

    /** A word that more statements have tells little of any. */
    private static final int RARE = 20;

    /** How far around the place where a statement would stand it is looked for whatever its words. */
    private static final int AROUND = 4;

    private final List<Integer> olds;
    private final List<Integer> news;
    private final Map<Integer, Likeness> old = new HashMap<>();
    private final Map<Integer, Likeness> now = new HashMap<>();
    private final int[] expected;

    /** A statement that may have become another. */
    record Pair(int old, int now, double similarity, int distance) {}

    /**
     * Compares what is left.
     *
     * @param olds the places of statements of the old text that were not found again
     * @param news the places of statements of the new text that none was found to be
     * @param expected for each place of the old text, where in the new one it would stand by its neighbours
     */
    LookAlikes(List<String> oldWords, List<String> newWords, List<Integer> olds, List<Integer> news, int[] expected) {
        this.olds = olds;
        this.news = news;
        this.expected = expected;
        olds.forEach(at -> old.put(at, Likeness.of(oldWords.get(at))));
        news.forEach(at -> now.put(at, Likeness.of(newWords.get(at))));
    }

    /** The pairs that are alike, the most alike first and each statement once. */
    List<Pair> find() {
        Set<Integer> takenOld = new HashSet<>();
        Set<Integer> takenNew = new HashSet<>();
        List<Pair> found = new ArrayList<>();
        for (Pair pair : candidates()) {
            if (takenOld.contains(pair.old) || takenNew.contains(pair.now)) continue;
            takenOld.add(pair.old);
            takenNew.add(pair.now);
            found.add(pair);
        }
        return found;
    }

    private List<Pair> candidates() {
        Map<String, List<Integer>> withWord = new HashMap<>();
        now.forEach((at, likeness) -> likeness.words()
                .forEach(word -> withWord.computeIfAbsent(word, first -> new ArrayList<>())
                        .add(at)));
        return olds.stream()
                .flatMap(at -> near(at, withWord).map(other -> pair(at, other)))
                .filter(pair -> pair.similarity >= ALIKE)
                .sorted(Comparator.comparingDouble(Pair::similarity)
                        .reversed()
                        .thenComparingInt(Pair::distance)
                        .thenComparingInt(Pair::old)
                        .thenComparingInt(Pair::now))
                .toList();
    }

    private Pair pair(int at, int other) {
        return new Pair(at, other, likeness(old, at).to(likeness(now, other)), Math.abs(other - expected[at]));
    }

    private static Likeness likeness(Map<Integer, Likeness> likenesses, int at) {
        return Objects.requireNonNull(likenesses.get(at));
    }

    /** Those that stand about where it would stand, and those with a rare word of it. */
    private Stream<Integer> near(int at, Map<String, List<Integer>> withWord) {
        Set<Integer> near = new HashSet<>();
        for (int other = expected[at] - AROUND; other <= expected[at] + AROUND; other++)
            if (now.containsKey(other)) near.add(other);
        for (String word : likeness(old, at).words()) {
            List<Integer> with = withWord.getOrDefault(word, List.of());
            if (with.size() <= RARE) near.addAll(with);
        }
        return (news.size() <= RARE ? news : near).stream();
    }
}
