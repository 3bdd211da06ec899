package stet.app.article;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.words.Blank;
import stet.infra.article.ArticleFilter;
import stet.infra.article.ArticleFilter.Only;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.article.Articles;
import stet.infra.lists.PageRequest;

/** Reads from an address which articles to list, and lists them. */
@Component
public class ArticleTables {
    private final Articles articles;

    ArticleTables(Articles articles) {
        this.articles = articles;
    }

    public ArticleTable of(String path, int rows, HttpServletRequest request) {
        ArticleFilter filter = filter(request);
        String cursor = parameter(request, "cursor");
        return ArticleTable.of(path, filter, articles.articles(filter, new PageRequest(cursor, rows)), cursor != null);
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
