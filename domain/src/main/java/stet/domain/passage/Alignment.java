package stet.domain.passage;

import java.util.ArrayList;
import java.util.List;

/** The most words that two lists have in common in one order. */
final class Alignment {

    /** The places of one word in both. */
    record Pair(int one, int other) {}

    private Alignment() {}

    static List<Pair> of(List<String> one, List<String> other) {
        int[][] common = common(one, other);
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).equals(other.get(j))) pairs.add(new Pair(i++, j++));
            else if (common[i + 1][j] >= common[i][j + 1]) i++;
            else j++;
        }
        return pairs;
    }

    /** How many there are from each two places on. */
    private static int[][] common(List<String> one, List<String> other) {
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(other.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
