package stet.infra.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.account.Mention;
import stet.domain.article.ArticleId;
import stet.domain.claim.DecidedClaim;
import stet.domain.evidence.Attachment;
import stet.domain.newsroom.Description;
import stet.domain.publication.Edition;
import stet.domain.publication.Edition.Finding;
import stet.domain.publication.Edition.Line;
import stet.domain.publication.Edition.Provenance;
import stet.domain.publication.Edition.Reference;
import stet.domain.source.SourceId;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementId;
import stet.domain.text.Place;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.desk.StreamState;
import stet.infra.lists.Columns;
import stet.infra.statement.ArticleStatements;

/** Gathers, by the log, exactly what would be public of an article. */
@Component
class Editions {
    private static final String RECEIVED = """
            select first.payload ->> 'title' as title, first.payload ->> 'author' as author,
                   first.payload ->> 'publisher' as publisher, first.payload ->> 'url' as url,
                   first.payload ->> 'language' as language, (first.payload ->> 'publishedAt')::timestamptz as published_at,
                   coalesce((last.payload ->> 'revision')::int, 1) as revision, last.payload ->> 'text' as text
              from recorded_event first,
                   lateral (select payload from recorded_event
                             where stream = first.stream and type in ('article-ingested', 'article-revised')
                             order by version desc limit 1) last
             where first.stream = :article and first.type = 'article-ingested'""";
    private static final String SOURCES = """
            select stream, payload ->> 'title' as title, payload ->> 'publisher' as publisher, payload ->> 'url' as url
              from recorded_event where stream = any (:sources) and type = 'source-registered'""";
    private static final String SIGNED = """
            select distinct on (stream, claim) * from (
                select stream, version, recorded_at, coalesce((payload ->> 'claim')::int, 1) as claim,
                       payload ->> 'verifiedBy' as verified_by
                  from recorded_event where stream = any (:statements) and type = 'statement-verified') signed
             order by stream, claim, version desc""";

    private final JdbcClient database;
    private final ArticleStatements statements;
    private final Accounts accounts;

    Editions(JdbcClient database, ArticleStatements statements, Accounts accounts) {
        this.database = database;
        this.statements = statements;
        this.accounts = accounts;
    }

    /** What would be public of an article now; empty when there is no such article. */
    Optional<Edition> of(ArticleId article, Description description) {
        return database.sql(RECEIVED)
                .param("article", article.value())
                .query((row, number) -> received(new Columns(row)))
                .optional()
                .map(received -> edition(article, received, description));
    }

    private static Received received(Columns columns) throws SQLException {
        ResultSet row = columns.row();
        return new Received(
                columns.text("title"),
                new Provenance(
                        row.getString("author"),
                        row.getString("publisher"),
                        row.getString("url"),
                        row.getString("language"),
                        columns.instantOrNull("published_at")),
                row.getInt("revision"),
                columns.text("text"));
    }

    /** An article with its latest text. */
    private record Received(String title, Provenance provenance, int revision, String text) {}

    private Edition edition(ArticleId article, Received received, Description description) {
        Map<UUID, StreamState<Statement>> all = statements.of(article);
        Map<StatementId, Statement> standing = new LinkedHashMap<>();
        all.entrySet().stream()
                .filter(each -> !each.getValue().state().isCut())
                .sorted(Comparator.comparingInt(
                        each -> place(each.getValue().state()).position()))
                .forEach(each -> standing.put(
                        new StatementId(each.getKey()), each.getValue().state()));
        List<Line> lines = lines(received.text(), standing, known(standing, description));
        return new Edition(received.title(), received.provenance(), received.revision(), lines);
    }

    private static List<Line> lines(String text, Map<StatementId, Statement> standing, Known known) {
        List<Line> lines = new ArrayList<>();
        int end = 0;
        for (Map.Entry<StatementId, Statement> each : standing.entrySet()) {
            Place place = place(each.getValue());
            boolean begins = lines.isEmpty()
                    || text.substring(end, place.range().start()).contains("\n");
            end = place.range().end();
            lines.add(line(each.getKey(), each.getValue(), begins, known));
        }
        return lines;
    }

    private static Line line(StatementId id, Statement statement, boolean begins, Known known) {
        List<Finding> findings = new ArrayList<>();
        statement
                .claims()
                .forEach((number, claim) ->
                        claim.decided().ifPresent(decided -> findings.add(finding(id, number, claim, decided, known))));
        Place place = place(statement);
        return new Line(id, place.kind(), begins, place.text(), findings);
    }

    private static Finding finding(StatementId id, int number, Statement claim, DecidedClaim decided, Known known) {
        Edition.Key key = new Edition.Key(id, number);
        Signed signed = known.signed().get(key);
        return new Finding(
                0,
                number,
                claim.says(),
                decided.conclusion().verdict(),
                decided.conclusion().rating(),
                withoutIds(decided.conclusion().rationale()),
                signed == null ? null : signed.at(),
                known.names(claim.proposers(), signed),
                decided.evidence().attachments().values().stream()
                        .filter(passage -> !decided.evidence().withdrawn().contains(passage.source()))
                        .map(known::reference)
                        .distinct()
                        .toList());
    }

    /** Whom words speak to is the newsroom's business: the id of an account is nothing to readers. */
    private static String withoutIds(String words) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        for (Mention mention : Mention.in(words)) {
            plain.append(words, at, mention.start()).append("a colleague");
            at = mention.end();
        }
        return plain.append(words.substring(at)).toString();
    }

    private static Place place(Statement statement) {
        return statement.place().orElseThrow();
    }

    private record Signed(Instant at, Person by) {}

    /** What the log says beside the statements themselves. */
    private record Known(
            Map<SourceId, SourceWords> sources, Map<Edition.Key, Signed> signed, Map<Person, String> publicNames) {
        Reference reference(Attachment passage) {
            SourceWords source = sources.getOrDefault(passage.source(), new SourceWords("A source", null, null));
            return new Reference(source.title(), source.publisher(), source.url(), passage.stance());
        }

        List<String> names(Collection<Person> proposers, @Nullable Signed signed) {
            Set<String> names = new TreeSet<>();
            proposers.forEach(
                    person -> Optional.ofNullable(publicNames.get(person)).ifPresent(names::add));
            if (signed != null)
                Optional.ofNullable(publicNames.get(signed.by())).ifPresent(names::add);
            return List.copyOf(names);
        }
    }

    private record SourceWords(
            String title,
            @Nullable String publisher,
            @Nullable String url) {}

    private Known known(Map<StatementId, Statement> standing, Description description) {
        return new Known(
                sources(standing.values().stream()
                        .flatMap(statement -> statement.claims().values().stream())
                        .flatMap(claim -> claim.decided().stream())
                        .flatMap(decided -> decided.evidence().sources().stream())
                        .collect(Collectors.toSet())),
                signed(standing.keySet()),
                description.namesPublic()
                        ? accounts.all().stream().collect(Collectors.toMap(Account::person, Account::name))
                        : Map.of());
    }

    private Map<SourceId, SourceWords> sources(Set<SourceId> ids) {
        Map<SourceId, SourceWords> sources = new HashMap<>();
        database.sql(SOURCES)
                .param("sources", ids.stream().map(SourceId::value).toArray(UUID[]::new))
                .query(row -> {
                    sources.put(
                            new Columns(row).id("stream", SourceId::new),
                            new SourceWords(row.getString("title"), row.getString("publisher"), row.getString("url")));
                });
        return sources;
    }

    private Map<Edition.Key, Signed> signed(Set<StatementId> ids) {
        Map<Edition.Key, Signed> signed = new HashMap<>();
        UUID[] statements = ids.stream().map(StatementId::value).toArray(UUID[]::new);
        database.sql(SIGNED).param("statements", statements).query(row -> {
            Columns columns = new Columns(row);
            signed.put(
                    new Edition.Key(columns.id("stream", StatementId::new), row.getInt("claim")),
                    new Signed(columns.instant("recorded_at"), columns.of("verified_by", Person::new)));
        });
        return signed;
    }
}
