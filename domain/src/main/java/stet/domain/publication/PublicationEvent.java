package stet.domain.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.clearance.Obstacle;

/** Something that changed what the public reads of an article. */
public sealed interface PublicationEvent {

    ArticleId article();

    /**
     * An editor published it, with exactly this: what readers saw is part of the record.
     *
     * @param publicAt from when on it is shown
     * @param description the number of the newsroom's description under which it was published, 0 for none
     */
    record ArticlePublished(ArticleId article, Instant publicAt, int description, Edition edition, Person publishedBy)
            implements PublicationEvent {}

    /** It ceased to be clear before its time, so that nobody is shown it until an editor publishes it anew. It names nobody. */
    record PublicationHeld(ArticleId article, Obstacle because) implements PublicationEvent {}

    /**
     * An editor corrected what is public, from now on; what it said before stays readable.
     *
     * @param note what readers are told of it
     * @param description the number of the newsroom's description under which it was corrected, 0 for none
     * @param edition what readers are shown from now on; absent of a retraction, which leaves what was shown as it is, and says that
     *     it does not stand
     */
    record ArticleCorrected(
            ArticleId article,
            CorrectionKind kind,
            String note,
            int description,
            @Nullable Edition edition,
            Person correctedBy)
            implements PublicationEvent {}

    /** An editor took it back; readers are told so, and why, in its place. */
    record PublicationWithdrawn(ArticleId article, String reason, Person withdrawnBy) implements PublicationEvent {}
}
