package stet.domain.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Blank;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;

/**
 * Start the record of one statement of an article, as part of the article's ingestion.
 *
 * @param position the statement's place in its article, counted from 1
 * @param repeats the earlier statement of the same article that says the same, if there is one
 * @param author the article's byline, which decides who may not sign off
 */
public record RecordStatement(
        StatementId statement,
        ArticleId article,
        int revision,
        int position,
        TextRange range,
        String text,
        StatementKind kind,
        Context context,
        @Nullable StatementId repeats,
        @Nullable String author,
        Actor by)
        implements StatementCommand {
    public RecordStatement {
        author = Blank.toAbsent(author);
    }

    @Override
    public List<Rejection> shape() {
        return List.of();
    }
}
