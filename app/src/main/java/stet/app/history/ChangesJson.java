package stet.app.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
import stet.domain.statement.Standing;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Verdict;
import stet.infra.audit.AuditEntry;
import stet.infra.history.Changes;
import stet.infra.history.StatementChange;

/**
 * What changed in an article, as the API says it.
 *
 * @param from the last entry of the earlier moment, null when nothing had happened yet
 * @param to the last entry of the later moment, null when nothing had happened yet
 * @param next the cursor of the next changes, null when these are the last
 * @param asBefore how many other statements were worked on in between and stand as they did
 * @param untold of how many other statements it can't be told, since an event was set aside, is missing or can't be read
 */
@Schema(name = "Changes")
record ChangesJson(
        UUID article,
        @Nullable MomentJson from,
        @Nullable MomentJson to,
        List<StatementChangeJson> changes,
        @Nullable String next,
        int asBefore,
        int untold) {

    /** The last entry of the log that belongs to a moment. */
    @Schema(name = "Moment")
    record MomentJson(long index, Instant at) {
        static @Nullable MomentJson of(@Nullable AuditEntry entry) {
            return entry == null ? null : new MomentJson(entry.index(), entry.at());
        }
    }

    /** A statement that stands differently, with what happened to it in between. */
    @Schema(name = "StatementChange")
    record StatementChangeJson(
            UUID statement,
            int position,
            String text,
            @Nullable String textBefore,
            boolean cut,
            @Nullable StandingJson before,
            StandingJson after,
            List<HappenedJson> events) {
        static StatementChangeJson of(StatementChange change) {
            return new StatementChangeJson(
                    change.statement().value(),
                    change.position(),
                    change.text(),
                    change.textBefore(),
                    change.cut(),
                    change.before() == null ? null : StandingJson.of(change.before()),
                    StandingJson.of(change.after()),
                    change.events().stream().map(HappenedJson::of).toList());
        }
    }

    /** How a statement stood at one moment. */
    @Schema(name = "Standing")
    record StandingJson(
            Workflow status,
            @Nullable Verdict verdict,
            boolean stale,
            @Nullable String checker,
            int sources) {
        static StandingJson of(Standing standing) {
            return new StandingJson(
                    standing.workflow(),
                    standing.verdict(),
                    standing.stale(),
                    standing.checker() == null ? null : standing.checker().id(),
                    standing.sources());
        }
    }

    /** One event in between. */
    @Schema(name = "Happened")
    record HappenedJson(long index, Instant at, String by, String type, String sentence) {
        static HappenedJson of(AuditEntry entry) {
            return new HappenedJson(entry.index(), entry.at(), entry.by().id(), entry.type(), entry.sentence());
        }
    }

    static ChangesJson of(ArticleId article, Changes changes) {
        return new ChangesJson(
                article.value(),
                MomentJson.of(changes.from()),
                MomentJson.of(changes.to()),
                changes.statements().stream().map(StatementChangeJson::of).toList(),
                changes.next(),
                changes.asBefore(),
                changes.untold());
    }
}
