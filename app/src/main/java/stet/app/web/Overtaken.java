package stet.app.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import stet.domain.Rejection;
import stet.infra.audit.AuditEntry;
import stet.infra.desk.RequestRejection.ChangedMeanwhile;

/**
 * Someone else changed what the sender of a form had in view.
 *
 * @param acts who did what since, in a sentence; empty when that can't be told
 */
record Overtaken(String acts) implements Rejection {
    private static final int TOLD = 3;

    @Override
    public String sentence() {
        return "This changed since you read it%s. Look at it again and repeat what still holds."
                .formatted(acts.isEmpty() ? "" : ": " + acts);
    }

    /** The same refusals, which name people and what they did instead of versions. */
    static List<Rejection> told(List<Rejection> reasons, UUID stream, List<AuditEntry> history, Names names) {
        return reasons.stream()
                .map(reason -> reason instanceof ChangedMeanwhile(long seen, long _)
                        ? new Overtaken(acts(seen, stream, history, names))
                        : reason)
                .toList();
    }

    private static String acts(long seen, UUID stream, List<AuditEntry> history, Names names) {
        List<AuditEntry> since = history.stream()
                .filter(entry -> stream.equals(entry.subject()))
                .filter(entry -> entry.version() != null && entry.version() > seen)
                .toList();
        String told = since.stream()
                .limit(TOLD)
                .map(entry -> Words.isolated(names.doer(entry)) + " " + entry.sentence())
                .collect(Collectors.joining("; "));
        return since.size() > TOLD ? told + "; and more" : told;
    }
}
