package stet.app.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.infra.account.Scope;
import stet.infra.eventstore.ReadModels;
import stet.infra.eventstore.RebuildState;

/** Has the read models filled anew over REST. */
@RestController
@RequestMapping("/api/v1/administration/rebuild")
@Needs(Scope.ADMIN)
@Tag(name = "Administration")
class RebuildApi {
    private final ReadModels readModels;

    RebuildApi(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** How far a rebuild has come, in indices of the log. */
    @Schema(name = "Rebuild")
    record RebuildJson(boolean running, long done, long total) {
        static RebuildJson of(RebuildState state) {
            return new RebuildJson(state.running(), state.done(), state.total());
        }
    }

    @GetMapping
    @Operation(summary = "How far the last rebuild of the read models has come")
    RebuildJson readRebuild() {
        return RebuildJson.of(readModels.state());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Fill the read models anew from the log, unless that is going on")
    RebuildJson rebuild(CurrentPerson person) {
        return RebuildJson.of(readModels.rebuild(person.person()));
    }
}
