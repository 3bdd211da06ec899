package stet.app.whatif;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceId;
import stet.infra.whatif.Supposition;
import stet.infra.whatif.WhatIf.Outcome;

/** What would become of an article, as the API says it. */
@Schema(name = "WhatIf")
record WhatIfJson(
        UUID article,
        @Nullable UUID withdraw,
        @Nullable Integer origins,
        @Nullable Integer revision,

        @Schema(description = "whether every statement is verified, dismissed or cut, and none stale, as things are")
        boolean clearNow,

        @Schema(description = "whether that would be so") boolean clear,

        @Schema(description = "the statements of which anything would be otherwise")
        List<EffectJson> effects,

        @Schema(description = "the statements that would keep the article from being clear")
        List<EffectJson> missing,

        @Schema(description = "sentences of the revision that no statement stands for now")
        List<String> added) {

    static WhatIfJson of(ArticleId article, Supposition supposed, Outcome outcome) {
        SourceId withdrawn = supposed.withdrawn();
        return new WhatIfJson(
                article.value(),
                withdrawn == null ? null : withdrawn.value(),
                supposed.origins(),
                supposed.revision(),
                outcome.clearNow(),
                outcome.isClear(),
                outcome.effects().stream().map(EffectJson::of).toList(),
                outcome.missing().stream().map(EffectJson::of).toList(),
                outcome.added());
    }
}
