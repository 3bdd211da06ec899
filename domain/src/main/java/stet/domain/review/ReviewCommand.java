package stet.domain.review;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Rejection;

/** Something that an auditor wants done with one review. */
public sealed interface ReviewCommand permits OpenReview, MarkReviewed, QuestionEntry, CloseReview {

    ReviewId review();

    Actor by();

    /** Everything wrong with the command whatever state the review is in; empty when it is well formed. */
    List<Rejection> shape();
}
