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
 * @param asOf the moment as of which it is shown, absent for now
 */
public record ArticleAddress(
        ArticleId article,
        @Nullable String only,
        int at,
        @Nullable String asOf) {
    public ArticleAddress(ArticleId article, @Nullable String only, int at) {
        this(article, only, at, null);
    }

    String page() {
        return address(at == 1 ? null : "at=" + at);
    }

    String showing(@Nullable String other) {
        return new ArticleAddress(article, other, at, asOf).page();
    }

    /** The page on which several statements are chosen at once. */
    public String several(Several.Choice choice) {
        return address("several=%s&at=%d".formatted(choice.wireName(), at));
    }

    String of(TextPart part) {
        return new ArticleAddress(article, only, part.from(), asOf).page();
    }

    String selecting(StatementId statement, int position) {
        return selecting(statement, null, position);
    }

    /** @param claim which of several claims is shown, absent for the least settled one */
    String selecting(StatementId statement, @Nullable Integer claim, int position) {
        return address("statement=" + statement + (claim == null ? "" : "&claim=" + claim)) + "#s" + position;
    }

    /** With a statement selected, wherever it stands. */
    String of(StatementId statement) {
        return address("statement=" + statement);
    }

    private String address(@Nullable String what) {
        String query = Stream.of(parameter("asOf", asOf), what, parameter("only", only))
                .filter(part -> part != null)
                .collect(Collectors.joining("&"));
        return "/articles/" + article + (query.isEmpty() ? "" : "?" + query);
    }

    private static @Nullable String parameter(String name, @Nullable String value) {
        return value == null ? null : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
