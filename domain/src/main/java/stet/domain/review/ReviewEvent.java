package stet.domain.review;

/** Something that happened to one review. */
public sealed interface ReviewEvent permits ReviewOpened, EntryReviewed, EntryQuestioned, ReviewClosed {

    ReviewId review();
}
