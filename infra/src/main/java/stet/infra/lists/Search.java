package stet.infra.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.domain.words.Blank;
import stet.domain.words.SearchWords;
import stet.domain.words.SearchWords.Run;

/**
 * What someone typed to find something: words that a text has, all of them. Those in quotation marks stand side by side, one
 * behind a minus is not there, and {@code or} stands between alternatives.
 */
public record Search(String words) {
    private static final int LENGTH = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern OTHER_DASH = Pattern.compile("[\\p{Pd}&&[^-]]");
    private static final Pattern WILDCARD = Pattern.compile("[\\\\%_]");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]{3}");
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");

    /** The search for what was typed; empty when nothing was. */
    public static Optional<Search> of(@Nullable String typed) {
        if (Blank.is(typed)) return Optional.empty();
        String words = CONTROL.matcher(typed).replaceAll(" ").strip();
        int end = words.offsetByCodePoints(0, Math.min(LENGTH, words.codePointCount(0, words.length())));
        return Optional.of(new Search(words.substring(0, end))).filter(search -> !Blank.is(search.words));
    }

    /** Texts as {@link #piece} finds them, each on a line of its own. */
    public static String findable(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).map(SearchWords::plain).collect(Collectors.joining("\n"));
    }

    /** The pattern of SQL's {@code like} for what is {@link #findable} and has these words somewhere. */
    public String piece() {
        return "%" + WILDCARD.matcher(SearchWords.plain(words)).replaceAll("\\\\$0") + "%";
    }

    /** Whether a piece finds more than the words do at a cost that is worth it: an index knows three letters in a row. */
    public boolean isPiece() {
        return query().isEmpty() || LETTERS.matcher(SearchWords.plain(words)).find();
    }

    /** The {@code tsquery} for texts of {@link WordIndex}; empty when nothing typed is a word, which no text has. */
    public String query() {
        List<String> alternatives = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (MatchResult term : terms()) {
            boolean or = term.group(1).isEmpty() && "or".equals(term.group(3));
            if (!or) add(term, all);
            else if (!all.isEmpty()) {
                alternatives.add(String.join(" & ", all));
                all.clear();
            }
        }
        if (!all.isEmpty()) alternatives.add(String.join(" & ", all));
        return String.join(" | ", alternatives);
    }

    private List<MatchResult> terms() {
        String plain = SearchWords.plain(OTHER_DASH.matcher(words).replaceAll(" "));
        return TERM.matcher(plain).results().toList();
    }

    private static void add(MatchResult term, List<String> to) {
        boolean quoted = term.group(3) == null;
        List<Run> runs = SearchWords.of(quoted ? term.group(2) : term.group(3));
        if (runs.isEmpty()) return;
        boolean sideBySide = quoted && runs.stream().allMatch(Run::spaced);
        String sought = runs.stream().map(Search::sought).collect(Collectors.joining(sideBySide ? " <-> " : " & "));
        to.add((term.group(1).isEmpty() ? "(" : "!(") + sought + ")");
    }

    private static String sought(Run run) {
        return run.sought().stream()
                .map(word -> "'" + word + "'" + (run.isOneSign() ? ":*" : ""))
                .collect(Collectors.joining(" & "));
    }
}
