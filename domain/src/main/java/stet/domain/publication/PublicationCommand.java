package stet.domain.publication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Field;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.article.ArticleId;
import stet.domain.clearance.Obstacle;

/** Something that an editor wants shown to the public, or no longer. */
public sealed interface PublicationCommand extends Command {

    ArticleId article();

    /**
     * Show what was found about an article to everybody.
     *
     * @param at from when on, cut to the microsecond; absent for at once
     */
    record PublishArticle(ArticleId article, @Nullable Instant at, Actor by) implements PublicationCommand {
        public PublishArticle {
            at = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /**
     * Notice that the article is clear no more.
     *
     * @param happenedAt when that happened which ended its clearance
     */
    record NoticeLapse(ArticleId article, Obstacle because, Instant happenedAt, Actor by)
            implements PublicationCommand {
        @Override
        public List<Rejection> shape() {
            return List.of();
        }
    }

    /**
     * Change what is public to what the article says now, or say that none of it stands.
     *
     * @param note what readers are told of it
     * @param revision of the text that is to be public, as whoever corrects it has read it; absent for the latest
     */
    record CorrectArticle(
            ArticleId article,
            @Nullable CorrectionKind kind,
            String note,
            @Nullable Integer revision,
            Actor by) implements PublicationCommand {
        private static final Field NOTE = new Field("note", "the note that readers are told", 2_000);

        @Override
        public List<Rejection> shape() {
            return Shape.of(
                    kind == null
                            ? Optional.of(new FieldMissing("kind", "the kind of the correction"))
                            : Optional.empty(),
                    NOTE.require(note));
        }
    }

    /** Take it back, in words that everybody reads in its place. */
    record WithdrawPublication(ArticleId article, String reason, Actor by) implements PublicationCommand {
        private static final Field REASON = new Field("reason", "the reason that readers are told", 2_000);

        @Override
        public List<Rejection> shape() {
            return Shape.of(REASON.require(reason));
        }
    }
}
