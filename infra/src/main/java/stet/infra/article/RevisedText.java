package stet.infra.article;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;
import stet.domain.article.Article;
import stet.domain.article.RevisionChanges;
import stet.domain.statement.Statement;
import stet.infra.desk.StreamState;
import stet.infra.text.revision.Change;
import stet.infra.text.revision.Row;

/**
 * What a new text makes of an article.
 *
 * @param article as it is
 * @param statements all that it has or ever had, as they are
 * @param rows what becomes of each that stands in the latest revision, and what is new
 * @param refused why the text is not revised like that, absent when nothing stands against it
 */
record RevisedText(
        Article article,
        Map<UUID, StreamState<Statement>> statements,
        List<Row<UUID>> rows,
        @Nullable Rejection refused) {

    static RevisedText refused(Article article, Rejection reason) {
        return new RevisedText(article, Map.of(), List.of(), reason);
    }

    /** How many statements become what; one that had been cut and is back is carried. */
    RevisionChanges changes() {
        return Change.count(rows);
    }
}
