package stet.app.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.app.statement.StatementJson;
import stet.infra.lists.Page;
import stet.infra.statement.StatementStatus;

/**
 * A part of an article's statements, as the API says it.
 *
 * @param next the cursor of the next part, null when this is the last
 */
@Schema(name = "Statements")
record StatementsJson(
        List<StatementJson> items,
        @Nullable String next,

        @Nullable @Schema(description = "the last entry of the log that counts, null when these are the statements now")
        Long asOfIndex) {

    static StatementsJson of(Page<StatementStatus> part, @Nullable Long asOfIndex) {
        return new StatementsJson(part.items().stream().map(StatementJson::of).toList(), part.next(), asOfIndex);
    }
}
