package stet.app.article;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.moment.ListMoment.Then;
import stet.domain.words.Blank;
import stet.infra.article.ArticleFilter;
import stet.infra.article.ArticleFilter.Only;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.lists.PageRequest;

/** Reads from an address which articles to list, and lists them. */
@Component
public class ArticleTables {
    private final ArticleLists lists;

    ArticleTables(ArticleLists lists) {
        this.lists = lists;
    }

    public ArticleTable of(String path, int rows, HttpServletRequest request) {
        return of(path, rows, request, filter(request), null);
    }

    /** As it stood at a moment, when it is found by its standing alone. */
    public ArticleTable then(String path, int rows, HttpServletRequest request, Then then) {
        ArticleFilter filter = filter(request);
        ArticleFilter wordless = new ArticleFilter(null, filter.only(), filter.sort(), filter.descending());
        return of(path, rows, request, wordless, then);
    }

    private ArticleTable of(
            String path, int rows, HttpServletRequest request, ArticleFilter filter, @Nullable Then then) {
        String cursor = parameter(request, "cursor");
        PageRequest part = new PageRequest(cursor, rows);
        return ArticleTable.of(
                new ArticleTable.Address(path, filter, then == null ? null : then.asOf()),
                lists.of(filter, part, then == null ? null : then.index()),
                cursor != null);
    }

    private static ArticleFilter filter(HttpServletRequest request) {
        Sort sort = constant(Sort.class, parameter(request, "sort")).orElse(Sort.RECEIVED);
        String order = parameter(request, "order");
        return new ArticleFilter(
                parameter(request, "query"),
                constant(Only.class, parameter(request, "only")).orElse(null),
                sort,
                order == null ? sort == Sort.RECEIVED : order.equals("desc"));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ArticleTable.wire(constant).equals(name))
                .findFirst();
    }

    private static @Nullable String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || Blank.is(value) ? null : value.strip();
    }
}
