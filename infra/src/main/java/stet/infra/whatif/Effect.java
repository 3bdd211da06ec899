package stet.infra.whatif;

import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;
import stet.domain.statement.Standing;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementId;
import stet.domain.text.Place;

/**
 * What would become of one statement.
 *
 * @param now as it is
 * @param then as it would be
 * @param lacks why its verdict could not be proposed again, absent when it could or there is none
 */
public record Effect(
        StatementId statement,
        Statement now,
        Statement then,
        @Nullable Rejection lacks) {

    public Place place() {
        return now.place().orElseThrow();
    }

    public Standing before() {
        return now.standing();
    }

    public Standing after() {
        return then.standing();
    }

    /** Whether a verdict that stands would stand no more until it is proposed again. */
    public boolean goesStale() {
        return !now.isStale() && then.isStale();
    }

    /** Whether the statement would be in the text no more, or again. */
    public boolean comesOrGoes() {
        return now.isCut() != then.isCut();
    }

    /** Whether anything would be otherwise than it is. */
    public boolean isAny() {
        return lacks != null || comesOrGoes() || !before().equals(after());
    }

    /** Rule 6, where a verdict that would not be allowed keeps the article from being clear as a stale one does. */
    public boolean isClear() {
        return then.isClear() && (lacks == null || then.isCut());
    }
}
