package stet.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import stet.app.article.ArticleTables;
import stet.app.fix.CaughtTable;
import stet.app.fix.FixLine;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Pages;
import stet.infra.account.Scope;
import stet.infra.article.ArticleFilter;
import stet.infra.article.ArticleFilter.Only;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.article.Articles;
import stet.infra.enquiry.KnownEnquiries;
import stet.infra.fix.ErrorsCaught;
import stet.infra.fix.KnownFixes;
import stet.infra.link.KnownLinks;
import stet.infra.lists.PageRequest;
import stet.infra.live.ArticleNews;
import stet.infra.work.WorkQueue.Kind;
import stet.infra.work.WorkQueues;

/** Shows what waits for someone, then the articles. */
@Pages
@Needs(Scope.READ)
class DeskPages {
    private static final int ROWS = 25;
    private static final int MONTHS = 6;
    private static final int CONTRADICTIONS = 5;
    private static final int UNCLEAR = 5;
    private static final ArticleFilter NO_LONGER_CLEAR =
            new ArticleFilter(null, Only.NO_LONGER_CLEAR, Sort.RECEIVED, true);

    private final WorkQueues queues;
    private final ArticleTables tables;
    private final ArticleNews news;
    private final KnownFixes fixes;
    private final ErrorsCaught errors;
    private final KnownEnquiries enquiries;
    private final KnownLinks links;
    private final Articles articles;

    DeskPages(
            WorkQueues queues,
            ArticleTables tables,
            ArticleNews news,
            KnownFixes fixes,
            ErrorsCaught errors,
            KnownEnquiries enquiries,
            KnownLinks links,
            Articles articles) {
        this.queues = queues;
        this.tables = tables;
        this.news = news;
        this.fixes = fixes;
        this.errors = errors;
        this.enquiries = enquiries;
        this.links = links;
        this.articles = articles;
    }

    @GetMapping("/")
    String desk(CurrentPerson person, HttpServletRequest request, Model model) {
        model.addAttribute("since", news.shown());
        model.addAttribute("queue", QueueView.of(queues.queue(person.actor()), person.may(Scope.WRITE)));
        model.addAttribute(
                "fixes",
                fixes.waitingFor(person.actor()).stream().map(FixLine::new).toList());
        model.addAttribute("queries", enquiries.open());
        model.addAttribute("contradictions", links.contradictions());
        model.addAttribute(
                "contradicting",
                links.contradictions(PageRequest.first(CONTRADICTIONS)).items());
        model.addAttribute("unclear", articles.articles(NO_LONGER_CLEAR, PageRequest.first(UNCLEAR)));
        model.addAttribute("caught", CaughtTable.of(errors.byMonth(MONTHS)));
        model.addAttribute("table", tables.of("/", ROWS, request));
        return "desk";
    }

    /** Every query that waits for an answer. */
    @GetMapping(value = "/queue/queries", params = "!asOf")
    String queries(Model model) {
        model.addAttribute("queries", enquiries.open());
        return "queries";
    }

    /** The rest of a list that is too long for the desk. */
    @GetMapping("/queue/{list}")
    String list(
            @PathVariable String list,
            @RequestParam(defaultValue = "0") String behind,
            CurrentPerson person,
            Model model) {
        Kind kind = QueueView.named(list).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int from = behind.matches("[0-9]{1,6}") ? Integer.parseInt(behind) : 0;
        model.addAttribute("part", QueueView.part(kind, queues.waiting(person.actor(), kind, from), from));
        return "queue";
    }
}
