package stet.infra.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleCommand.ReviseArticle.Link;
import stet.domain.fix.FixId;
import stet.domain.statement.StatementId;
import stet.domain.text.TextRange;
import stet.infra.text.NormalisedText;
import stet.infra.text.Segment;
import stet.infra.text.Segmenter;

/**
 * A text with accepted fixes in the very places of the words that they are for, and nothing else changed.
 *
 * @param fixes those that are in it, in the order of the text
 * @param links which statement stands where in it, for those that were fixed: a fixed sentence keeps its identity
 */
public record FixedText(String text, List<FixId> fixes, List<Link> links) {

    /**
     * The text with fixes.
     *
     * @param ranges where their statements stand in it, exactly
     */
    public static FixedText of(String text, List<KnownFix> accepted, Map<StatementId, TextRange> ranges) {
        List<Put> puts = accepted.stream()
                .filter(KnownFix::isAccepted)
                .filter(fix -> stands(fix, ranges.get(fix.statement()), text))
                .map(fix -> new Put(fix, Objects.requireNonNull(ranges.get(fix.statement()))))
                .sorted(Comparator.comparingInt(put -> put.old().start()))
                .toList();
        return new Writing(text).with(puts);
    }

    private static boolean stands(KnownFix fix, @Nullable TextRange range, String text) {
        return range != null
                && range.end() <= text.length()
                && NormalisedText.of(range.of(text)).equals(NormalisedText.of(fix.was()));
    }

    /** A fix, and where the words stand that it is for. */
    private record Put(KnownFix fix, TextRange old) {}

    /** Writes a text anew. */
    private static final class Writing {
        private final String old;
        private final StringBuilder text = new StringBuilder();
        private final List<FixId> fixes = new ArrayList<>();
        private final List<Put> places = new ArrayList<>();

        Writing(String old) {
            this.old = old;
        }

        FixedText with(List<Put> puts) {
            int at = 0;
            for (Put put : puts) {
                text.append(old, at, put.old().start());
                int start = text.length();
                text.append(put.fix().replacement());
                places.add(new Put(put.fix(), new TextRange(start, text.length())));
                fixes.add(put.fix().id());
                at = put.old().end();
            }
            String now = text.append(old, at, old.length()).toString();
            return new FixedText(now, List.copyOf(fixes), links(now));
        }

        /** A statement is linked to what begins in its place, which is a part of the new words where these read as several. */
        private List<Link> links(String now) {
            if (places.isEmpty()) return List.of();
            List<Segment> segments = new Segmenter().segment(now);
            List<Link> links = new ArrayList<>();
            for (Put place : places)
                segments.stream()
                        .filter(segment -> segment.start() == place.old().start())
                        .findFirst()
                        .map(segment -> new TextRange(segment.start(), segment.end()))
                        .ifPresent(
                                to -> links.add(new Link(place.fix().statement().value(), to)));
            return List.copyOf(links);
        }
    }
}
