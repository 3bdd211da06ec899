package stet.app.revision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.app.fix.FixedTexts;
import stet.app.problem.RefusedRequest;
import stet.app.statement.RequiredFields;
import stet.domain.Actor;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.text.TextRange;
import stet.infra.fix.FixedText;

/** What a caller sends to give an article a new text. */
@Schema(name = "ReviseArticle", requiredProperties = "baseRevision", example = """
        {"text": "Apollo 11 landed on 20 July 1969. It was a Sunday evening.", "baseRevision": 1, "note": "The hour."}""")
record RevisionBody(
        @Nullable String text,

        @Nullable @Schema(description = "the revision that the new text was made from; it must be the latest")
        Integer baseRevision,

        @Nullable @Schema(description = "what the caller says of statements by hand")
        List<LinkJson> links,

        @Nullable String note,

        @Nullable
        @Schema(description = "whether the text is the latest with all accepted fixes, instead of one that is sent")
        Boolean fixes) {

    /**
     * That a statement stands at a place of the new text, exactly, or nowhere in it.
     *
     * @param start absent, as end, when the new text has it no more
     */
    @Schema(name = "RevisionLink", requiredProperties = "statement")
    record LinkJson(
            @Nullable UUID statement,
            @Nullable Integer start,
            @Nullable Integer end) {
        ReviseArticle.Link link() {
            UUID named = RequiredFields.value(statement, "links", "the statement of each link");
            if (start == null && end == null) return new ReviseArticle.Link(named, null);
            int from = RequiredFields.value(start, "links", "the start of a link that has an end");
            int to = RequiredFields.value(end, "links", "the end of a link that has a start");
            return new ReviseArticle.Link(named, range(from, to));
        }

        /** What is no range at all is no statement of any text. */
        private static TextRange range(int from, int to) {
            return from >= 0 && to > from ? new TextRange(from, to) : new TextRange(0, Integer.MAX_VALUE);
        }
    }

    /** What a caller sends to see what a new text would come to. */
    @Schema(name = "PreviewRevision", example = """
            {"text": "Apollo 11 landed on 20 July 1969. It was a Sunday evening."}""")
    record Preview(
            @Nullable String text,
            @Nullable List<LinkJson> links,

            @Nullable
            @Schema(description = "whether the text is the latest with all accepted fixes, instead of one that is sent")
            Boolean fixes) {
        ReviseArticle command(ArticleId article, int latest, FixedTexts texts, Actor by) {
            return new RevisionBody(text, latest, links, null, fixes).command(article, texts, by);
        }
    }

    ReviseArticle command(ArticleId article, FixedTexts texts, Actor by) {
        if (fixes == null || !fixes) return command(article, by);
        if (text != null || links != null) throw RefusedRequest.because(new TextAndFixes());
        int base = RequiredFields.value(baseRevision, "baseRevision", "the revision that the fixes are for");
        FixedText fixed = texts.of(article)
                .map(FixedTexts.NextText::fixed)
                .orElseThrow(() -> RefusedRequest.because(new UnknownArticle(article)));
        return new ReviseArticle(article, fixed.text(), base, fixed.links(), note, by);
    }

    private ReviseArticle command(ArticleId article, Actor by) {
        int base = RequiredFields.value(baseRevision, "baseRevision", "the revision that the text was made from");
        List<ReviseArticle.Link> named =
                links == null ? List.of() : links.stream().map(LinkJson::link).toList();
        return new ReviseArticle(article, RequiredFields.text(text), base, named, note, by);
    }
}
