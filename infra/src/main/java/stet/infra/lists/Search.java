package stet.infra.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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

    /** In UTF-16 units; shorter words are the beginning of too many others. */
    private static final int LONG_ENOUGH = 5;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern OTHER_DASH = Pattern.compile("[\\p{Pd}&&[^-]]");
    private static final Pattern WILDCARD = Pattern.compile("[\\\\%_]");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]{3}");
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");

    /** Each of them more makes the index look up one more word; more than these seldom leave out much. */
    private static final int TELLING = 2;

    private static final Comparator<Piece> MOST_TELLING = Comparator.comparing(Piece::hasNumber)
            .thenComparingInt(piece -> piece.word().length())
            .reversed();

    /** The search for what was typed, of which the first 200 characters count; empty when nothing was. */
    public static Optional<Search> of(@Nullable String typed) {
        return of(typed, LENGTH);
    }

    /** The same with so many characters that count. */
    public static Optional<Search> of(@Nullable String typed, int most) {
        if (Blank.is(typed)) return Optional.empty();
        String words = CONTROL.matcher(typed).replaceAll(" ").strip();
        int end = words.offsetByCodePoints(0, Math.min(most, words.codePointCount(0, words.length())));
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
        return alternatives().map(all -> joined(all, term -> term.query(false))).collect(Collectors.joining(" | "));
    }

    /**
     * The same for texts that have words which begin like the long ones, such as their plurals. What only says which words
     * are not there finds nothing: nearly everything is like that.
     */
    public String queryByBeginnings() {
        return alternatives()
                .filter(all -> !all.stream().allMatch(Term::not))
                .map(all -> joined(all, term -> term.query(true)))
                .collect(Collectors.joining(" | "));
    }

    /** The same for the few words alone that tell most, those with numbers and the longest: what has all has these. */
    public String queryByTelling() {
        return alternatives()
                .filter(all -> !all.stream().allMatch(Term::not))
                .map(all -> all.stream()
                        .filter(term -> !term.not())
                        .flatMap(Term::pieces)
                        .sorted(MOST_TELLING)
                        .limit(TELLING)
                        .map(Piece::query)
                        .collect(Collectors.joining(" & ", "(", ")")))
                .collect(Collectors.joining(" | "));
    }

    /** What {@link #queryByBeginnings} looks for, to show it where it was found. */
    public List<Sought> sought() {
        return alternatives()
                .flatMap(List::stream)
                .filter(term -> !term.not())
                .flatMap(term -> term.runs().stream().map(run -> new Sought(run, term.byBeginning(run))))
                .toList();
    }

    /**
     * A run of signs that is looked for.
     *
     * @param byBeginning whether words that begin with it will do
     */
    public record Sought(Run run, boolean byBeginning) {}

    private record Term(boolean not, boolean quoted, List<Run> runs) {
        static Term of(MatchResult typed) {
            boolean quoted = typed.group(3) == null;
            return new Term(
                    !typed.group(1).isEmpty(), quoted, SearchWords.of(quoted ? typed.group(2) : typed.group(3)));
        }

        String query(boolean byBeginnings) {
            boolean sideBySide = quoted && runs.stream().allMatch(Run::spaced);
            String sought = runs.stream()
                    .map(run -> query(run, byBeginnings && byBeginning(run)))
                    .collect(Collectors.joining(sideBySide ? " <-> " : " & "));
            return (not ? "!(" : "(") + sought + ")";
        }

        boolean byBeginning(Run run) {
            return !not && !quoted && run.spaced() && run.text().length() >= LONG_ENOUGH;
        }

        private static String query(Run run, boolean byBeginning) {
            return pieces(run, byBeginning).map(Piece::query).collect(Collectors.joining(" & "));
        }

        Stream<Piece> pieces() {
            return runs.stream().flatMap(run -> pieces(run, byBeginning(run)));
        }

        private static Stream<Piece> pieces(Run run, boolean byBeginning) {
            return run.sought().stream().map(word -> new Piece(word, byBeginning || run.isOneSign()));
        }
    }

    /** What the index of words is asked for. */
    private record Piece(String word, boolean byBeginning) {
        String query() {
            return "'" + word + "'" + (byBeginning ? ":*" : "");
        }

        boolean hasNumber() {
            return word.codePoints().anyMatch(Character::isDigit);
        }
    }

    private static String joined(List<Term> all, Function<Term, String> query) {
        return all.stream().map(query).collect(Collectors.joining(" & "));
    }

    /** What is between each {@code or} and the next, without those that say nothing. */
    private Stream<List<Term>> alternatives() {
        List<List<Term>> alternatives = new ArrayList<>(List.of(new ArrayList<>()));
        for (MatchResult typed : terms()) {
            Term term = Term.of(typed);
            if (typed.group(1).isEmpty() && "or".equals(typed.group(3))) alternatives.add(new ArrayList<>());
            else if (!term.runs().isEmpty()) alternatives.getLast().add(term);
        }
        return alternatives.stream().filter(all -> !all.isEmpty());
    }

    private List<MatchResult> terms() {
        String plain = SearchWords.plain(OTHER_DASH.matcher(words).replaceAll(" "));
        return TERM.matcher(plain).results().toList();
    }
}
