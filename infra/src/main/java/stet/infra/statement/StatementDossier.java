package stet.infra.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.infra.evidence.AttachedSource;

/**
 * Everything on one statement.
 *
 * @param articleTitle the title of its article
 * @param articleAuthor the article's byline, which decides who may not sign off
 */
public record StatementDossier(
        StatementStatus status,
        String articleTitle,
        @Nullable String articleAuthor,
        List<AttachedSource> sources,
        List<Note> notes) {

    StatementDossier with(List<AttachedSource> sources, List<Note> notes) {
        return new StatementDossier(status, articleTitle, articleAuthor, sources, notes);
    }
}
