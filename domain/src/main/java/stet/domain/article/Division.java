package stet.domain.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.article.ArticleCommand.AdjustStatement;
import stet.domain.article.ArticleCommand.DivisionCommand;
import stet.domain.article.ArticleCommand.MergeStatements;
import stet.domain.article.ArticleCommand.SplitStatement;
import stet.domain.article.ArticleEvent.DivisionEvent;
import stet.domain.article.ArticleEvent.StatementAdjusted;
import stet.domain.article.ArticleEvent.StatementSplit;
import stet.domain.article.ArticleEvent.StatementsMerged;
import stet.domain.article.DivisionRejection.AdjustedToItself;
import stet.domain.article.DivisionRejection.BothHaveWork;
import stet.domain.article.DivisionRejection.InsideCharacter;
import stet.domain.article.DivisionRejection.InsideStatement;
import stet.domain.article.DivisionRejection.NoPlaceToSplit;
import stet.domain.article.DivisionRejection.NoWordsThere;
import stet.domain.article.DivisionRejection.NotNeighbours;
import stet.domain.article.DivisionRejection.NotOfThisText;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.domain.words.Blank;

/**
 * How the latest text of an article is divided into statements, and what a hand that divides it otherwise makes of that.
 *
 * @param pieces its statements in reading order
 */
public record Division(ArticleId article, int revision, String text, List<Piece> pieces) {
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    public Division {
        pieces = List.copyOf(pieces);
    }

    /**
     * One statement.
     *
     * @param statement absent while it has no id yet
     * @param worked whether anybody did anything with it, which is never given to another piece
     */
    public record Piece(@Nullable UUID statement, TextRange range, StatementKind kind, boolean worked) {}

    /**
     * What comes of a command.
     *
     * @param pieces the statements then: one of before that is not among them was merged into another
     */
    public record Divided(DivisionEvent event, List<Piece> pieces) {}

    /** What follows from a command, at most one thing, or why it is refused. */
    public Decision<Divided> after(DivisionCommand command) {
        return switch (command) {
            case SplitStatement split -> split(split);
            case MergeStatements merge -> merge(merge);
            case AdjustStatement adjust -> adjust(adjust);
        };
    }

    /** What was done stays with the first piece. */
    private Decision<Divided> split(SplitStatement command) {
        int place = place(command.statement());
        if (place < 0) return Decision.rejected(new NotOfThisText(command.statement(), revision));
        Piece whole = pieces.get(place);
        TextRange range = whole.range();
        if (command.at() <= range.start() || command.at() >= range.end())
            return Decision.rejected(new NoPlaceToSplit(range));
        if (isInsideCharacter(command.at(), range)) return Decision.rejected(new InsideCharacter(command.at()));
        TextRange first = inked(range.start(), command.at());
        TextRange second = inked(command.at(), range.end());
        if (first == null || second == null) return Decision.rejected(new NoPlaceToSplit(range));
        List<Piece> divided = new ArrayList<>(pieces);
        divided.set(place, new Piece(whole.statement(), first, whole.kind(), whole.worked()));
        divided.add(place + 1, new Piece(null, second, whole.kind(), false));
        return divided(
                new StatementSplit(
                        article, revision, command.statement(), place + 1, command.at(), divided.size(), by(command)),
                divided);
    }

    /** What was done with one of them stays with the whole; where more than one has any, somebody says whose. */
    private Decision<Divided> merge(MergeStatements command) {
        List<Integer> places =
                command.statements().stream().map(this::place).sorted().toList();
        if (places.getFirst() < 0) return Decision.rejected(new NotOfThisText(missing(command), revision));
        if (places.getLast() - places.getFirst() != new HashSet<>(places).size() - 1)
            return Decision.rejected(new NotNeighbours());
        List<Piece> merged = pieces.subList(places.getFirst(), places.getLast() + 1);
        List<Integer> worked =
                places.stream().filter(place -> pieces.get(place).worked()).toList();
        if (command.keep() == null && worked.size() > 1)
            return Decision.rejected(
                    new BothHaveWork(worked.stream().map(place -> place + 1).toList()));
        int kept = command.keep() != null
                ? place(command.keep())
                : worked.isEmpty() ? places.getFirst() : worked.getFirst();
        if (!places.contains(kept)) return Decision.rejected(new NotNeighbours());
        Piece keeps = pieces.get(kept);
        TextRange range = new TextRange(
                merged.getFirst().range().start(), merged.getLast().range().end());
        List<Piece> divided = new ArrayList<>(pieces.subList(0, places.getFirst()));
        divided.add(new Piece(keeps.statement(), range, keeps.kind(), keeps.worked()));
        divided.addAll(pieces.subList(places.getLast() + 1, pieces.size()));
        return divided(
                new StatementsMerged(
                        article,
                        revision,
                        id(keeps),
                        merged.stream()
                                .map(Division::id)
                                .filter(id -> !id.equals(keeps.statement()))
                                .toList(),
                        places.getFirst() + 1,
                        divided.size(),
                        by(command)),
                divided);
    }

    /** Words that it leaves are no statement's until one is adjusted to have them. */
    private Decision<Divided> adjust(AdjustStatement command) {
        int place = place(command.statement());
        if (place < 0) return Decision.rejected(new NotOfThisText(command.statement(), revision));
        Piece piece = pieces.get(place);
        TextRange asked = command.range();
        TextRange range = asked.end() > text.length() ? null : inked(asked.start(), asked.end());
        if (range == null) return Decision.rejected(new NoWordsThere(asked, text.length()));
        for (int edge : new int[] {range.start(), range.end()})
            if (isInsideCharacter(edge, around(range))) return Decision.rejected(new InsideCharacter(edge));
        int other = overlapped(range, place);
        if (other >= 0) return Decision.rejected(new InsideStatement(other + 1));
        if (range.equals(piece.range())) return Decision.rejected(new AdjustedToItself(range));
        List<Piece> divided = new ArrayList<>(pieces);
        divided.set(place, new Piece(piece.statement(), range, piece.kind(), piece.worked()));
        divided.sort(Comparator.comparingInt(each -> each.range().start()));
        return divided(
                new StatementAdjusted(
                        article, revision, command.statement(), piece.range(), range, divided.size(), by(command)),
                divided);
    }

    private static Decision<Divided> divided(DivisionEvent event, List<Piece> pieces) {
        return Decision.accepted(new Divided(event, List.copyOf(pieces)));
    }

    private static Person by(DivisionCommand command) {
        return command.by().person();
    }

    private int place(UUID statement) {
        return IntStream.range(0, pieces.size())
                .filter(place -> statement.equals(pieces.get(place).statement()))
                .findFirst()
                .orElse(-1);
    }

    private UUID missing(MergeStatements command) {
        return command.statements().stream()
                .filter(statement -> place(statement) < 0)
                .findFirst()
                .orElseThrow();
    }

    private static UUID id(Piece piece) {
        return Objects.requireNonNull(piece.statement(), "only what was just split has none");
    }

    /** The characters between two places without the white space at both ends; absent when there is nothing else. */
    private @Nullable TextRange inked(int start, int end) {
        if (start >= end || Blank.is(text.substring(start, end))) return null;
        int from = start;
        int to = end;
        while (isSpace(text.charAt(from))) from++;
        while (isSpace(text.charAt(to - 1))) to--;
        return new TextRange(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Half of a surrogate pair is no character, and neither is an accent without its letter (UAX 29, grapheme clusters). */
    private boolean isInsideCharacter(int at, TextRange within) {
        Matcher character = CHARACTER.matcher(text).region(within.start(), within.end());
        while (character.find() && character.start() < at) if (character.end() > at) return true;
        return false;
    }

    /** A little more than a range, so that its ends are inside. */
    private TextRange around(TextRange range) {
        int from = text.lastIndexOf('\n', range.start() - 1) + 1;
        int to = text.indexOf('\n', range.end());
        return new TextRange(Math.min(from, range.start()), to < 0 ? text.length() : to);
    }

    private int overlapped(TextRange range, int but) {
        return IntStream.range(0, pieces.size())
                .filter(place -> place != but)
                .filter(place -> pieces.get(place).range().start() < range.end()
                        && range.start() < pieces.get(place).range().end())
                .findFirst()
                .orElse(-1);
    }
}
