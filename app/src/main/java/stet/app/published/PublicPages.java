package stet.app.published;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stet.domain.article.ArticleId;
import stet.domain.newsroom.Description;
import stet.domain.publication.Edition.Finding;
import stet.domain.publication.Edition.Line;
import stet.infra.family.PlainId;
import stet.infra.publication.Publications;
import stet.infra.publication.Publications.Listed;
import stet.infra.publication.Published;

/** Shows what is public to everybody: no session, no cookie, no script, and nothing that was not published. */
@Controller
class PublicPages {
    private static final int ROWS = 50;
    private static final int LONGEST_WORDS = 200;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final MediaType JSON_FEED = MediaType.parseMediaType("application/feed+json");
    private static final MediaType LINKED_DATA = MediaType.parseMediaType("application/ld+json");
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");

    private final Publications publications;
    private final Paper paper;
    private final Kept kept;
    private final PublishingSettings settings;

    PublicPages(Publications publications, Paper paper, Kept kept, PublishingSettings settings) {
        this.publications = publications;
        this.paper = paper;
        this.kept = kept;
        this.settings = settings;
    }

    @GetMapping("/published")
    ResponseEntity<byte[]> index(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request) {
        String words = query == null ? "" : query.strip();
        String sought = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        int at = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
        Site site = site(request);
        if (!sought.isEmpty()) return sent(list(site, sought, at)); // what nobody else asks for is not kept
        return ofAll("/published?page=" + at, site, () -> list(site, "", at));
    }

    private Answer list(Site site, String words, int page) {
        Description newsroom = publications.newsroom();
        List<Listed> found = publications.listed(words, (page - 1) * ROWS, ROWS + 1);
        Map<String, Object> more = new HashMap<>();
        more.put("query", words);
        more.put("lines", found.subList(0, Math.min(ROWS, found.size())));
        more.put("at", page);
        more.put("goesOn", found.size() > ROWS);
        Head head = Head.site(
                newsroom.name() + ": what was checked",
                site.whole("/published"),
                "Articles whose claims were checked, with verdicts, reasons and sources.");
        return paper.set(HttpStatus.OK, "index", site, head, newsroom, more);
    }

    @GetMapping("/published/{article}")
    ResponseEntity<byte[]> article(@PathVariable String article, HttpServletRequest request) {
        return ofOne(article, "", request, (site, published) -> article(site, published));
    }

    private Answer article(Site site, Published published) {
        if (!published.stands()) return withdrawn(site, published);
        String title = published.edition().title();
        Head head = new Head(
                title,
                site.whole(Site.path(published.article())),
                "What was checked in “%s”: %d claims, with verdicts, reasons and sources."
                        .formatted(title, published.edition().checked()),
                Head.Kind.ARTICLE,
                published.publicAt(),
                new StructuredData(site).article(published));
        return paper.set(
                HttpStatus.OK,
                "article",
                site,
                head,
                published.newsroom(),
                Map.of("article", published, "shown", Shown.of(published, site)));
    }

    @GetMapping("/published/{article}/claims/{number}")
    ResponseEntity<byte[]> claim(
            @PathVariable String article, @PathVariable String number, HttpServletRequest request) {
        int claim = number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) : 0;
        return ofOne(article, "/claims/" + claim, request, (site, published) -> claim(site, published, claim));
    }

    private Answer claim(Site site, Published published, int number) {
        if (!published.stands()) return withdrawn(site, published);
        for (Line line : published.edition().lines())
            for (Finding finding : line.findings())
                if (finding.number() == number) return claim(site, published, finding);
        return nothing(site);
    }

    private Answer claim(Site site, Published published, Finding finding) {
        Head head = new Head(
                finding.says(),
                site.whole(Site.path(published.article(), finding.number())),
                "%s: %s".formatted(Shown.rating(published.newsroom(), finding), finding.says()),
                Head.Kind.ARTICLE,
                published.publicAt(),
                new StructuredData(site).claim(published, finding));
        return paper.set(
                HttpStatus.OK,
                "claim",
                site,
                head,
                published.newsroom(),
                Map.of(
                        "article",
                        published,
                        "claim",
                        Shown.of(published, site).claims().stream()
                                .filter(claim -> claim.number() == finding.number())
                                .findFirst()
                                .orElseThrow()));
    }

    private Answer withdrawn(Site site, Published published) {
        Head head = Head.site(
                "Withdrawn: " + published.edition().title(),
                site.whole(Site.path(published.article())),
                "This was withdrawn.");
        return paper.set(HttpStatus.GONE, "withdrawn", site, head, published.newsroom(), Map.of("article", published));
    }

    private Answer nothing(Site site) {
        Head head = Head.site("Nothing is published here", site.whole("/published"), "Nothing is published here.");
        return paper.set(HttpStatus.NOT_FOUND, "nothing", site, head, publications.newsroom(), Map.of());
    }

    @GetMapping("/published/method")
    ResponseEntity<byte[]> method(HttpServletRequest request) {
        return about("method", "How claims are checked", request, Map.of());
    }

    @GetMapping("/published/about")
    ResponseEntity<byte[]> about(HttpServletRequest request) {
        return about("about", "About the newsroom", request, Map.of());
    }

    @GetMapping("/published/corrections")
    ResponseEntity<byte[]> corrections(HttpServletRequest request) {
        Site site = site(request);
        return ofAll(
                "/published/corrections",
                site,
                () -> page(
                        "corrections",
                        "Corrections",
                        site,
                        Map.of(
                                "withdrawn",
                                publications.newest(Publications.MOST).stream()
                                        .filter(published -> !published.stands())
                                        .toList())));
    }

    private ResponseEntity<byte[]> about(String name, String title, HttpServletRequest request, Map<String, ?> more) {
        Site site = site(request);
        return ofAll("/published/" + name, site, () -> page(name, title, site, more));
    }

    private Answer page(String name, String title, Site site, Map<String, ?> more) {
        Description newsroom = publications.newsroom();
        Head head = Head.site(title, site.whole("/published/" + name), title + ": " + newsroom.name());
        return paper.set(HttpStatus.OK, name, site, head, newsroom, more);
    }

    @GetMapping("/published/feed.atom")
    ResponseEntity<byte[]> atom(HttpServletRequest request) {
        Site site = site(request);
        return ofAll("/published/feed.atom", site, () -> text(ATOM, feeds(site).atom(publications.newest(ROWS))));
    }

    @GetMapping("/published/feed.json")
    ResponseEntity<byte[]> jsonFeed(HttpServletRequest request) {
        Site site = site(request);
        return ofAll(
                "/published/feed.json", site, () -> text(JSON_FEED, feeds(site).json(publications.newest(ROWS))));
    }

    @GetMapping("/published/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        Site site = site(request);
        return ofAll(
                "/published/sitemap.xml",
                site,
                () -> text(XML, feeds(site).sitemap(publications.newest(Publications.MOST))));
    }

    @GetMapping("/published/claims.jsonld")
    ResponseEntity<byte[]> claims(HttpServletRequest request) {
        Site site = site(request);
        return ofAll(
                "/published/claims.jsonld",
                site,
                () -> text(
                        LINKED_DATA,
                        new StructuredData(site)
                                .feed(publications.newest(Publications.MOST), publications.newsroom())));
    }

    private Feeds feeds(Site site) {
        return new Feeds(site, publications.newsroom());
    }

    private static Answer text(MediaType type, String text) {
        return Answer.of(HttpStatus.OK, type, text);
    }

    /** What is made of one article. */
    private interface Making {
        Answer of(Site site, Published published);
    }

    private ResponseEntity<byte[]> ofOne(String article, String rest, HttpServletRequest request, Making making) {
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

    private ResponseEntity<byte[]> ofAll(String path, Site site, Supplier<Answer> make) {
        return sent(kept.answer(site.base() + path, publications.edition(), make));
    }

    private Site site(HttpServletRequest request) {
        return Site.of(request, settings.address());
    }

    private ResponseEntity<byte[]> sent(Answer answer) {
        return ResponseEntity.status(answer.status())
                .contentType(answer.type())
                .cacheControl(CacheControl.maxAge(settings.keep()).cachePublic())
                .eTag(answer.tag())
                .body(answer.body());
    }
}
