package stet.app.whatif;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import stet.domain.source.SourceId;
import stet.infra.whatif.BlastRadius.Reached;

/** What withdrawing a source would reach, as the API says it. */
@Schema(name = "BlastRadius")
record BlastRadiusJson(UUID source, int claims, int goingStale, List<ReachedJson> articles) {

    /** An article with its claims that rest on the source. */
    @Schema(name = "ReachedArticle")
    record ReachedJson(
            UUID article, String title, boolean clearNow, boolean clear, int goingStale, List<EffectJson> claims) {
        static ReachedJson of(Reached reached) {
            return new ReachedJson(
                    reached.article().id().value(),
                    reached.article().title(),
                    reached.clearNow(),
                    reached.isClear(),
                    reached.stale(),
                    reached.claims().stream().map(EffectJson::of).toList());
        }
    }

    static BlastRadiusJson of(SourceId source, List<Reached> articles) {
        return new BlastRadiusJson(
                source.value(),
                articles.stream().mapToInt(each -> each.claims().size()).sum(),
                articles.stream().mapToInt(Reached::stale).sum(),
                articles.stream().map(ReachedJson::of).toList());
    }
}
