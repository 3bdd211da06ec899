package stet.domain.clearance;

import java.util.List;
import stet.domain.Person;
import stet.domain.article.ArticleId;

/** Something that happened to an article's clearance. */
public sealed interface ClearanceEvent {

    ArticleId article();

    /** The revision that it is about. */
    int revision();

    /**
     * An editor says that the article may go out as it is.
     *
     * @param version the last event of the article that was looked at
     * @param text SHA-256 of the text as received, in hexadecimal
     * @param fingerprint SHA-256 of the normalised text, in hexadecimal
     * @param statements how each of its statements was settled, in the order of the text
     */
    record ArticleCleared(
            ArticleId article,
            int revision,
            long version,
            String text,
            String fingerprint,
            List<Settled> statements,
            Person clearedBy)
            implements ClearanceEvent {
        public ArticleCleared {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Stet held the clearance against the log behind it, and nothing had come between: what a certificate shows. It names nobody,
     * so that it may be shown to anybody.
     *
     * @param text SHA-256 of the text as received, in hexadecimal
     * @param fingerprint SHA-256 of the normalised text, in hexadecimal
     */
    record ClearanceCertified(ArticleId article, int revision, String text, String fingerprint, VerdictCount verdicts)
            implements ClearanceEvent {}

    /** The article is clear no more, by itself, because of what happened to it. */
    record ClearanceLapsed(ArticleId article, int revision, Obstacle because) implements ClearanceEvent {}
}
