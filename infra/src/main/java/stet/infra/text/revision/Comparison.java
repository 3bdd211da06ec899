package stet.infra.text.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stet.domain.text.TextRange;
import stet.infra.text.NormalisedText;
import stet.infra.text.Segment;

/**
 * Compares two readings of an article's text: which statement of the one stands where in the other, and whether it is the same.
 * It is only on the same normalised words in a matching place; whatever else looks alike has changed.
 *
 * @param <K> what names a statement
 */
public final class Comparison<K> {
    private final List<Stood<K>> old;
    private final List<TextRange> ranges;
    private final String text;
    private final List<String> oldWords;
    private final List<String> newWords;
    private final Map<Integer, Row<K>> byNew = new HashMap<>();
    private final Map<Integer, Row<K>> cuts = new HashMap<>();
    private final int[] found;

    /** Where somebody says that a statement stands: the place of a segment, or none. */
    public record Link<K>(K statement, @Nullable Integer segment) {}

    private Comparison(
            List<Stood<K>> old,
            Collection<Stood<K>> cut,
            String text,
            List<Segment> segments,
            Collection<Link<K>> links) {
        this.old = old;
        this.text = text;
        this.ranges = segments.stream()
                .map(segment -> new TextRange(segment.start(), segment.end()))
                .toList();
        this.oldWords = words(old.stream().map(Stood::text).toList());
        this.newWords = words(ranges.stream().map(range -> range.of(text)).toList());
        boolean[] oldAside = new boolean[old.size()];
        boolean[] newAside = new boolean[ranges.size()];
        Map<Integer, @Nullable Integer> byHand = byHand(links, oldAside, newAside);
        SameWords same = new SameWords(oldWords, newWords, oldAside, newAside);
        this.found = same.find();
        same(same, byHand);
        new Returns<>(cut, text, ranges, oldWords, newWords)
                .find(this::isTaken, newAside)
                .forEach(this::returned);
        lookAlikes(same, oldAside, newAside);
        left(byHand);
    }

    /**
     * What becomes of each statement, in the order of the new text, with those that are cut where they stood.
     *
     * @param old the statements of the latest revision, in reading order
     * @param cut statements of earlier revisions that stand no more
     * @param text the new text
     * @param segments the statements that it has
     * @param links what somebody says of statements of the latest revision; each statement and each segment once
     */
    public static <K> List<Row<K>> of(
            List<Stood<K>> old,
            Collection<Stood<K>> cut,
            String text,
            List<Segment> segments,
            Collection<Link<K>> links) {
        return new Comparison<>(old, cut, text, segments, links).rows();
    }

    /** The same of two revisions of which it is known who is who: what is told of a pair is what became of its words. */
    public static <K> List<Row<K>> known(List<Stood<K>> old, List<Stood<K>> now) {
        return KnownRevisions.rows(old, now);
    }

    private static List<String> words(List<String> texts) {
        return texts.stream().map(NormalisedText::of).toList();
    }

    private Map<Integer, @Nullable Integer> byHand(Collection<Link<K>> links, boolean[] oldAside, boolean[] newAside) {
        if (links.isEmpty()) return Map.of();
        Map<K, Integer> places = new HashMap<>();
        for (int i = 0; i < old.size(); i++) places.put(old.get(i).id(), i);
        Map<Integer, @Nullable Integer> byHand = new HashMap<>();
        for (Link<K> link : links) {
            int i = Objects.requireNonNull(places.get(link.statement()));
            oldAside[i] = true;
            byHand.put(i, link.segment());
            if (link.segment() != null) newAside[link.segment()] = true;
        }
        return byHand;
    }

    /** Those that were found again, and those of which somebody says where they are: no hand makes other words the same. */
    private void same(SameWords same, Map<Integer, @Nullable Integer> byHand) {
        byHand.forEach((i, j) -> {
            if (j != null && same.isMatchingPlace(i, j)) found[i] = j;
            else if (j != null) byNew.put(j, changed(i, j, true));
        });
        boolean[] kept = Order.kept(found);
        for (int i = 0; i < found.length; i++)
            if (found[i] >= 0) byNew.put(found[i], carried(i, found[i], kept[i], byHand.containsKey(i)));
    }

    private Row<K> carried(int i, int j, boolean kept, boolean byHand) {
        return kept
                ? row(Change.CARRIED, i, j, 1, byHand, "The same words in the same place.")
                : row(Change.MOVED, i, j, 1, byHand, "The same words in another place.");
    }

    private Row<K> changed(int i, int j, boolean byHand) {
        boolean sameWords = oldWords.get(i).equals(newWords.get(j));
        double similarity = sameWords ? 1 : Math.min(.99, likeness(i, j));
        return row(Change.CHANGED, i, j, similarity, byHand, why(sameWords, similarity, byHand));
    }

    private double likeness(int i, int j) {
        return Likeness.of(oldWords.get(i)).to(Likeness.of(newWords.get(j)));
    }

    private static String why(boolean sameWords, double similarity, boolean byHand) {
        String unclear =
                "The same words, but the text has them more than once and the sentences around it are others: it can't be told which of them this is.";
        if (byHand) return sameWords ? "Linked by hand. " + unclear : "Linked by hand, and its words are others.";
        return sameWords ? unclear : "Alike by %d %%, but not the same words.".formatted(Math.round(similarity * 100));
    }

    private void returned(int j, Stood<K> cut) {
        byNew.put(
                j,
                new Row<>(
                        Change.CARRIED,
                        cut.id(),
                        cut.text(),
                        j,
                        ranges.get(j).of(text),
                        ranges.get(j),
                        1,
                        false,
                        "It had been cut, and its very words are back."));
    }

    private boolean isTaken(int j) {
        return byNew.containsKey(j);
    }

    private void lookAlikes(SameWords same, boolean[] oldAside, boolean[] newAside) {
        List<Integer> olds = IntStream.range(0, old.size())
                .filter(i -> found[i] < 0 && !oldAside[i])
                .boxed()
                .toList();
        List<Integer> news = IntStream.range(0, ranges.size())
                .filter(j -> !byNew.containsKey(j) && !newAside[j])
                .boxed()
                .toList();
        for (LookAlikes.Pair pair : new LookAlikes(oldWords, newWords, olds, news, expected()).find()) {
            if (isSame(pair) && same.wouldSwap(pair.old(), pair.now())) continue;
            same.become(pair.old(), pair.now());
            byNew.put(pair.now(), changed(pair.old(), pair.now(), false));
        }
    }

    private boolean isSame(LookAlikes.Pair pair) {
        return oldWords.get(pair.old()).equals(newWords.get(pair.now()));
    }

    /** Where each statement would stand in the new text: behind the one that stood before it. */
    private int[] expected() {
        boolean[] kept = Order.kept(found);
        int[] expected = new int[found.length];
        int next = 0;
        for (int i = 0; i < found.length; i++) {
            expected[i] = kept[i] ? found[i] : next;
            next = expected[i] + 1;
        }
        return expected;
    }

    private void left(Map<Integer, @Nullable Integer> byHand) {
        for (int i = 0; i < old.size(); i++) {
            boolean linked = byHand.get(i) != null;
            if (found[i] >= 0 || linked) continue;
            boolean unlinked = byHand.containsKey(i);
            cuts.put(
                    i,
                    new Row<>(
                            Change.CUT,
                            old.get(i).id(),
                            old.get(i).text(),
                            null,
                            null,
                            null,
                            0,
                            unlinked,
                            unlinked ? "Unlinked by hand." : "The new text has nothing that is enough like it."));
        }
        for (int j = 0; j < ranges.size(); j++)
            if (!byNew.containsKey(j))
                byNew.put(
                        j,
                        new Row<>(
                                Change.NEW,
                                null,
                                null,
                                j,
                                ranges.get(j).of(text),
                                ranges.get(j),
                                0,
                                false,
                                "The old text has nothing that is enough like it."));
    }

    private Row<K> row(Change change, int i, int j, double similarity, boolean byHand, String why) {
        TextRange range = ranges.get(j);
        return new Row<>(change, old.get(i).id(), old.get(i).text(), j, range.of(text), range, similarity, byHand, why);
    }

    /** A cut one stands behind the last that stood before it and still does. */
    private List<Row<K>> rows() {
        int[] oldOf = new int[ranges.size()];
        Arrays.fill(oldOf, -1);
        boolean[] kept = Order.kept(found);
        for (int i = 0; i < found.length; i++) if (kept[i]) oldOf[found[i]] = i;
        List<Integer> cut = new ArrayList<>(cuts.keySet());
        Collections.sort(cut);
        List<Row<K>> rows = new ArrayList<>(ranges.size() + cut.size());
        int next = 0;
        for (int j = 0; j < ranges.size(); j++) {
            while (next < cut.size() && cut.get(next) < oldOf[j]) rows.add(cuts.get(cut.get(next++)));
            rows.add(byNew.get(j));
        }
        while (next < cut.size()) rows.add(cuts.get(cut.get(next++)));
        return List.copyOf(rows);
    }
}
