package stet.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.security.Needs;
import stet.infra.account.Scope;
import stet.infra.witness.Witnesses;

/** Says over REST who watches the log, and how far they vouch for it. */
@RestController
@RequestMapping("/api/v1/audit/witnesses")
@Needs(Scope.AUDIT)
@Tag(name = "Audit log")
class WitnessApi {
    private final Witnesses witnesses;

    WitnessApi(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    @GetMapping
    @Operation(summary = "Who cosigns the log's checkpoints, and how far each has come")
    List<WitnessJson> listWitnesses() {
        return witnesses.statuses().stream().map(WitnessJson::of).toList();
    }
}
