package stet.infra.article;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import stet.domain.article.Article;
import stet.domain.article.ArticleEvent;
import stet.infra.desk.Answer;
import stet.infra.desk.Order;

/** Carries an article for Axon. */
@AggregateRoot(type = "article")
public final class ArticleStream {
    private @Nullable String id;

    private Article article = Article.expected();

    @AggregateIdentifier
    @Nullable
    String id() {
        return id;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(Order.ToIngest order) {
        return Answer.to(order, () -> article.decide(order.command(), order.reading()));
    }

    @EventSourcingHandler
    void on(ArticleEvent event) {
        id = event.article().toString();
        article = article.evolve(event);
    }
}
