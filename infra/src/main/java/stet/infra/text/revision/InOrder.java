package stet.infra.text.revision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** Pairs places of two texts so that none changes its order, with as much in common as there can be. */
final class InOrder {
    /** More pairs than these are not weighed against each other. */
    static final long MOST = 1_000_000;

    private InOrder() {}

    /**
     * The pairs that are worth something, in order.
     *
     * @param worth what a pair is worth; nothing when it is none
     */
    static Map<Integer, Integer> pairs(List<Integer> olds, List<Integer> news, IntBinaryOperator worth) {
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        if ((long) olds.size() * news.size() > MOST) {
            for (int at = 0; at < Math.min(olds.size(), news.size()); at++)
                if (worth.applyAsInt(olds.get(at), news.get(at)) > 0) pairs.put(olds.get(at), news.get(at));
            return pairs;
        }
        int[][] best = best(olds, news, worth);
        int i = 0;
        int j = 0;
        while (i < olds.size() && j < news.size()) {
            int own = worth.applyAsInt(olds.get(i), news.get(j));
            if (own > 0 && best[i][j] == own + best[i + 1][j + 1]) pairs.put(olds.get(i++), news.get(j++));
            else if (best[i][j] == best[i][j + 1]) j++;
            else i++;
        }
        return pairs;
    }

    private static int[][] best(List<Integer> olds, List<Integer> news, IntBinaryOperator worth) {
        int[][] best = new int[olds.size() + 1][news.size() + 1];
        for (int i = olds.size() - 1; i >= 0; i--)
            for (int j = news.size() - 1; j >= 0; j--) {
                int own = worth.applyAsInt(olds.get(i), news.get(j));
                int without = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = own > 0 ? Math.max(without, own + best[i + 1][j + 1]) : without;
            }
        return best;
    }
}
