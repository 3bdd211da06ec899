package stet.infra.text.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that the rules look up, of all languages together: an article rarely says which it is in. */
public final class Lexicon {
    private static final int LONGEST_ABBREVIATION = 14;
    private static final List<Section> ABBREVIATIONS = List.of(
            Section.AFTER_NUMBER,
            Section.EITHER,
            Section.CLOCK,
            Section.NUMBERED,
            Section.ADJECTIVES,
            Section.INSIDE,
            Section.TITLES,
            Section.STREETS,
            Section.ENDS);

    private static final Map<Section, Set<String>> WORDS = WordLists.read();
    private static final Map<String, Section> SHORTENED = shortened();
    private static final Map<Section, Map<Character, Set<String>>> OPENINGS = openings();

    private Lexicon() {}

    /** Under which heading this word, or these two, stand as an abbreviation; as written before any other case. */
    public static Optional<Section> abbreviation(String word) {
        if (word.isEmpty() || word.length() > LONGEST_ABBREVIATION) return Optional.empty();
        return Optional.ofNullable(SHORTENED.get(word)).or(() -> inOtherCase(word));
    }

    /** Whether this is an abbreviation as it is written. */
    public static boolean isListed(String word) {
        return SHORTENED.containsKey(word);
    }

    /** A lower-case entry stands for the capitalised word too, a capitalised one for full capitals. */
    private static Optional<Section> inOtherCase(String word) {
        if (word.codePointCount(0, word.length()) < 2) return Optional.empty();
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<Section> section =
                Optional.ofNullable(SHORTENED.get(lower)).filter(found -> found != Section.ADJECTIVES);
        boolean shouted = section.isEmpty() && word.equals(word.toUpperCase(Locale.ROOT));
        return shouted ? Optional.ofNullable(SHORTENED.get(capitalised(lower))) : section;
    }

    private static String capitalised(String lower) {
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** Whether a section has this word exactly as written. */
    public static boolean has(Section section, String word) {
        return WORDS.getOrDefault(section, Set.of()).contains(word);
    }

    /** Whether a section of lower-case words has this one, in any case. */
    public static boolean hasInAnyCase(Section section, String word) {
        return has(section, word) || has(section, word.toLowerCase(Locale.ROOT));
    }

    /** Whether a line opens with an entry of this section, in any case and as whole words; "*" stands for any ending. */
    public static boolean opensWith(Section section, String line) {
        if (line.isEmpty()) return false;
        char first = Character.toLowerCase(line.charAt(0));
        Set<String> openings = OPENINGS.getOrDefault(section, Map.of()).getOrDefault(first, Set.of());
        return openings.stream().anyMatch(opening -> opensWith(opening, line));
    }

    private static boolean opensWith(String opening, String line) {
        boolean stem = opening.endsWith("*");
        int length = stem ? opening.length() - 1 : opening.length();
        if (!line.regionMatches(true, 0, opening, 0, length)) return false;
        return stem
                || length == line.length()
                || !Character.isLetterOrDigit(line.charAt(length))
                || !Character.isLetterOrDigit(opening.charAt(length - 1));
    }

    private static Map<String, Section> shortened() {
        Map<String, Section> shortened = new HashMap<>();
        for (Section section : ABBREVIATIONS) {
            for (String word : WORDS.getOrDefault(section, Set.of())) shortened.put(word, section);
        }
        return Map.copyOf(shortened);
    }

    private static Map<Section, Map<Character, Set<String>>> openings() {
        Map<Section, Map<Character, Set<String>>> openings = new HashMap<>();
        WORDS.forEach((section, words) -> {
            Map<Character, Set<String>> byFirst = openings.computeIfAbsent(section, key -> new HashMap<>());
            for (String word : words) {
                byFirst.computeIfAbsent(Character.toLowerCase(word.charAt(0)), key -> new HashSet<>())
                        .add(word);
            }
        });
        return Map.copyOf(openings);
    }
}
