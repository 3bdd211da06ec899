package stet.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.security.RequestIds;
import stet.domain.account.AccountCommand.NoteKeyRotation;
import stet.infra.account.Scope;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Request;
import stet.infra.log.KeyRotation;
import stet.infra.log.LogChecks;
import stet.infra.log.VerifiableLog;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.watch.Watch;

/** Says over REST how the log is doing, and has it held against what was signed. */
@RestController
@RequestMapping("/api/v1")
class LogStateApi {
    private final VerifiableLog log;
    private final LogChecks checks;
    private final Watch watch;
    private final CommandDesk desk;
    private final Clock clock;

    LogStateApi(VerifiableLog log, LogChecks checks, Watch watch, CommandDesk desk, Clock clock) {
        this.log = log;
        this.checks = checks;
        this.watch = watch;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/audit/state")
    @Needs(Scope.AUDIT)
    @Tag(name = "Audit log")
    @Operation(summary = "How the log is doing: its size, its newest checkpoint, alarms, and what waits for its place")
    LogStateJson readLogState() {
        return state();
    }

    private LogStateJson state() {
        return LogStateJson.of(log.state(), checks.underWay(), watch.state(), clock.instant());
    }

    @PostMapping("/audit/check-log")
    @Needs(Scope.REVIEW)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Tag(name = "Audit log")
    @Operation(
            summary =
                    "Have every event held against what was signed, unless that is going on; the state of the log says how far it is")
    LogStateJson checkLog(CurrentPerson person) {
        checks.begin(person.person());
        return state();
    }

    @PostMapping("/administration/recheck-log")
    @Needs(Scope.ADMIN)
    @Tag(name = "Administration")
    @Operation(summary = "Hold every event against what was signed; alarms are cleared when all is well")
    LogStateJson recheckLog(CurrentPerson person) {
        log.recheck(person.person());
        return state();
    }

    /** The key that signs from now on; outsiders learn of it from the handover, in which the former key names it. */
    @Schema(name = "LogKey")
    record LogKeyJson(String vkey) {}

    @PostMapping("/administration/rotate-log-key")
    @Needs(Scope.ADMIN)
    @Tag(name = "Administration")
    @Operation(summary = "Change the key that signs the log; the former key names it in a handover, signed by both")
    LogKeyJson rotateLogKey(CurrentPerson person, HttpServletRequest request) throws IOException {
        return switch (log.rotateKey(person.person())) {
            case KeyRotation.Rotated(VerifierKey key) -> {
                Answers.done(desk.handle(
                        new NoteKeyRotation(person.person(), key.toString(), person.actor()),
                        Request.of(Channel.API, RequestIds.of(request))));
                yield new LogKeyJson(key.toString());
            }
            case KeyRotation.Refused(String sentence) ->
                throw new RefusedRequest(Refusal.of(409, "key-not-rotated", sentence));
        };
    }
}
