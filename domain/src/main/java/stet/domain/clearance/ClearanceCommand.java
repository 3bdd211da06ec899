package stet.domain.clearance;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;

/** Something that is wanted about an article's clearance. */
public sealed interface ClearanceCommand extends Command {

    ArticleId article();

    @Override
    default List<Rejection> shape() {
        return List.of();
    }

    /** Say that it may go out as it is. */
    record ClearArticle(ArticleId article, Actor by) implements ClearanceCommand {}

    /** Notice that something happened to it, which may leave it clear or not. */
    record NoticeChange(ArticleId article, Actor by) implements ClearanceCommand {}
}
