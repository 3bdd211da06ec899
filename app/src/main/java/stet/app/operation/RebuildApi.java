package stet.app.operation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.infra.account.Scope;
import stet.infra.engine.rebuild.Rebuild;
import stet.infra.engine.rebuild.Rebuilds;
import stet.infra.engine.rebuild.TableComparison;

/** Has the read models filled anew over REST. */
@RestController
@RequestMapping("/api/v1/administration")
@Needs(Scope.ADMIN)
@Tag(name = "Administration")
class RebuildApi {
    private final Rebuilds rebuilds;

    RebuildApi(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /**
     * A rebuild of the read models, or a return to the version before, and how far it has come, in events of the log.
     * Before the first one all numbers are 0 and the kind is absent.
     */
    @Schema(name = "Rebuild")
    record RebuildJson(
            boolean running,
            Rebuild.@Nullable Kind kind,
            Rebuild.@Nullable Phase phase,
            long done,
            long total,
            long eventsPerSecond,
            @Nullable Long secondsLeft,
            int starts,
            @Nullable String askedBy,
            @Nullable Instant askedAt,
            @Nullable Instant finishedAt,
            @Nullable String failure,
            List<TableJson> tables,
            boolean canRollBack) {

        static RebuildJson none(boolean canRollBack) {
            return new RebuildJson(false, null, null, 0, 0, 0, null, 0, null, null, null, null, List.of(), canRollBack);
        }

        static RebuildJson of(Rebuild rebuild, boolean canRollBack) {
            return new RebuildJson(
                    rebuild.running(),
                    rebuild.kind(),
                    rebuild.phase(),
                    rebuild.done(),
                    rebuild.total(),
                    rebuild.rate(),
                    rebuild.timeLeft().map(left -> left.toSeconds()).orElse(null),
                    rebuild.starts(),
                    rebuild.askedBy().id(),
                    rebuild.askedAt(),
                    rebuild.finishedAt(),
                    rebuild.failure(),
                    rebuild.tables().stream().map(TableJson::of).toList(),
                    canRollBack);
        }
    }

    /** A table in both versions, which were compared at the same index of the log. */
    @Schema(name = "RebuiltTable")
    record TableJson(String table, long rowsBefore, long rowsAfter, boolean same) {
        static TableJson of(TableComparison table) {
            return new TableJson(table.table(), table.rowsBefore(), table.rowsAfter(), table.same());
        }
    }

    @GetMapping("/rebuild")
    @Operation(summary = "How far the last rebuild of the read models has come")
    RebuildJson readRebuild() {
        boolean canRollBack = rebuilds.canRollBack();
        return rebuilds.newest()
                .map(rebuild -> RebuildJson.of(rebuild, canRollBack))
                .orElseGet(() -> RebuildJson.none(canRollBack));
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Fill a new version of the read models from the log, unless that is going on, and then show it")
    RebuildJson rebuild(CurrentPerson person) {
        return RebuildJson.of(rebuilds.rebuild(person.person()), rebuilds.canRollBack());
    }

    @PostMapping("/roll-back")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Show the version of the read models before the last rebuild again, brought up to date")
    RebuildJson rollBack(CurrentPerson person) {
        return RebuildJson.of(rebuilds.rollBack(person.person()), rebuilds.canRollBack());
    }
}
