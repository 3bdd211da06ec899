package stet.infra.text.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the statements of an old text again in a new one: the same words, and its neighbour before or behind the same, or words
 * that each text has once. What the texts have several times is told apart by its neighbours; where these leave a choice, it
 * stays in its order.
 */
final class SameWords {
    private static final int NONE = -1;
    private static final int IN_ORDER = 1;
    private static final int ONE_SIDE = 2;
    private static final int BOTH_SIDES = 2 * ONE_SIDE;

    private final List<String> old;
    private final List<String> now;
    private final int[] toNow;
    private final int[] toOld;
    private final int[] behind;
    private final int[] ahead;
    private final Map<String, List<Integer>> oldOf;
    private final Map<String, List<Integer>> nowOf;
    private final boolean[] oldAside;
    private final boolean[] nowAside;

    /**
     * Nothing found yet.
     *
     * @param old the normalised words of each statement in reading order
     * @param now the same of the new text
     * @param oldAside statements that are not looked for
     * @param nowAside statements that are none of those looked for
     */
    SameWords(List<String> old, List<String> now, boolean[] oldAside, boolean[] nowAside) {
        this.old = old;
        this.now = now;
        this.oldAside = oldAside;
        this.nowAside = nowAside;
        this.oldOf = places(old);
        this.nowOf = places(now);
        this.toNow = new int[old.size()];
        this.toOld = new int[now.size()];
        this.behind = new int[old.size()];
        this.ahead = new int[old.size()];
        Arrays.fill(toNow, NONE);
        Arrays.fill(toOld, NONE);
    }

    private static Map<String, List<Integer>> places(List<String> words) {
        Map<String, List<Integer>> places = HashMap.newHashMap(words.size());
        for (int at = 0; at < words.size(); at++)
            places.computeIfAbsent(words.get(at), first -> new ArrayList<>(1)).add(at);
        return places;
    }

    private static List<Integer> in(Map<String, List<Integer>> places, String words) {
        return places.getOrDefault(words, List.of());
    }

    /** For each statement of the old text its place in the new one, or -1. */
    int[] find() {
        oldOf.forEach((words, places) -> {
            if (isUnique(words)) pair(places.getFirst(), in(nowOf, words).getFirst());
        });
        lookBetween();
        oldOf.forEach((words, places) -> {
            if (!isUnique(words) && nowOf.containsKey(words)) tellApart(places, in(nowOf, words));
        });
        return toNow;
    }

    /** Between which places each statement stands if nothing around it changed its order. */
    private void lookBetween() {
        boolean[] kept = Order.kept(toNow);
        int last = NONE;
        for (int i = 0; i < old.size(); i++) {
            behind[i] = last;
            if (kept[i]) last = toNow[i];
        }
        int next = now.size();
        for (int i = old.size() - 1; i >= 0; i--) {
            ahead[i] = next;
            if (kept[i]) next = toNow[i];
        }
    }

    /** Whether the same words in these two places may be one statement. */
    boolean isMatchingPlace(int i, int j) {
        return old.get(i).equals(now.get(j)) && (isUnique(old.get(i)) || neighbours(i, j) > 0);
    }

    /** Whether two statements with the same words would change places if these two were one. */
    boolean wouldSwap(int i, int j) {
        for (int other : in(oldOf, now.get(j)))
            if (toNow[other] != NONE && (other < i) != (toNow[other] < j)) return true;
        return false;
    }

    /** Takes note of what a statement became, though it may have other words. */
    void become(int i, int j) {
        toNow[i] = j;
        toOld[j] = i;
    }

    private boolean isUnique(String words) {
        return oldOf.getOrDefault(words, List.of()).size() == 1
                && nowOf.getOrDefault(words, List.of()).size() == 1;
    }

    /** First those with the same text on both sides, then on one, and then, where there is a choice, by their order. */
    private void tellApart(List<Integer> olds, List<Integer> news) {
        if ((long) olds.size() * news.size() <= InOrder.MOST)
            for (int evidence = BOTH_SIDES + IN_ORDER; evidence >= ONE_SIDE; evidence--) onlyOnes(olds, news, evidence);
        List<Integer> left =
                olds.stream().filter(i -> toNow[i] == NONE && !oldAside[i]).toList();
        List<Integer> free =
                news.stream().filter(j -> toOld[j] == NONE && !nowAside[j]).toList();
        InOrder.pairs(left, free, this::evidence).forEach(this::pair);
    }

    /** Each that can only be one, which can be no other. */
    private void onlyOnes(List<Integer> olds, List<Integer> news, int evidence) {
        boolean found;
        do {
            found = false;
            for (int i : olds) {
                List<Integer> mayBe =
                        news.stream().filter(j -> mayBe(i, j, evidence)).toList();
                if (mayBe.size() != 1) continue;
                int only = mayBe.getFirst();
                if (olds.stream().filter(other -> mayBe(other, only, evidence)).count() == 1) found |= pair(i, only);
            }
        } while (found);
    }

    private boolean mayBe(int i, int j, int evidence) {
        return isFree(i, j) && evidence(i, j) >= evidence;
    }

    /** How much speaks for it that two places with the same words have the same statement; nothing without a neighbour. */
    private int evidence(int i, int j) {
        int sides = neighbours(i, j);
        boolean inOrder = behind[i] < j && j < ahead[i];
        return sides == 0 ? 0 : sides * ONE_SIDE + (inOrder ? IN_ORDER : 0);
    }

    /** On how many sides the same words stand; the beginning and the end of a text are neighbours, too. */
    private int neighbours(int i, int j) {
        boolean before = word(old, i - 1).equals(word(now, j - 1));
        boolean after = word(old, i + 1).equals(word(now, j + 1));
        return (before ? 1 : 0) + (after ? 1 : 0);
    }

    private static String word(List<String> words, int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at);
    }

    private boolean pair(int i, int j) {
        if (!isFree(i, j)) return false;
        become(i, j);
        return true;
    }

    private boolean isFree(int i, int j) {
        return toNow[i] == NONE && toOld[j] == NONE && !oldAside[i] && !nowAside[j];
    }
}
