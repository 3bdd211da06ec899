package stet.app.article;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;

/**
 * Addresses of an article's page, which name the selected statement, the filter and the part of a long text.
 *
 * @param at the place of a statement in the part that is shown, from 1, where all parts begin
 */
public record ArticleAddress(ArticleId article, @Nullable String only, int at) {

    String page() {
        return address(at == 1 ? null : "at=" + at);
    }

    String showing(@Nullable String other) {
        return new ArticleAddress(article, other, at).page();
    }

    /** The page on which several statements are chosen at once. */
    public String several(Several.Choice choice) {
        return address("several=%s&at=%d".formatted(choice.wireName(), at));
    }

    String of(TextPart part) {
        return new ArticleAddress(article, only, part.from()).page();
    }

    String selecting(StatementId statement, int position) {
        return selecting(statement, null, position);
    }

    /** @param claim which of several claims is shown, absent for the least settled one */
    String selecting(StatementId statement, @Nullable Integer claim, int position) {
        return address("statement=" + statement + (claim == null ? "" : "&claim=" + claim)) + "#s" + position;
    }

    private String address(@Nullable String what) {
        String narrowed = only == null ? null : "only=" + URLEncoder.encode(only, StandardCharsets.UTF_8);
        String query = Stream.of(what, narrowed).filter(part -> part != null).collect(Collectors.joining("&"));
        return "/articles/" + article + (query.isEmpty() ? "" : "?" + query);
    }
}
