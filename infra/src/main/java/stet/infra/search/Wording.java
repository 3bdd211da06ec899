package stet.infra.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stet.domain.words.SearchWords;

/** The words in which something is said, to be held against those of something else. */
record Wording(Set<String> words) {
    /** Of the words of a sentence, the longest tell most, and a few of them tell it from nearly all others. */
    private static final int TELLING = 5;

    static Wording of(String text) {
        return new Wording(SearchWords.of(text).stream()
                .flatMap(run -> run.indexed().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The {@code tsquery} for what has all but one of the most telling words; empty where there are fewer than three. */
    String query() {
        List<String> telling = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(TELLING)
                .map("'%s'"::formatted)
                .toList();
        return telling.size() < 3
                ? ""
                : IntStream.range(0, telling.size())
                        .mapToObj(without -> allBut(telling, without))
                        .collect(Collectors.joining(" | "));
    }

    private static String allBut(List<String> telling, int without) {
        return Stream.concat(
                        telling.subList(0, without).stream(), telling.subList(without + 1, telling.size()).stream())
                .collect(Collectors.joining(" & ", "(", ")"));
    }

    /**
     * How much both have in common: 0 for nothing, 1 for the very same words (Dice's coefficient). With another number,
     * something else is said.
     */
    double likeness(Wording other) {
        if (!numbers().equals(other.numbers())) return 0;
        Set<String> common = new HashSet<>(words);
        common.retainAll(other.words);
        int all = words.size() + other.words.size();
        return all == 0 ? 0 : 2.0 * common.size() / all;
    }

    private Set<String> numbers() {
        return words.stream()
                .filter(word -> word.codePoints().anyMatch(Character::isDigit))
                .collect(Collectors.toUnmodifiableSet());
    }
}
