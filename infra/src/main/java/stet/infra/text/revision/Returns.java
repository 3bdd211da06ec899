package stet.infra.text.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import stet.domain.text.Context;
import stet.domain.text.TextRange;
import stet.infra.text.NormalisedText;

/**
 * Statements that had been cut and whose very words are back: where both are the only ones with these words, or the only ones
 * with them beside the same text.
 */
final class Returns<K> {
    private final Map<String, List<Stood<K>>> cut;
    private final String text;
    private final List<TextRange> ranges;
    private final List<String> newWords;
    private final Map<String, Long> standing;

    Returns(
            Collection<Stood<K>> cut,
            String text,
            List<TextRange> ranges,
            List<String> oldWords,
            List<String> newWords) {
        this.cut = cut.stream().collect(Collectors.groupingBy(each -> NormalisedText.of(each.text())));
        this.text = text;
        this.ranges = ranges;
        this.newWords = newWords;
        this.standing = this.cut.isEmpty()
                ? Map.of()
                : oldWords.stream().collect(Collectors.groupingBy(words -> words, Collectors.counting()));
    }

    /**
     * The cut statement that each of some segments is.
     *
     * @param taken whether a segment is some other statement
     * @param aside segments that are none of them
     */
    Map<Integer, Stood<K>> find(IntPredicate taken, boolean[] aside) {
        Map<Integer, Stood<K>> found = new HashMap<>();
        Map<String, List<Integer>> free = new HashMap<>();
        for (int j = 0; j < newWords.size(); j++)
            if (cut.containsKey(newWords.get(j)) && !taken.test(j) && !aside[j])
                free.computeIfAbsent(newWords.get(j), first -> new ArrayList<>(1))
                        .add(j);
        free.forEach((words, places) -> {
            if (places.size() == 1 && isOnly(words))
                found.put(places.getFirst(), stood(words).getFirst());
            else among(stood(words), places, found);
        });
        return found;
    }

    private List<Stood<K>> stood(String words) {
        return cut.getOrDefault(words, List.of());
    }

    private boolean isOnly(String words) {
        return stood(words).size() == 1
                && !standing.containsKey(words)
                && newWords.stream().filter(words::equals).count() == 1;
    }

    /** By the text beside them, where that leaves one for one. */
    private void among(List<Stood<K>> candidates, List<Integer> places, Map<Integer, Stood<K>> found) {
        for (int place : places) {
            List<Stood<K>> beside = candidates.stream()
                    .filter(candidate -> isBeside(candidate, place))
                    .toList();
            if (beside.size() != 1) continue;
            Stood<K> only = beside.getFirst();
            if (places.stream().filter(other -> isBeside(only, other)).count() == 1) found.put(place, only);
        }
    }

    private boolean isBeside(Stood<K> candidate, int place) {
        Context now = Context.around(ranges.get(place), text);
        return isSame(candidate.context().before(), now.before())
                || isSame(candidate.context().after(), now.after());
    }

    private static boolean isSame(String before, String now) {
        String words = NormalisedText.of(before);
        return !words.isEmpty() && words.equals(NormalisedText.of(now));
    }
}
