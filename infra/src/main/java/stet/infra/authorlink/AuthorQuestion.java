package stet.infra.authorlink;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import stet.domain.enquiry.QueryId;
import stet.domain.statement.StatementId;

/**
 * A question as the article's author reads it: nothing that they did not write is in it but the question itself.
 *
 * @param title the article's
 * @param language the article's, absent when nobody said it
 * @param words the statement of their text that it is about
 * @param due until which day the answer is asked for, absent when none was said
 */
public record AuthorQuestion(
        QueryId query,
        StatementId statement,
        int claim,
        String title,
        @Nullable String language,
        String words,
        String question,
        @Nullable LocalDate due) {}
