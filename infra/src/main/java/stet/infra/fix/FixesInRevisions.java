package stet.infra.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stet.domain.Decision.Accepted;
import stet.domain.fix.FixCommand.NoticeRevision;
import stet.domain.fix.FixEvent;
import stet.domain.fix.Fixes;
import stet.domain.fix.Wording;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementId;
import stet.infra.desk.ManyStreams;
import stet.infra.desk.StreamState;

/** Which accepted fixes go into a revision of an article's text, by the log. */
@Component
public final class FixesInRevisions {
    private final ManyStreams streams;

    FixesInRevisions(ManyStreams streams) {
        this.streams = streams;
    }

    /**
     * Fixes that go in.
     *
     * @param statements whose fixes they are
     * @param following what is recorded of them, by their streams
     * @param states the streams as they were when that was decided
     */
    public record GoingIn(
            Set<StatementId> statements, Map<UUID, List<FixEvent>> following, Map<UUID, StreamState<Fixes>> states) {
        public boolean has(StatementId statement) {
            return statements.contains(statement);
        }
    }

    /**
     * Those that stand in the new text where their statements do.
     *
     * @param revised the statements that say something else there
     * @param before all statements as they were
     */
    public GoingIn of(List<NoticeRevision> revised, Map<UUID, StreamState<Statement>> before) {
        Map<UUID, StreamState<Fixes>> states = streams.now(
                FixStreams.FIXES,
                revised.stream()
                        .map(notice -> FixStreams.of(notice.statement()))
                        .toList());
        Set<StatementId> statements = new HashSet<>();
        Map<UUID, List<FixEvent>> following = new LinkedHashMap<>();
        for (NoticeRevision notice : revised) {
            UUID stream = FixStreams.of(notice.statement());
            StreamState<Fixes> fixes = states.get(stream);
            if (fixes == null) continue;
            List<FixEvent> events = events(notice, fixes.state(), before);
            if (events.isEmpty()) continue;
            statements.add(notice.statement());
            following.put(stream, events);
        }
        return new GoingIn(statements, following, states);
    }

    private static List<FixEvent> events(NoticeRevision notice, Fixes fixes, Map<UUID, StreamState<Statement>> before) {
        Statement statement =
                Objects.requireNonNull(before.get(notice.statement().value())).state();
        Wording wording = FixStreams.wording(notice.statement(), statement);
        return fixes.decide(notice, wording, false) instanceof Accepted<FixEvent>(var events)
                ? new ArrayList<>(events)
                : List.of();
    }

    /** Records that they went in. */
    public void record(GoingIn fixes) {
        if (!fixes.following().isEmpty()) streams.publish(FixStreams.FIXES, fixes.following(), fixes.states());
    }
}
