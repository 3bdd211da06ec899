package stet.infra.history;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.domain.link.LinkId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.infra.article.ArticleDossier;
import stet.infra.article.Articles;
import stet.infra.engine.rebuild.Past;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.source.SourceSummary;
import stet.infra.source.Sources;
import stet.infra.statement.Dossiers;
import stet.infra.statement.RestingClaim;
import stet.infra.statement.RestingClaims;
import stet.infra.statement.StatementDossier;
import stet.infra.statement.StatementStatus;

/**
 * Articles, statements and sources as they stood when the log ended at an earlier entry: what is asked is what is asked of
 * now, and the answer is of the same form.
 */
@Component
public class AsItStood {
    private final Past past;
    private final StreamsOf streams;
    private final Articles articles;
    private final Dossiers dossiers;
    private final Sources sources;
    private final RestingClaims resting;

    AsItStood(
            Past past,
            StreamsOf streams,
            Articles articles,
            Dossiers dossiers,
            Sources sources,
            RestingClaims resting) {
        this.past = past;
        this.streams = streams;
        this.articles = articles;
        this.dossiers = dossiers;
        this.sources = sources;
        this.resting = resting;
    }

    /** An article with the first of its statements; empty when it was not taken in yet. */
    public Optional<ArticleDossier> article(ArticleId article, long last) {
        return ofArticle(article, last, () -> articles.article(article));
    }

    /**
     * A part of an article's statements in reading order; empty when it was not taken in yet.
     *
     * @throws stet.infra.lists.MalformedCursor when the cursor is none of this list
     */
    public Optional<Page<StatementStatus>> statements(ArticleId article, long last, PageRequest part) {
        return ofArticle(
                article, last, () -> articles.summary(article).map(known -> dossiers.statements(article, part)));
    }

    /** Everything on a statement; empty when it was not recorded yet. */
    public Optional<StatementDossier> statement(StatementId statement, long last) {
        return ofStatements(
                List.of(statement),
                last,
                () -> dossiers.statements(List.of(statement)).stream().findFirst());
    }

    /** A source with what rested on it; empty when it was not registered yet. */
    public Optional<SourceThen> source(SourceId source, long last) {
        return at(
                last,
                streams.source(source),
                () -> sources.find(source).map(found -> new SourceThen(found, resting.on(source))));
    }

    /** A source with the claims that rested on it. */
    public record SourceThen(SourceSummary source, List<RestingClaim> claims) {}

    /**
     * Whatever is asked of an article and its statements.
     *
     * @param read asks only for them, by the reads that ask the tables at once
     */
    public <T> T ofArticle(ArticleId article, long last, Supplier<T> read) {
        return at(last, streams.article(article), read);
    }

    /** Whatever is asked of some statements by themselves, in the same way. */
    public <T> T ofStatements(Collection<StatementId> statements, long last, Supplier<T> read) {
        return at(last, streams.statements(statements), read);
    }

    /** Whatever is asked of some links and the claims that they link. */
    public <T> T ofLinks(Collection<LinkId> links, long last, Supplier<T> read) {
        return at(last, streams.links(links), read);
    }

    private <T> T at(long last, Collection<UUID> all, Supplier<T> read) {
        return past.at(last, all, read);
    }
}
