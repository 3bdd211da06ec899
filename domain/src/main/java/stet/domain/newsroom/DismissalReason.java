package stet.domain.newsroom;

import java.util.List;
import stet.domain.statement.Dismissal;
import stet.domain.words.Folding;

/**
 * A reason for which statements are dismissed again and again, in the newsroom's words: one press instead of a form.
 *
 * @param words the reason as it is recorded with each statement
 */
public record DismissalReason(Dismissal kind, String words) {

    /** What makes headings, bylines and captions need no check, in whatever words the newsroom has for the rest. */
    public static final DismissalReason LAYOUT =
            new DismissalReason(Dismissal.NOT_CHECK_WORTHY, "Heading, byline or caption");

    /** Those of a newsroom that has not said any. */
    static final List<DismissalReason> COMMON = List.of(
            new DismissalReason(Dismissal.NOT_CHECKABLE, "Opinion"),
            new DismissalReason(Dismissal.NOT_CHECK_WORTHY, "Common knowledge"),
            LAYOUT,
            new DismissalReason(Dismissal.NOT_CHECKABLE, "Quotation mark-up"));

    /** Whether both read the same. */
    boolean readsAs(DismissalReason other) {
        return Folding.same(words, other.words);
    }
}
