package stet.app.article;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stet.app.web.Option;
import stet.app.web.ProgressBar;
import stet.infra.article.ArticleFilter;
import stet.infra.article.ArticleFilter.Only;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.article.ArticleSummary;
import stet.infra.lists.Page;

/**
 * Articles as a dense table, which its address narrows and sorts.
 *
 * @param next the address of the next part, absent on the last one
 * @param later whether parts came before this one
 */
public record ArticleTable(
        Address address, List<Row> rows, @Nullable String next, boolean later) {

    /** One article of the table. */
    public record Row(ArticleSummary article, ProgressBar progress) {}

    /** A column that the table can be sorted by. */
    public record Column(
            String words, String href, @Nullable String sorted) {}

    /**
     * Where it is, and what its address says.
     *
     * @param path the page that it stands on
     * @param asOf the moment as of which it is shown, absent for now
     */
    record Address(
            String path, ArticleFilter filter, @Nullable String asOf) {
        String of(ArticleFilter other, @Nullable String cursor) {
            List<String> parts = new ArrayList<>();
            if (other.query() != null) parts.add("query=" + encoded(other.query()));
            if (other.only() != null) parts.add("only=" + wire(other.only()));
            if (other.sort() != Sort.RECEIVED || !other.descending()) {
                parts.add("sort=" + wire(other.sort()));
                parts.add("order=" + (other.descending() ? "desc" : "asc"));
            }
            if (asOf != null) parts.add("asOf=" + encoded(asOf));
            if (cursor != null) parts.add("cursor=" + encoded(cursor));
            return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
        }
    }

    static ArticleTable of(Address address, Page<ArticleSummary> page, boolean later) {
        List<Row> rows = page.items().stream()
                .map(article -> new Row(article, ProgressBar.of(article.progress())))
                .toList();
        String cursor = page.next();
        return new ArticleTable(address, rows, cursor == null ? null : address.of(address.filter(), cursor), later);
    }

    public String path() {
        return address.path();
    }

    private ArticleFilter filter() {
        return address.filter();
    }

    /** The moment as of which it is shown, absent for now. */
    public @Nullable String asOf() {
        return address.asOf();
    }

    /** Whether there is nothing to show, and no filter that hides it. */
    public boolean bare() {
        return rows.isEmpty() && !later && !narrowed();
    }

    public boolean narrowed() {
        return filter().query() != null || filter().only() != null;
    }

    public String query() {
        return filter().query() == null ? "" : filter().query();
    }

    public String only() {
        return filter().only() == null ? "" : wire(filter().only());
    }

    public String sort() {
        return wire(filter().sort());
    }

    public String order() {
        return filter().descending() ? "desc" : "asc";
    }

    public String first() {
        return address.of(filter(), null);
    }

    public Column received() {
        return column(Sort.RECEIVED, "Received");
    }

    public Column title() {
        return column(Sort.TITLE, "Article");
    }

    public Column publisher() {
        return column(Sort.PUBLISHER, "Publisher");
    }

    /** Sorted by it already, a column turns round; else times begin with the newest and names with A. */
    private Column column(Sort by, String words) {
        boolean sorted = filter().sort() == by;
        boolean descending = sorted ? !filter().descending() : by == Sort.RECEIVED;
        ArticleFilter turned = new ArticleFilter(filter().query(), filter().only(), by, descending);
        String direction = filter().descending() ? "descending" : "ascending";
        return new Column(words, address.of(turned, null), sorted ? direction : null);
    }

    public List<Option> standings() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Any")));
        Arrays.stream(Only.values()).map(ArticleTable::option).forEach(options::add);
        return List.copyOf(options);
    }

    private static Option option(Only only) {
        String words = switch (only) {
            case UNTRIAGED -> "something to triage";
            case DISMISSED -> "something dismissed";
            case FLAGGED -> "a flagged claim";
            case IN_CHECK -> "a claim in check";
            case QUERY_OPEN -> "an open query";
            case IN_REVIEW -> "a verdict in review";
            case VERIFIED -> "a verified claim";
            case STALE -> "a stale verdict";
            case UNSETTLED -> "anything unsettled";
            case CLEAR -> "been cleared";
            case NO_LONGER_CLEAR -> "lost its clearance";
        };
        return Option.of(wire(only), words);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
