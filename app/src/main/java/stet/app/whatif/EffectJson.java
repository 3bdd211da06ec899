package stet.app.whatif;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;
import stet.domain.statement.Standing;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Verdict;
import stet.infra.whatif.Effect;

/** What would become of one statement, as the API says it. */
@Schema(name = "Effect")
record EffectJson(
        UUID statement,
        int position,
        String text,
        SupposedJson before,
        SupposedJson after,
        boolean goesStale,

        @Nullable
        @Schema(description = "why its verdict could not be proposed again, null when it could or there is none")
        LacksJson lacks) {

    /** How a statement stands, or would. */
    @Schema(name = "SupposedStanding")
    record SupposedJson(Workflow status, @Nullable Verdict verdict, boolean stale, int sources, boolean cut) {
        static SupposedJson of(Standing standing, boolean cut) {
            return new SupposedJson(standing.workflow(), standing.verdict(), standing.stale(), standing.sources(), cut);
        }
    }

    /** A refusal that there would be. */
    @Schema(name = "Lacks")
    record LacksJson(String code, String sentence) {
        static @Nullable LacksJson of(@Nullable Rejection reason) {
            return reason == null ? null : new LacksJson(reason.code(), reason.sentence());
        }
    }

    static EffectJson of(Effect effect) {
        return new EffectJson(
                effect.statement().value(),
                effect.place().position(),
                effect.place().text(),
                SupposedJson.of(effect.before(), effect.now().isCut()),
                SupposedJson.of(effect.after(), effect.then().isCut()),
                effect.goesStale(),
                LacksJson.of(effect.lacks()));
    }
}
