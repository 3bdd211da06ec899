package stet.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.infra.account.Scope;
import stet.infra.log.VerifiableLog;

/** Says over REST how the log is doing, and has it held against what was signed. */
@RestController
@RequestMapping("/api/v1")
class LogStateApi {
    private final VerifiableLog log;
    private final Clock clock;

    LogStateApi(VerifiableLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/audit/state")
    @Needs(Scope.AUDIT)
    @Tag(name = "Audit log")
    @Operation(summary = "How the log is doing: its size, its newest checkpoint, alarms, and what waits for its place")
    LogStateJson readLogState() {
        return LogStateJson.of(log.state(), clock.instant());
    }

    @PostMapping("/administration/recheck-log")
    @Needs(Scope.ADMIN)
    @Tag(name = "Administration")
    @Operation(summary = "Hold every event against what was signed; alarms are cleared when all is well")
    LogStateJson recheckLog(CurrentPerson person) {
        log.recheck(person.person());
        return LogStateJson.of(log.state(), clock.instant());
    }
}
