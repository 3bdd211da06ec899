package stet.app.division;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.app.problem.RefusedRequest;
import stet.app.statement.RequiredFields;
import stet.domain.Actor;
import stet.domain.article.ArticleCommand.AdjustStatement;
import stet.domain.article.ArticleCommand.MergeStatements;
import stet.domain.article.ArticleCommand.SplitStatement;
import stet.domain.article.ArticleId;
import stet.domain.article.DivisionRejection.NoRange;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;

/** What callers send to divide a text otherwise: offsets are UTF-16 code units of the latest text. */
final class DivisionBodies {
    private DivisionBodies() {}

    /** Where a statement becomes two. */
    @Schema(
            name = "SplitStatement",
            requiredProperties = {"statement", "at"},
            example = """
            {"statement": "0199a000-0000-7000-8000-000000000011", "at": 122}""")
    record Split(
            @Nullable UUID statement,

            @Nullable @Schema(description = "where the second piece begins")
            Integer at) {
        SplitStatement command(ArticleId article, Actor by) {
            return new SplitStatement(
                    article,
                    RequiredFields.value(statement, "statement", "the statement that is split"),
                    RequiredFields.value(at, "at", "the place where the second piece begins"),
                    by);
        }
    }

    /** Which statements become one. */
    @Schema(name = "MergeStatements", requiredProperties = "statements", example = """
            {"statements": ["0199a000-0000-7000-8000-000000000011", "0199a000-0000-7000-8000-000000000012"]}""")
    record Merge(
            @Nullable @Schema(description = "two or more neighbours")
            List<@Nullable UUID> statements,

            @Nullable @Schema(description = "whose work stays with the whole; needed only where several have any")
            UUID keep) {
        MergeStatements command(ArticleId article, Actor by) {
            return new MergeStatements(
                    article,
                    RequiredFields.value(statements, "statements", "the statements that are merged").stream()
                            .map(each -> RequiredFields.value(each, "statements", "the id of each statement"))
                            .toList(),
                    keep,
                    by);
        }
    }

    /** Where a statement begins and ends. */
    @Schema(
            name = "AdjustStatement",
            requiredProperties = {"start", "end"},
            example = """
            {"start": 40, "end": 121}""")
    record Adjust(@Nullable Integer start, @Nullable Integer end) {
        AdjustStatement command(ArticleId article, UUID statement, Actor by) {
            int from = RequiredFields.value(start, "start", "the place where the statement begins");
            int to = RequiredFields.value(end, "end", "the place where the statement ends");
            if (from < 0 || to <= from) throw RefusedRequest.because(new NoRange(from, to));
            return new AdjustStatement(article, statement, new TextRange(from, to), by);
        }
    }

    /** What part of the article a statement is. */
    @Schema(name = "SetKind", requiredProperties = "kind", example = """
            {"kind": "SENTENCE"}""")
    record Kind(@Nullable StatementKind kind) {
        StatementKind named() {
            return RequiredFields.value(kind, "kind", "the kind of statement");
        }
    }
}
