package stet.infra.work;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;

/** Give every claim of an article that is to be checked, and that nobody checks, to one person: all of them, or none. */
public record AssignArticle(ArticleId article, Person checker, Actor by) implements Command {

    @Override
    public List<Rejection> shape() {
        return List.of();
    }
}
