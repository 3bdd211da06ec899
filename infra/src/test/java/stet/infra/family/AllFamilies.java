package stet.infra.family;

import java.util.List;
import stet.infra.account.AccountFamily;
import stet.infra.article.ArticleFamily;
import stet.infra.authorlink.AuthorLinkFamily;
import stet.infra.capture.CaptureFamily;
import stet.infra.clearance.ClearanceFamily;
import stet.infra.fix.FixFamily;
import stet.infra.link.LinkFamily;
import stet.infra.newsroom.NewsroomFamily;
import stet.infra.publication.PublicationFamily;
import stet.infra.reader.ReaderFamily;
import stet.infra.review.ReviewFamily;
import stet.infra.seal.SealFamily;
import stet.infra.source.SourceFamily;
import stet.infra.statement.StatementFamily;

/** The families as Stet finds them, for tests of what needs no more of it. */
public final class AllFamilies {
    private AllFamilies() {}

    public static Families together() {
        return new Families(List.of(
                new ArticleFamily(),
                new StatementFamily(),
                new SourceFamily(),
                new CaptureFamily(),
                new SealFamily(),
                new FixFamily(),
                new LinkFamily(),
                new ClearanceFamily(),
                new AuthorLinkFamily(),
                new ReviewFamily(),
                new ReaderFamily(),
                new NewsroomFamily(),
                new PublicationFamily(),
                new AccountFamily()));
    }
}
