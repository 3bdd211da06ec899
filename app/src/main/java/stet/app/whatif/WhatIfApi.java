package stet.app.whatif;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.Needs;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.article.ArticleRejection.UnknownRevision;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.infra.account.Scope;
import stet.infra.article.Revisions;
import stet.infra.source.Sources;
import stet.infra.whatif.BlastRadius;
import stet.infra.whatif.Supposition;
import stet.infra.whatif.WhatIf;

/** Says over REST what would become of articles; nothing is recorded. */
@RestController
@Needs(Scope.READ)
class WhatIfApi {
    private final WhatIf whatIf;
    private final BlastRadius radius;
    private final Revisions revisions;
    private final Sources sources;

    WhatIfApi(WhatIf whatIf, BlastRadius radius, Revisions revisions, Sources sources) {
        this.whatIf = whatIf;
        this.radius = radius;
        this.revisions = revisions;
        this.sources = sources;
    }

    @GetMapping("/api/v1/articles/{article}/what-if")
    @Tag(name = "Articles")
    @Operation(
            summary =
                    "Which verdicts would go stale or be allowed no more, and whether the article would be clear, if a"
                            + " source were withdrawn, more origins asked for or an earlier revision the text again")
    WhatIfJson readWhatIf(
            @PathVariable UUID article,
            @RequestParam(required = false) @Nullable UUID withdraw,
            @RequestParam(required = false) @Nullable Integer origins,
            @RequestParam(required = false) @Nullable Integer revision) {
        ArticleId id = new ArticleId(article);
        int latest = revisions.latest(id);
        if (latest == 0) throw RefusedRequest.because(new UnknownArticle(id));
        if (revision != null && (revision < 1 || revision > latest))
            throw RefusedRequest.because(new UnknownRevision(revision, latest));
        if (origins != null && (origins < 1 || origins > Asking.MOST))
            throw new RefusedRequest(Refusal.ofField(400, "malformed-parameter", "origins", Asking.SENTENCE));
        SourceId source = withdraw == null ? null : new SourceId(withdraw);
        if (source != null) known(source);
        Supposition supposed = new Supposition(source, origins, revision);
        return WhatIfJson.of(id, supposed, whatIf.of(id, supposed));
    }

    @GetMapping("/api/v1/sources/{source}/blast-radius")
    @Tag(name = "Sources")
    @Operation(
            summary = "The claims that rest on a source and their articles, and what withdrawing it would do to each")
    BlastRadiusJson readBlastRadius(@PathVariable UUID source) {
        SourceId id = new SourceId(source);
        known(id);
        return BlastRadiusJson.of(id, radius.of(id));
    }

    private void known(SourceId source) {
        if (sources.find(source).isEmpty()) throw RefusedRequest.because(new UnknownSource(source));
    }
}
