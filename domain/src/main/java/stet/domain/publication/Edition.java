package stet.domain.publication;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.statement.StatementId;
import stet.domain.text.StatementKind;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;

/**
 * What readers are shown of an article, whole: nothing else of the newsroom's work is public.
 *
 * @param revision of the article's text
 * @param lines its statements, in the order of the text
 */
public record Edition(String title, Provenance provenance, int revision, List<Line> lines) {
    public Edition {
        lines = List.copyOf(lines);
    }

    /**
     * Where the article is from.
     *
     * @param author its byline
     * @param url where it was published itself
     * @param language as a BCP 47 tag
     */
    public record Provenance(
            @Nullable String author,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String language,
            @Nullable Instant publishedAt) {}

    /**
     * A statement.
     *
     * @param begins whether a paragraph begins with it
     * @param findings what was found about its claims; none where nothing had to be checked
     */
    public record Line(StatementId statement, StatementKind kind, boolean begins, String text, List<Finding> findings) {
        public Line {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What was found about a claim.
     *
     * @param number its number among all claims that were ever published of the article, which its address names; 0 until it has one
     * @param claim its number in its statement
     * @param says what it claims: the proposition, or the statement's words
     * @param checkedBy the names of who checked it, where the newsroom makes them public
     */
    public record Finding(
            int number,
            int claim,
            String says,
            Verdict verdict,
            @Nullable Rating rating,
            String rationale,
            @Nullable Instant checkedAt,
            List<String> checkedBy,
            List<Reference> references) {
        public Finding {
            checkedBy = List.copyOf(checkedBy);
            references = List.copyOf(references);
        }

        Finding numbered(int number) {
            return new Finding(number, claim, says, verdict, rating, rationale, checkedAt, checkedBy, references);
        }
    }

    /** A source that a finding rests on, as readers may look it up. */
    public record Reference(
            String title,
            @Nullable String publisher,
            @Nullable String url,
            Stance stance) {}

    /** A claim of a statement, wherever it stands. */
    public record Key(StatementId statement, int claim) {}

    /** A finding by the number in its address. */
    public Optional<Finding> finding(int number) {
        return lines.stream()
                .flatMap(line -> line.findings().stream())
                .filter(finding -> finding.number() == number)
                .findFirst();
    }

    /** Whether readers read the same in it as in another, whichever revision it is of. */
    boolean says(Edition other) {
        return title.equals(other.title) && provenance.equals(other.provenance) && lines.equals(other.lines);
    }

    /** How many claims were checked. */
    public int checked() {
        return lines.stream().mapToInt(line -> line.findings().size()).sum();
    }

    /** With each claim under the number that it had before, and the next one where it had none: addresses last. */
    Edition numbered(Map<Key, Integer> before) {
        Map<Key, Integer> numbers = numbers(before);
        return new Edition(
                title,
                provenance,
                revision,
                lines.stream()
                        .map(line -> new Line(
                                line.statement(),
                                line.kind(),
                                line.begins(),
                                line.text(),
                                line.findings().stream()
                                        .map(finding -> finding.numbered(
                                                numbers.getOrDefault(new Key(line.statement(), finding.claim()), 0)))
                                        .toList()))
                        .toList());
    }

    private Map<Key, Integer> numbers(Map<Key, Integer> before) {
        Map<Key, Integer> numbers = new HashMap<>(before);
        int next = before.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        for (Line line : lines)
            for (Finding finding : line.findings())
                if (numbers.putIfAbsent(new Key(line.statement(), finding.claim()), next) == null) next++;
        return numbers;
    }

    /** What was found about each claim, without the words for it. */
    Map<Integer, Outcome> outcomes() {
        Map<Integer, Outcome> outcomes = new HashMap<>();
        for (Line line : lines)
            for (Finding finding : line.findings())
                outcomes.put(finding.number(), new Outcome(finding.verdict(), finding.rating()));
        return outcomes;
    }

    /** What it came to. */
    record Outcome(Verdict verdict, @Nullable Rating rating) {}

    /** The number of each of its claims. */
    Map<Key, Integer> numbers() {
        Map<Key, Integer> numbers = new HashMap<>();
        for (Line line : lines)
            for (Finding finding : line.findings())
                numbers.put(new Key(line.statement(), finding.claim()), finding.number());
        return numbers;
    }
}
