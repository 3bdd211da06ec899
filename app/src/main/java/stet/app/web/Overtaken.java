package stet.app.web;

import java.util.List;
import java.util.stream.Collectors;
import stet.domain.Rejection;
import stet.infra.audit.LaterActs.LaterAct;

/**
 * Someone else changed what the sender of a form had in view.
 *
 * @param acts who did what since, in a sentence; empty when that can't be told
 */
record Overtaken(String acts) implements Rejection {
    static final int TOLD = 3;

    @Override
    public String sentence() {
        return "This changed since you read it%s. Look at it again and repeat what still holds."
                .formatted(acts.isEmpty() ? "" : ": " + acts);
    }

    /** By some acts, of which the first few are told. */
    static Overtaken by(List<LaterAct> since, Names names) {
        String told = since.stream()
                .limit(TOLD)
                .map(act -> Words.isolated(names.doer(act)) + " " + act.sentence())
                .collect(Collectors.joining("; "));
        return new Overtaken(since.size() > TOLD ? told + "; and more" : told);
    }
}
