package stet.infra.text.revision;

import java.util.List;
import stet.domain.article.RevisionChanges;

/** What a revision of a text does to one statement. */
public enum Change {
    /** The same words in a matching place, or the very words of one that had been cut. */
    CARRIED,
    /** The same words among other neighbours. */
    MOVED,
    /** Other words, or the same ones of which it can't be told whether they are these. */
    CHANGED,
    /** It stands there no more. */
    CUT,
    /** It stands there for the first time. */
    NEW;

    /** How many statements become what; one that had been cut and is back is carried. */
    public static RevisionChanges count(List<? extends Row<?>> rows) {
        return new RevisionChanges(in(rows, CARRIED), in(rows, MOVED), in(rows, CHANGED), in(rows, CUT), in(rows, NEW));
    }

    private static int in(List<? extends Row<?>> rows, Change change) {
        return (int) rows.stream().filter(row -> row.change() == change).count();
    }
}
