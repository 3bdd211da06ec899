package stet.infra.text.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.infra.text.NormalisedText;

/** Compares two revisions whose statements are known by name. */
final class KnownRevisions {
    private KnownRevisions() {}

    static <K> List<Row<K>> rows(List<Stood<K>> old, List<Stood<K>> now) {
        Map<K, Integer> places = new HashMap<>();
        for (int j = 0; j < now.size(); j++) places.put(now.get(j).id(), j);
        int[] found = old.stream()
                .mapToInt(each -> places.getOrDefault(each.id(), -1))
                .toArray();
        boolean[] kept = Order.kept(found);
        Map<Integer, Integer> oldOf = new HashMap<>();
        for (int i = 0; i < found.length; i++) if (found[i] >= 0) oldOf.put(found[i], i);
        List<Row<K>> rows = new ArrayList<>();
        int next = 0;
        for (int j = 0; j < now.size(); j++) {
            Integer i = oldOf.get(j);
            if (i != null && kept[i]) next = cuts(old, found, next, i, rows);
            rows.add(i == null ? added(now.get(j), j) : both(old.get(i), now.get(j), j, kept[i]));
        }
        cuts(old, found, next, old.size(), rows);
        return List.copyOf(rows);
    }

    private static <K> int cuts(List<Stood<K>> old, int[] found, int from, int to, List<Row<K>> rows) {
        for (int i = from; i < to; i++)
            if (found[i] < 0)
                rows.add(new Row<>(
                        Change.CUT,
                        old.get(i).id(),
                        old.get(i).text(),
                        null,
                        null,
                        null,
                        0,
                        false,
                        "It stands there no more."));
        return Math.max(from, to);
    }

    private static <K> Row<K> added(Stood<K> now, int j) {
        return new Row<>(Change.NEW, now.id(), null, j, now.text(), null, 0, false, "It did not stand there.");
    }

    private static <K> Row<K> both(Stood<K> old, Stood<K> now, int j, boolean kept) {
        String before = NormalisedText.of(old.text());
        String after = NormalisedText.of(now.text());
        boolean same = before.equals(after);
        Change change = same ? kept ? Change.CARRIED : Change.MOVED : Change.CHANGED;
        double similarity = same ? 1 : Math.min(.99, Likeness.of(before).to(Likeness.of(after)));
        String why = same ? "The same words." : "The same statement in other words.";
        return new Row<>(change, now.id(), old.text(), j, now.text(), null, similarity, false, why);
    }
}
