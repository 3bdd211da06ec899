package stet.app.published;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import stet.domain.article.ArticleId;
import stet.domain.newsroom.Description;
import stet.infra.publication.EarlierEditions;
import stet.infra.publication.EarlierEditions.Earlier;
import stet.infra.publication.Publications;
import stet.infra.publication.Published;
import stet.infra.publication.Published.Withdrawal;

/** Shows everybody what was corrected or withdrawn, and what it said before. */
@Controller
class CorrectionPages {
    private final Publications publications;
    private final EarlierEditions editions;
    private final Paper paper;
    private final Kiosk kiosk;

    CorrectionPages(Publications publications, EarlierEditions editions, Paper paper, Kiosk kiosk) {
        this.publications = publications;
        this.editions = editions;
        this.paper = paper;
        this.kiosk = kiosk;
    }

    /** A line of the list of corrections. */
    record Line(ArticleId article, String title, String kind, String note, Instant at) {}

    @GetMapping("/published/corrections")
    ResponseEntity<byte[]> corrections(HttpServletRequest request) {
        Site site = kiosk.site(request);
        return kiosk.ofAll("/published/corrections", site, () -> corrections(site));
    }

    private Answer corrections(Site site) {
        Description newsroom = publications.newsroom();
        Head head = Head.site("Corrections", site.whole("/published/corrections"), "Corrections: " + newsroom.name());
        return paper.set(HttpStatus.OK, "corrections", site, head, newsroom, Map.of("lines", lines(site)));
    }

    private List<Line> lines(Site site) {
        Stream<Line> corrected = publications.corrected(Publications.MOST).stream()
                .flatMap(published -> Told.of(published, site).stream()
                        .map(told -> new Line(
                                published.article(),
                                published.edition().title(),
                                told.kind(),
                                told.note(),
                                told.at())));
        return Stream.concat(publications.withdrawn().stream().flatMap(CorrectionPages::withdrawn), corrected)
                .sorted(Comparator.comparing(Line::at).reversed())
                .limit(Publications.MOST)
                .toList();
    }

    private static Stream<Line> withdrawn(Published published) {
        Withdrawal withdrawal = published.withdrawal();
        return withdrawal == null
                ? Stream.empty()
                : Stream.of(new Line(
                        published.article(),
                        published.edition().title(),
                        "Withdrawn",
                        withdrawal.reason(),
                        withdrawal.at()));
    }

    @GetMapping("/published/{article}/editions/{number}")
    ResponseEntity<byte[]> edition(
            @PathVariable String article, @PathVariable String number, HttpServletRequest request) {
        int edition = number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) : 0;
        return kiosk.ofOne(
                article, "/editions/" + edition, request, (site, published) -> edition(site, published, edition));
    }

    private Answer edition(Site site, Published published, int number) {
        if (!published.stands()) return kiosk.withdrawn(site, published);
        return editions.earlier(published.article(), number)
                .map(earlier -> edition(site, earlier))
                .orElseGet(() -> kiosk.nothing(site));
    }

    private Answer edition(Site site, Earlier earlier) {
        Published said = earlier.said();
        Head head = Head.site(
                "What it said before: " + said.edition().title(),
                site.whole(Site.path(said.article())),
                "An earlier edition, which was corrected since.");
        return paper.set(
                HttpStatus.OK,
                "edition",
                site,
                head,
                said.newsroom(),
                Map.of(
                        "article",
                        said,
                        "shown",
                        Shown.of(said, site),
                        "changes",
                        Changes.of(said, earlier.next()),
                        "by",
                        Told.of(said, earlier.by(), site)));
    }
}
