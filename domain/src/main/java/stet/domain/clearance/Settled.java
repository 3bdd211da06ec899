package stet.domain.clearance;

import java.util.List;
import stet.domain.statement.Standing;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Verdict;

/**
 * A statement as it was settled when its article was cleared.
 *
 * @param position where it stands among the statements of the text
 * @param status dismissed or verified
 * @param verdicts what stands about its claims, in the order of their numbers; none when it was dismissed
 * @param version the last of its events that was looked at
 * @param fixes the last event of its fixes that was looked at, -1 when there was none
 */
public record Settled(
        StatementId statement, int position, Workflow status, List<Verdict> verdicts, long version, long fixes) {
    public Settled {
        verdicts = List.copyOf(verdicts);
    }

    /** Whether a statement stands as it did. */
    boolean isAs(Statement now) {
        return now.isClear()
                && !now.isCut()
                && now.workflow() == status
                && verdicts(now).equals(verdicts);
    }

    static List<Verdict> verdicts(Statement statement) {
        return statement.claims().values().stream()
                .map(Statement::standing)
                .map(Standing::verdict)
                .filter(verdict -> verdict != null)
                .toList();
    }
}
