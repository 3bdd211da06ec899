package stet.app.published;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleId;
import stet.infra.family.PlainId;
import stet.infra.publication.Publications;
import stet.infra.publication.Published;

/** Hands out public pages: made once, kept while nothing public changes, and nothing of what is not public. */
@Component
class Kiosk {
    private final Publications publications;
    private final Paper paper;
    private final Kept kept;
    private final PublishingSettings settings;

    Kiosk(Publications publications, Paper paper, Kept kept, PublishingSettings settings) {
        this.publications = publications;
        this.paper = paper;
        this.kept = kept;
        this.settings = settings;
    }

    /** What is made of one article. */
    interface Making {
        Answer of(Site site, Published published);
    }

    ResponseEntity<byte[]> ofOne(String article, String rest, HttpServletRequest request, Making making) {
        Site site = site(request);
        Optional<ArticleId> id = id(article);
        Optional<String> stamp = id.flatMap(publications::stamp);
        if (stamp.isEmpty()) return sent(nothing(site));
        return sent(kept.answer(
                site.base() + Site.path(id.get()) + rest,
                stamp.get(),
                () -> publications
                        .find(id.get())
                        .map(published -> making.of(site, published))
                        .orElseGet(() -> nothing(site))));
    }

    private static Optional<ArticleId> id(String article) {
        try {
            return Optional.of(new ArticleId(PlainId.uuid(article)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    ResponseEntity<byte[]> ofAll(String path, Site site, Supplier<Answer> make) {
        return sent(kept.answer(site.base() + path, publications.edition(), make));
    }

    Site site(HttpServletRequest request) {
        return Site.of(request, settings.address());
    }

    ResponseEntity<byte[]> sent(Answer answer) {
        return ResponseEntity.status(answer.status())
                .contentType(answer.type())
                .cacheControl(CacheControl.maxAge(settings.keep()).cachePublic())
                .eTag(answer.tag())
                .body(answer.body());
    }

    Answer withdrawn(Site site, Published published) {
        Head head = Head.site(
                "Withdrawn: " + published.edition().title(),
                site.whole(Site.path(published.article())),
                "This was withdrawn.");
        return paper.set(HttpStatus.GONE, "withdrawn", site, head, published.newsroom(), Map.of("article", published));
    }

    Answer nothing(Site site) {
        Head head = Head.site("Nothing is published here", site.whole("/published"), "Nothing is published here.");
        return paper.set(HttpStatus.NOT_FOUND, "nothing", site, head, publications.newsroom(), Map.of());
    }
}
