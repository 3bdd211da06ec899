package stet.app.source;

import io.swagger.v3.oas.annotations.media.Schema;
import stet.app.statement.AttachedSourceJson;
import stet.app.statement.StatementJson;
import stet.infra.statement.RestingClaim;

/** A claim that rests on a source with how it uses it, as the API says it. */
@Schema(name = "RestingClaim")
record RestingClaimJson(StatementJson statement, String articleTitle, AttachedSourceJson use) {

    static RestingClaimJson of(RestingClaim claim) {
        return new RestingClaimJson(
                StatementJson.of(claim.status()), claim.articleTitle(), AttachedSourceJson.of(claim.use()));
    }
}
