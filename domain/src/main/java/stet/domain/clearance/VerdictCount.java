package stet.domain.clearance;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Verdict;

/**
 * How the statements of a cleared article were settled.
 *
 * @param statements how many it has
 * @param dismissed how many of them need no check
 * @param supported how many claims, of which a statement can have several; so with the other verdicts
 */
public record VerdictCount(
        int statements, int dismissed, int supported, int refuted, int conflictingEvidence, int notEnoughEvidence) {

    static VerdictCount of(Collection<Settled> statements) {
        List<Verdict> verdicts =
                statements.stream().flatMap(each -> each.verdicts().stream()).toList();
        return new VerdictCount(
                statements.size(),
                (int) statements.stream()
                        .filter(each -> each.status() == Workflow.DISMISSED)
                        .count(),
                Collections.frequency(verdicts, Verdict.SUPPORTED),
                Collections.frequency(verdicts, Verdict.REFUTED),
                Collections.frequency(verdicts, Verdict.CONFLICTING_EVIDENCE),
                Collections.frequency(verdicts, Verdict.NOT_ENOUGH_EVIDENCE));
    }
}
