package stet.infra.link;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.claim.DecidedClaim;
import stet.domain.link.Link;
import stet.domain.link.LinkId;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Verdict;
import stet.infra.desk.StreamState;
import stet.infra.desk.Streams;
import stet.infra.statement.ArticleStatements;

/** Links and the claims at their ends, as the log has them at this moment, however far the read models are. */
@Component
class LinksInLog {
    private final JdbcClient database;
    private final Streams streams;
    private final ArticleStatements statements;

    LinksInLog(JdbcClient database, Streams streams, ArticleStatements statements) {
        this.database = database;
        this.streams = streams;
        this.statements = statements;
    }

    Link link(LinkId id) {
        return streams.now(LinkStreams.LINK, id.value());
    }

    boolean isKnown(LinkId id) {
        return streams.version(id.value()).isPresent();
    }

    Optional<StreamState<Statement>> statement(StatementId id) {
        return statements.of(id);
    }

    boolean isSeparate(StatementId statement) {
        return database.sql(
                        "select exists (select from recorded_event where stream = :statement and type = 'treated-separately')")
                .param("statement", statement.value())
                .query(Boolean.class)
                .single();
    }

    /** All that the claims of a statement ever had. */
    List<LinkId> of(StatementId statement) {
        return database.sql("""
                select stream from recorded_event where type = 'claims-linked' and payload #>> '{from,statement}' = :statement
                 union
                select stream from recorded_event where type = 'claims-linked' and payload #>> '{to,statement}' = :statement
                """)
                .param("statement", statement.toString())
                .query((row, number) -> new LinkId(row.getObject(1, UUID.class)))
                .list();
    }

    /** What holds of a claim: the verdict that is proposed or verified, unless it is stale or the claim was cut from the text. */
    Optional<Verdict> verdict(StatementId statement, int claim) {
        return statement(statement)
                .map(StreamState::state)
                .filter(state -> !state.isCut())
                .flatMap(state -> Optional.ofNullable(state.claims().get(claim)))
                .flatMap(Statement::decided)
                .filter(decided -> !decided.stale())
                .map(DecidedClaim::conclusion)
                .map(conclusion -> conclusion.verdict());
    }
}
