package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;

/**
 * A statement's record began: these words stood at this place of this revision.
 *
 * @param position the statement's place in its article, counted from 1
 * @param repeats the earlier statement of the same article that says the same, if there is one
 * @param author the article's byline, which decides who may not sign off
 */
public record StatementRecorded(
        StatementId statement,
        ArticleId article,
        int revision,
        int position,
        TextRange range,
        String text,
        StatementKind kind,
        Context context,
        @Nullable StatementId repeats,
        @Nullable String author)
        implements StatementEvent {}
