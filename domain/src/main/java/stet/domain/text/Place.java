package stet.domain.text;

/**
 * Where a statement stands in one revision of its article, and with which words.
 *
 * @param revision the revision, counted from 1
 * @param position its place among the statements of that revision, counted from 1
 * @param range where it stands in that revision's text as received
 * @param text the very characters that stand there
 */
public record Place(int revision, int position, TextRange range, String text, StatementKind kind, Context context) {

    /** The same place as another part of the article. */
    public Place as(StatementKind kind) {
        return new Place(revision, position, range, text, kind, context);
    }

    /** The same words where others stand before them that did not, or no longer. */
    public Place at(int position) {
        return new Place(revision, position, range, text, kind, context);
    }
}
