package stet.app.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.moment.AsOf;
import stet.app.moment.AsOf.Asked;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownRevision;
import stet.infra.article.Revisions;
import stet.infra.history.ArticleMoments;

/** Finds the earlier of two moments by what somebody remembers of it: an instant, a revision, or their own sign-off. */
@Component
class Since {
    private final AsOf asOf;
    private final ArticleMoments moments;
    private final Revisions revisions;

    Since(AsOf asOf, ArticleMoments moments, Revisions revisions) {
        this.asOf = asOf;
        this.moments = moments;
        this.revisions = revisions;
    }

    /** Somebody asks what changed since they signed off, and they never did. */
    record NothingSignedOff() implements Rejection {
        @Override
        public String sentence() {
            return "You have marked no statement of this article verified, so there is no sign-off of yours to compare with.";
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    Asked revision(ArticleId article, int revision) {
        return moments.revision(article, revision)
                .<Asked>map(Asked.Entry::new)
                .orElseGet(() -> new Asked.Refused(new UnknownRevision(revision, revisions.latest(article))));
    }

    Asked signOff(ArticleId article, Person person) {
        return moments.signOff(article, person)
                .<Asked>map(Asked.Entry::new)
                .orElseGet(() -> new Asked.Refused(new NothingSignedOff()));
    }

    /** The moment that a page's parameters name; empty when they name none. */
    Optional<Asked> page(
            ArticleId article, @Nullable String since, @Nullable String revision, boolean signOff, Person person) {
        if (signOff) return Optional.of(signOff(article, person));
        if (revision != null)
            return Optional.of(revision(article, revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : 0));
        return Optional.ofNullable(since).map(text -> asOf.askPage("since", text));
    }
}
