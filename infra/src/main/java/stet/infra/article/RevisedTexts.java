package stet.infra.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Decision.Rejected;
import stet.domain.Rejection;
import stet.domain.article.Article;
import stet.domain.article.Article.Ingested;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleCommand.ReviseArticle.Link;
import stet.domain.article.ArticleEvent;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.NoStatementThere;
import stet.domain.article.ArticleRejection.NotInRevision;
import stet.domain.article.ArticleRejection.OneForTwo;
import stet.domain.article.RevisionChanges;
import stet.domain.statement.Statement;
import stet.domain.text.Place;
import stet.domain.text.TextRange;
import stet.infra.desk.StreamState;
import stet.infra.desk.Streams;
import stet.infra.statement.ArticleStatements;
import stet.infra.text.revision.Comparison;
import stet.infra.text.revision.Stood;

/** Compares a new text of an article with its latest one: for whoever revises it, and for whoever wants to see that first. */
@Component
final class RevisedTexts {
    private static final RevisionChanges NOT_YET = new RevisionChanges(0, 0, 0, 0, 0);

    private final Streams streams;
    private final ArticleStatements statements;
    private final ArticleProperties settings;

    RevisedTexts(Streams streams, ArticleStatements statements, ArticleProperties settings) {
        this.streams = streams;
        this.statements = statements;
        this.settings = settings;
    }

    /** What a well-formed command would make of the article as it is now. */
    RevisedText of(ReviseArticle command, ReadText text) {
        Article article = streams.now(ArticleStreams.ARTICLE, command.article().value());
        if (article.decide(command, text.reading(settings.mostStatements(), null), NOT_YET)
                instanceof Rejected<ArticleEvent>(var reason)) return RevisedText.refused(article, reason);
        Map<UUID, StreamState<Statement>> all = statements.of(command.article());
        List<Comparison.Link<UUID>> links = new ArrayList<>();
        Rejection wrong = links(command, text, all, revision(article), links);
        if (wrong != null) return RevisedText.refused(article, wrong);
        return new RevisedText(
                article,
                all,
                Comparison.of(stood(all, false), stood(all, true), command.text(), text.segments(), links),
                null);
    }

    /** The number of an article's latest revision; 0 when there is no such article. */
    int latest(ArticleId article) {
        return revision(streams.now(ArticleStreams.ARTICLE, article.value()));
    }

    private static int revision(Article article) {
        return article instanceof Ingested ingested ? ingested.revision() : 0;
    }

    /** In the order of the text. */
    private static List<Stood<UUID>> stood(Map<UUID, StreamState<Statement>> all, boolean cut) {
        return all.entrySet().stream()
                .filter(each -> each.getValue().state().isCut() == cut)
                .flatMap(each -> each.getValue().state().place().stream().map(place -> Map.entry(each.getKey(), place)))
                .sorted(Comparator.comparingInt(each -> each.getValue().position()))
                .map(each -> stood(each.getKey(), each.getValue()))
                .toList();
    }

    private static Stood<UUID> stood(UUID statement, Place place) {
        return new Stood<>(statement, place.text(), place.context());
    }

    /** Collects what is said by hand, or tells why it can't be so. */
    private static @Nullable Rejection links(
            ReviseArticle command,
            ReadText text,
            Map<UUID, StreamState<Statement>> all,
            int revision,
            List<Comparison.Link<UUID>> links) {
        if (command.links().isEmpty()) return null;
        Map<TextRange, Integer> places = places(text);
        Set<TextRange> taken = new HashSet<>();
        for (Link link : command.links()) {
            StreamState<Statement> statement = all.get(link.statement());
            TextRange to = link.to();
            if (statement == null || statement.state().isCut()) return new NotInRevision(link.statement(), revision);
            if (to != null && !places.containsKey(to)) return new NoStatementThere(to);
            if (to != null && !taken.add(to)) return new OneForTwo(to);
            links.add(new Comparison.Link<>(link.statement(), to == null ? null : places.get(to)));
        }
        return null;
    }

    private static Map<TextRange, Integer> places(ReadText text) {
        Map<TextRange, Integer> places = new HashMap<>();
        for (int at = 0; at < text.segments().size(); at++)
            places.put(
                    new TextRange(
                            text.segments().get(at).start(),
                            text.segments().get(at).end()),
                    at);
        return places;
    }
}
