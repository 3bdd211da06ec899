package stet.app.published;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stet.domain.newsroom.Description;
import stet.domain.publication.Edition.Finding;
import stet.domain.publication.Edition.Line;
import stet.infra.publication.EarlierEditions;
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
    private final Kiosk kiosk;
    private final EarlierEditions editions;

    PublicPages(Publications publications, Paper paper, Kiosk kiosk, EarlierEditions editions) {
        this.publications = publications;
        this.paper = paper;
        this.kiosk = kiosk;
        this.editions = editions;
    }

    @GetMapping("/published")
    ResponseEntity<byte[]> index(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request) {
        String words = query == null ? "" : query.strip();
        String sought = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        int at = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
        Site site = kiosk.site(request);
        if (!sought.isEmpty()) return kiosk.sent(list(site, sought, at)); // what nobody else asks for is not kept
        return kiosk.ofAll("/published?page=" + at, site, () -> list(site, "", at));
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
        return kiosk.ofOne(article, "", request, (site, published) -> article(site, published));
    }

    private Answer article(Site site, Published published) {
        if (!published.stands()) return kiosk.withdrawn(site, published);
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
                Map.of("article", published, "shown", Shown.of(published, site), "told", Told.of(published, site)));
    }

    @GetMapping("/published/{article}/claims/{number}")
    ResponseEntity<byte[]> claim(
            @PathVariable String article, @PathVariable String number, HttpServletRequest request) {
        int claim = number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) : 0;
        return kiosk.ofOne(article, "/claims/" + claim, request, (site, published) -> claim(site, published, claim));
    }

    private Answer claim(Site site, Published published, int number) {
        if (!published.stands()) return kiosk.withdrawn(site, published);
        for (Line line : published.edition().lines())
            for (Finding finding : line.findings())
                if (finding.number() == number) return claim(site, published, finding);
        return editions.lastWith(published.article(), number)
                .map(last -> gone(site, published, number, last))
                .orElseGet(() -> kiosk.nothing(site));
    }

    /** It was public once, and its address says so for good. */
    private Answer gone(Site site, Published published, int number, int last) {
        Head head = Head.site(
                "Claim %d is there no more".formatted(number),
                site.whole(Site.path(published.article())),
                "A correction took this claim out.");
        return paper.set(
                HttpStatus.GONE,
                "claim-gone",
                site,
                head,
                published.newsroom(),
                Map.of("article", published, "number", number, "last", last));
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
                        "told",
                        Told.of(published, site),
                        "claim",
                        Shown.of(published, site).claims().stream()
                                .filter(claim -> claim.number() == finding.number())
                                .findFirst()
                                .orElseThrow()));
    }

    @GetMapping("/published/method")
    ResponseEntity<byte[]> method(HttpServletRequest request) {
        return about("method", "How claims are checked", request, Map.of());
    }

    @GetMapping("/published/about")
    ResponseEntity<byte[]> about(HttpServletRequest request) {
        return about("about", "About the newsroom", request, Map.of());
    }

    private ResponseEntity<byte[]> about(String name, String title, HttpServletRequest request, Map<String, ?> more) {
        Site site = kiosk.site(request);
        return kiosk.ofAll("/published/" + name, site, () -> page(name, title, site, more));
    }

    private Answer page(String name, String title, Site site, Map<String, ?> more) {
        Description newsroom = publications.newsroom();
        Head head = Head.site(title, site.whole("/published/" + name), title + ": " + newsroom.name());
        return paper.set(HttpStatus.OK, name, site, head, newsroom, more);
    }

    @GetMapping("/published/feed.atom")
    ResponseEntity<byte[]> atom(HttpServletRequest request) {
        Site site = kiosk.site(request);
        return kiosk.ofAll(
                "/published/feed.atom", site, () -> text(ATOM, feeds(site).atom(publications.moved(ROWS))));
    }

    @GetMapping("/published/feed.json")
    ResponseEntity<byte[]> jsonFeed(HttpServletRequest request) {
        Site site = kiosk.site(request);
        return kiosk.ofAll(
                "/published/feed.json", site, () -> text(JSON_FEED, feeds(site).json(publications.moved(ROWS))));
    }

    @GetMapping("/published/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        Site site = kiosk.site(request);
        return kiosk.ofAll(
                "/published/sitemap.xml",
                site,
                () -> text(XML, feeds(site).sitemap(publications.newest(Publications.MOST))));
    }

    @GetMapping("/published/claims.jsonld")
    ResponseEntity<byte[]> claims(HttpServletRequest request) {
        Site site = kiosk.site(request);
        return kiosk.ofAll(
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
}
