package stet.domain.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.words.Blank;

/** Something that a person wants done with one source. */
public sealed interface SourceCommand extends Command {

    SourceId source();

    /**
     * Make a source known to the newsroom.
     *
     * @param url where it can be read, absent for a document or an interview
     * @param origin who first reported it, absent when that is the publisher, or nobody knows yet
     * @param nature what it is, with what is asked of such a source
     * @param ranking whether it speaks at first hand, absent when nobody knows yet
     */
    record RegisterSource(
            SourceId source,
            String title,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String origin,
            Nature nature,
            @Nullable Ranking ranking,
            Actor by)
            implements SourceCommand {
        private static final Field TITLE = new Field("title", "the title", 500);
        private static final Field URL = new Field("url", "the web address", 2_000);
        private static final Field PUBLISHER = new Field("publisher", "the publisher", 300);
        private static final Field ORIGIN = new Field("origin", "the origin", 500);

        public RegisterSource {
            url = Blank.toAbsent(url);
            publisher = Blank.toAbsent(publisher);
            origin = Blank.toAbsent(origin);
        }

        /** A source of which nobody says more: a page where it has an address, else a document. */
        public RegisterSource(
                SourceId source,
                String title,
                @Nullable String url,
                @Nullable String publisher,
                @Nullable String origin,
                Actor by) {
            this(source, title, url, publisher, origin, Nature.of(url), null, by);
        }

        /** The same with an origin, unless it has one already. */
        public RegisterSource withOrigin(@Nullable String other) {
            return origin != null
                    ? this
                    : new RegisterSource(source, title, url, publisher, other, nature, ranking, by);
        }

        @Override
        public List<Rejection> shape() {
            List<Rejection> wrong = new ArrayList<>(Shape.of(
                    TITLE.require(title), URL.checkWebAddress(url), PUBLISHER.check(publisher), ORIGIN.check(origin)));
            wrong.addAll(nature.shape(url));
            if (ranking != null) wrong.addAll(ranking.shape());
            return List.copyOf(wrong);
        }
    }

    /** Say whether a source speaks at first hand, and which one it rests on when it doesn't. */
    record RankSource(SourceId source, Ranking ranking, Actor by) implements SourceCommand {
        @Override
        public List<Rejection> shape() {
            return ranking.shape();
        }
    }

    /** Say that a source is another one once more: from now on both count as that one. */
    record MergeSources(SourceId source, SourceId into, Actor by) implements SourceCommand {
        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /** Say that a source which was merged is one of its own after all. */
    record SeparateSources(SourceId source, Actor by) implements SourceCommand {
        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /** Say who first reported what a source says, where nobody has yet: part of attaching it. */
    record NameOrigin(SourceId source, String origin, Actor by) implements SourceCommand {
        @Override
        public List<Rejection> shape() {
            return Shape.of(RegisterSource.ORIGIN.require(origin));
        }
    }

    /** Say that nothing may rest on a source any more, and why. */
    record WithdrawSource(SourceId source, String reason, Actor by) implements SourceCommand {
        private static final Field REASON = new Field("reason", "the reason", 10_000);

        @Override
        public List<Rejection> shape() {
            return Shape.of(REASON.require(reason));
        }
    }
}
