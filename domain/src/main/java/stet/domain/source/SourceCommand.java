package stet.domain.source;

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
     */
    record RegisterSource(
            SourceId source,
            String title,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String origin,
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

        /** The same with an origin, unless it has one already. */
        public RegisterSource withOrigin(@Nullable String other) {
            return origin != null ? this : new RegisterSource(source, title, url, publisher, other, by);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(
                    TITLE.require(title), URL.checkWebAddress(url), PUBLISHER.check(publisher), ORIGIN.check(origin));
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
