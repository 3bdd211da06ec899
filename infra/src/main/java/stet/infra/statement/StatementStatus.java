package stet.infra.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.text.Place;
import stet.domain.text.StatementKind;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;
import stet.domain.work.Plan;

/**
 * Where a statement stands now.
 *
 * @param position its place in the article, counted from 1
 * @param start offset of its first character in the article's text, in UTF-16 code units
 * @param end offset behind its last character
 * @param revision the latest revision in which it stands; of a cut one, the last in which it stood
 * @param cut whether the article's text has it no more
 * @param textBefore what it said before the text was changed, until somebody judges what it says now
 * @param staleBecause what happened to the evidence since the verdict, when the verdict is stale
 * @param verdict the proposed or verified verdict, when there is one
 * @param rationaleAmendedAt when the proposer amended the rationale last, absent when they never did
 * @param rewordedAt when whoever flagged the claim reworded it last, absent when they never did
 * @param sources how many sources are attached
 * @param notes how many notes were left
 * @param repeats the earlier statement of the article that says the same
 * @param repeatsPosition that statement's place in the article
 * @param reviewer who has taken its verdict for review, absent while it waits for anyone
 * @param plan until when it is to be settled, and how urgent it is, as far as that was said of it alone
 * @param articlePlan what was said of its article
 * @param returnedReason why the last verdict was sent back or reopened, until a new one is proposed
 * @param version the version of its stream, for conditional requests
 */
public record StatementStatus(
        StatementId id,
        ArticleId article,
        int revision,
        int position,
        int start,
        int end,
        String text,
        StatementKind kind,
        Workflow status,
        boolean stale,
        boolean cut,
        @Nullable String textBefore,
        Staleness.@Nullable Because staleBecause,
        @Nullable Verdict verdict,
        @Nullable Rating rating,
        @Nullable String rationale,
        @Nullable Instant rationaleAmendedAt,
        @Nullable String singleSourceReason,
        @Nullable Person proposedBy,
        @Nullable Instant proposedAt,
        @Nullable Person verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable Person checker,
        @Nullable Person reviewer,
        Plan plan,
        Plan articlePlan,
        @Nullable String flagReason,
        @Nullable String proposition,
        @Nullable Instant rewordedAt,
        @Nullable Dismissal dismissal,
        @Nullable String dismissalReason,
        @Nullable String returnedReason,
        int sources,
        int notes,
        @Nullable StatementId repeats,
        @Nullable Integer repeatsPosition,
        long version) {

    /** Until when it is to be settled, and how urgent it is: its own, or its article's. */
    public Plan counts() {
        return plan.orElse(articlePlan);
    }

    /** The same in another revision of its article's text, in which it stands there. */
    public StatementStatus at(Place place) {
        return new StatementStatus(
                id,
                article,
                place.revision(),
                place.position(),
                place.range().start(),
                place.range().end(),
                place.text(),
                place.kind(),
                status,
                stale,
                cut,
                textBefore,
                staleBecause,
                verdict,
                rating,
                rationale,
                rationaleAmendedAt,
                singleSourceReason,
                proposedBy,
                proposedAt,
                verifiedBy,
                verifiedAt,
                checker,
                reviewer,
                plan,
                articlePlan,
                flagReason,
                proposition,
                rewordedAt,
                dismissal,
                dismissalReason,
                returnedReason,
                sources,
                notes,
                repeats,
                repeatsPosition,
                version);
    }
}
