package stet.infra.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.statement.StatementId;
import stet.infra.enquiry.KnownEnquiries;
import stet.infra.enquiry.KnownQuery;
import stet.infra.fix.KnownFix;
import stet.infra.fix.KnownFixes;
import stet.infra.history.AsItStood;
import stet.infra.statement.Custodians;

/**
 * What each person could do next when the log ended at an earlier entry: what waited is found by the rows that say from which entry
 * to which they hold, and shown as it stood. What somebody may do is asked of who they are now.
 */
@Component
public class QueuesThen {
    private final JdbcClient jdbc;
    private final Custodians custodians;
    private final KnownFixes fixes;
    private final KnownEnquiries enquiries;
    private final AsItStood then;

    QueuesThen(JdbcClient jdbc, Custodians custodians, KnownFixes fixes, KnownEnquiries enquiries, AsItStood then) {
        this.jdbc = jdbc;
        this.custodians = custodians;
        this.fixes = fixes;
        this.enquiries = enquiries;
        this.then = then;
    }

    /** What a person could do next. */
    public WorkQueue queue(Actor actor, long last) {
        QueueReading reading = new QueueReading(jdbc, custodians, actor, last);
        return reading.queue(statements -> read(reading, statements, last));
    }

    /** The part of a list of that which begins behind so many of its statements. */
    public WorkQueue.Section waiting(Actor actor, WorkQueue.Kind kind, int behind, long last) {
        QueueReading reading = new QueueReading(jdbc, custodians, actor, last);
        return reading.section(kind, behind, statements -> read(reading, statements, last));
    }

    private Map<UUID, QueuedStatement> read(QueueReading reading, Collection<UUID> statements, long last) {
        if (statements.isEmpty()) return Map.of();
        List<StatementId> ids = statements.stream().map(StatementId::new).toList();
        return then.ofStatements(ids, last, () -> reading.read(statements));
    }

    /** The fixes that waited for a decision which this person can make. */
    public List<KnownFix> fixesWaitingFor(Actor actor, long last) {
        Collection<StatementId> statements = fixes.open(last).stream().collect(Collectors.toUnmodifiableSet());
        return statements.isEmpty() ? List.of() : then.ofStatements(statements, last, () -> fixes.waitingFor(actor));
    }

    /** The queries that waited for an answer. */
    public List<KnownQuery> openQueries(long last) {
        Collection<StatementId> statements = enquiries.open(last).stream().collect(Collectors.toUnmodifiableSet());
        return statements.isEmpty() ? List.of() : then.ofStatements(statements, last, enquiries::open);
    }
}
