package stet.infra.clearance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.article.Article;
import stet.domain.article.Article.Ingested;
import stet.domain.article.ArticleEvent;
import stet.domain.article.ArticleId;
import stet.domain.clearance.Clearance;
import stet.domain.clearance.ClearanceEvent.ArticleCleared;
import stet.domain.clearance.Examination;
import stet.domain.clearance.Examined;
import stet.domain.clearance.Settled;
import stet.domain.clearance.Since;
import stet.domain.clearance.Since.Fixed;
import stet.domain.fix.FixEvent;
import stet.domain.fix.Fixes;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementId;
import stet.infra.article.ArticleStreams;
import stet.infra.article.Fingerprint;
import stet.infra.desk.ManyStreams;
import stet.infra.desk.StreamState;
import stet.infra.desk.Streams;
import stet.infra.fix.FixStreams;
import stet.infra.statement.ArticleStatements;
import stet.infra.text.NormalisedText;

/** Articles with all that their clearance depends on, as the log has it at this moment, however far the read models are. */
@Component
class ArticlesInLog {
    private static final String GONE_ON = """
            select seen.stream
              from unnest(:streams, :versions) as seen (stream, version)
             where exists (select from recorded_event event
                            where event.stream = seen.stream and event.version > seen.version)""";

    private final JdbcClient database;
    private final Streams streams;
    private final ManyStreams many;
    private final ArticleStatements statements;

    ArticlesInLog(JdbcClient database, Streams streams, ManyStreams many, ArticleStatements statements) {
        this.database = database;
        this.streams = streams;
        this.many = many;
        this.statements = statements;
    }

    Clearance clearance(ArticleId article) {
        return streams.now(ClearanceStreams.CLEARANCE, ArticleStreams.clearance(article));
    }

    /**
     * An article with its statements and their fixes; empty when there is none. The article is read first: whatever is recorded
     * in between stands behind what was looked at, and so is seen by whoever asks what happened since.
     */
    Optional<Examination> examine(ArticleId id) {
        StreamState<Article> article =
                many.now(ArticleStreams.ARTICLE, List.of(id.value())).get(id.value());
        if (article == null || !(article.state() instanceof Ingested ingested)) return Optional.empty();
        Map<UUID, StreamState<Statement>> all = statements.of(id);
        Map<UUID, StreamState<Fixes>> fixes = many.now(
                FixStreams.FIXES,
                all.keySet().stream()
                        .map(statement -> FixStreams.of(new StatementId(statement)))
                        .toList());
        return Optional.of(new Examination(
                id,
                ingested.author(),
                ingested.revision(),
                article.version(),
                Fingerprint.of(ingested.text()),
                Fingerprint.of(NormalisedText.of(ingested.text())),
                all.entrySet().stream()
                        .map(each -> examined(new StatementId(each.getKey()), each.getValue(), fixes))
                        .toList()));
    }

    private static Examined examined(
            StatementId id, StreamState<Statement> statement, Map<UUID, StreamState<Fixes>> all) {
        StreamState<Fixes> fixes = all.getOrDefault(FixStreams.of(id), new StreamState<>(Fixes.NONE, -1));
        return new Examined(
                id,
                statement.state(),
                statement.version(),
                fixes.state(),
                fixes.version(),
                FixStreams.wording(id, statement.state()));
    }

    /** What happened to an article since it was cleared last; nothing of one that was not, or of which it is known that it is clear no more. */
    Since since(Clearance clearance) {
        ArticleCleared cleared = clearance.cleared();
        return cleared == null || clearance.lapsed() != null ? Since.NOTHING : since(cleared);
    }

    private Since since(ArticleCleared cleared) {
        List<UUID> goneOn = goneOn(cleared);
        if (goneOn.isEmpty()) return Since.NOTHING;
        UUID article = cleared.article().value();
        List<ArticleEvent> text = goneOn.contains(article)
                ? behind(
                        cleared.version(),
                        many.history(ArticleStreams.ARTICLE, List.of(article)).get(article))
                : List.of();
        Map<StatementId, List<StatementEvent>> changed = new HashMap<>();
        statements.history(goneOn).forEach((id, events) -> changed.put(new StatementId(id), events));
        return new Since(text, changed, fixed(cleared, goneOn));
    }

    private static List<ArticleEvent> behind(long version, @Nullable List<ArticleEvent> events) {
        return Objects.requireNonNull(events).subList((int) version + 1, events.size());
    }

    private Map<StatementId, Fixed> fixed(ArticleCleared cleared, List<UUID> goneOn) {
        Map<UUID, List<FixEvent>> all = many.history(FixStreams.FIXES, goneOn);
        if (all.isEmpty()) return Map.of();
        Map<StatementId, Fixed> fixed = new HashMap<>();
        for (Settled settled : cleared.statements()) {
            List<FixEvent> events = all.get(FixStreams.of(settled.statement()));
            if (events == null) continue;
            Statement now = statements.of(settled.statement()).orElseThrow().state();
            fixed.put(settled.statement(), new Fixed(events, FixStreams.wording(settled.statement(), now)));
        }
        return fixed;
    }

    /** Which of the streams that were looked at have gone on since. */
    private List<UUID> goneOn(ArticleCleared cleared) {
        List<UUID> seen = new ArrayList<>();
        List<Long> versions = new ArrayList<>();
        seen.add(cleared.article().value());
        versions.add(cleared.version());
        for (Settled settled : cleared.statements()) {
            seen.add(settled.statement().value());
            versions.add(settled.version());
            seen.add(FixStreams.of(settled.statement()));
            versions.add(settled.fixes());
        }
        return database.sql(GONE_ON)
                .param("streams", seen.toArray(UUID[]::new))
                .param("versions", versions.toArray(Long[]::new))
                .query((row, number) -> row.getObject("stream", UUID.class))
                .list();
    }
}
