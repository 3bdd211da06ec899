package stet.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stet.infra.article.ArticleFilter;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.article.Articles;
import stet.infra.audit.Things;
import stet.infra.audit.Things.Kind;
import stet.infra.audit.Things.Thing;
import stet.infra.lists.PageRequest;
import stet.infra.lists.Search;
import stet.infra.search.Found;
import stet.infra.search.NewsroomSearch;
import stet.infra.source.Sources;

/** Finds what the log can be narrowed to: articles by title, statements by words, sources by title, each by id or address. */
@Component
class ThingFinder {
    private static final int OF_A_KIND = 5;
    private static final int LOOKED_AT = 25;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Things things;
    private final Articles articles;
    private final Sources sources;
    private final NewsroomSearch search;

    ThingFinder(Things things, Articles articles, Sources sources, NewsroomSearch search) {
        this.things = things;
        this.articles = articles;
        this.sources = sources;
        this.search = search;
    }

    /** What these ids are of, as far as anybody knows. */
    List<Thing> named(List<UUID> ids) {
        return ids.stream().flatMap(id -> things.named(id).stream()).toList();
    }

    /** A few of each kind; of what has an id that was pasted, that one alone. */
    List<Thing> find(String words) {
        Matcher ids = ID.matcher(words);
        if (ids.find()) return things.named(UUID.fromString(ids.group()));
        List<Thing> found = new ArrayList<>();
        articles.articles(new ArticleFilter(words, null, Sort.RECEIVED, true), PageRequest.first(OF_A_KIND))
                .items()
                .forEach(each -> found.add(new Thing(Kind.ARTICLE, each.id().value(), each.title(), each.publisher())));
        found.addAll(statements(words));
        sources.list(words, PageRequest.first(OF_A_KIND))
                .items()
                .forEach(each -> found.add(new Thing(Kind.SOURCE, each.id().value(), each.title(), each.publisher())));
        return found;
    }

    private List<Thing> statements(String words) {
        return Search.of(words).stream()
                .flatMap(typed -> search.find(typed, PageRequest.first(LOOKED_AT)).items().stream())
                .filter(found -> found.kind() == Found.Kind.STATEMENT || found.kind() == Found.Kind.CLAIM)
                .flatMap(found -> found.statement() == null
                        ? Stream.empty()
                        : Stream.of(found.statement().value()))
                .distinct()
                .limit(OF_A_KIND)
                .flatMap(statement -> things.named(statement).stream())
                .toList();
    }
}
