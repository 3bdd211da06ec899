package stet.app.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.domain.statement.StatementId;
import stet.infra.fix.KnownFix;
import stet.infra.statement.StatementStatus;
import stet.infra.text.revision.WordDiff;

/**
 * The fixes of a text that are shown in it: of each statement the accepted one, or the first that waits for a decision.
 *
 * @param open how many statements have one that waits for a decision
 * @param accepted how many are accepted
 */
record PendingFixes(Map<StatementId, KnownFix> shown, int open, int accepted) {

    static PendingFixes of(List<KnownFix> fixes) {
        Map<StatementId, KnownFix> shown = new HashMap<>();
        for (KnownFix fix : fixes)
            if (fix.state().isPending())
                shown.merge(fix.statement(), fix, (first, next) -> next.isAccepted() ? next : first);
        int open = (int) fixes.stream()
                .filter(KnownFix::isOpen)
                .map(KnownFix::statement)
                .distinct()
                .count();
        int accepted = (int) fixes.stream().filter(KnownFix::isAccepted).count();
        return new PendingFixes(shown, open, accepted);
    }

    /** What is to be struck from the words of a statement, and added; nothing when no fix of it is pending. */
    List<WordDiff.Part> of(StatementStatus status) {
        KnownFix fix = shown.get(status.id());
        return fix == null ? List.of() : WordDiff.of(status.text(), fix.replacement());
    }

    /** The class of a statement with such a fix, empty for any other. */
    String style(StatementId statement) {
        KnownFix fix = shown.get(statement);
        if (fix == null) return "";
        return fix.isOpen() ? "has-fix" : "is-fixed";
    }
}
