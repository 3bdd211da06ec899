package stet.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stet.app.problem.Problem;
import stet.app.problem.Refusal;
import stet.domain.Count;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.audit.LaterActs;
import stet.infra.audit.LaterActs.LaterAct;
import stet.infra.family.Families;

/** Tells a caller whose version is no longer the present one who did what since, as pages tell whoever sent a form. */
@Component
class Overtaking {
    private static final int TOLD = 20;
    private static final int SAID = 3;

    private final LaterActs acts;
    private final Accounts accounts;
    private final Families families;
    private final Clock clock;

    Overtaking(LaterActs acts, Accounts accounts, Families families, Clock clock) {
        this.acts = acts;
        this.accounts = accounts;
        this.families = families;
        this.clock = clock;
    }

    /** The same refusal, with what came between when that is why. */
    Refusal told(Refusal refusal, HttpServletRequest request) {
        if (refusal.seen() == null) return refusal;
        long seen = refusal.seen();
        List<Problem.LaterAct> since =
                Addressed.stream(request, families)
                        .map(stream -> acts.since(stream, seen, TOLD))
                        .orElse(List.of())
                        .stream()
                        .map(this::act)
                        .toList();
        return since.isEmpty() ? refusal : refusal.telling(detail(refusal.detail(), since), since);
    }

    private Problem.LaterAct act(LaterAct act) {
        String name = act.byRule()
                ? "Stet"
                : accounts.find(act.by()).map(Account::name).orElse(act.by().id());
        return new Problem.LaterAct(act.version(), act.by().id(), name, act.at(), act.sentence());
    }

    private String detail(String sentence, List<Problem.LaterAct> since) {
        Instant now = clock.instant();
        String said = since.stream()
                .limit(SAID)
                .map(act -> "%s %s %s".formatted(act.name(), act.sentence(), ago(Duration.between(act.at(), now))))
                .collect(Collectors.joining("; "));
        return "%s Since then: %s%s.".formatted(sentence, said, since.size() > SAID ? "; and more" : "");
    }

    private static String ago(Duration time) {
        if (time.toSeconds() < 1) return "just now";
        if (time.toMinutes() < 2) return counted(time.toSeconds(), "second");
        if (time.toHours() < 2) return counted(time.toMinutes(), "minute");
        return time.toDays() < 2 ? counted(time.toHours(), "hour") : counted(time.toDays(), "day");
    }

    private static String counted(long number, String unit) {
        return "%s %s%s ago".formatted(Count.of(number), unit, number == 1 ? "" : "s");
    }
}
