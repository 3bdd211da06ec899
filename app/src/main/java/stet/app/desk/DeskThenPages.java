package stet.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import stet.app.article.ArticleTables;
import stet.app.fix.FixLine;
import stet.app.moment.ListMoment;
import stet.app.moment.ListMoment.Then;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Pages;
import stet.infra.account.Scope;
import stet.infra.link.LinksThen;
import stet.infra.work.QueuesThen;
import stet.infra.work.WorkQueue.Kind;

/** Shows what waited for someone at a moment, and the articles as they stood, to be read. */
@Pages
@Needs(Scope.READ)
class DeskThenPages {
    private static final int ROWS = 25;
    private static final String NOW = "redirect:/";

    private final QueuesThen queues;
    private final ArticleTables tables;
    private final ListMoment moments;
    private final LinksThen links;

    DeskThenPages(QueuesThen queues, ArticleTables tables, ListMoment moments, LinksThen links) {
        this.links = links;
        this.queues = queues;
        this.tables = tables;
        this.moments = moments;
    }

    @GetMapping(value = "/", params = "asOf")
    String desk(@RequestParam String asOf, CurrentPerson person, HttpServletRequest request, Model model) {
        Then then = moments.of(asOf);
        if (then == null) return NOW;
        model.addAttribute("then", then)
                .addAttribute("asOf", then.asOf())
                .addAttribute(
                        "queue",
                        QueueView.of(queues.queue(person.actor(), then.index()), person.may(Scope.WRITE))
                                .then(then.index()))
                .addAttribute(
                        "fixes",
                        queues.fixesWaitingFor(person.actor(), then.index()).stream()
                                .map(FixLine::new)
                                .toList())
                .addAttribute("queries", queues.openQueries(then.index()))
                .addAttribute("contradictions", links.contradictions(then.index()))
                .addAttribute("table", tables.then("/", ROWS, request, then));
        return "desk-then";
    }

    /** All fixes that waited for this person. */
    @GetMapping(value = "/queue/fixes", params = "asOf")
    String fixes(@RequestParam String asOf, CurrentPerson person, Model model) {
        Then then = moments.of(asOf);
        if (then == null) return "redirect:/queue/fixes";
        model.addAttribute("then", then)
                .addAttribute("asOf", then.asOf())
                .addAttribute(
                        "fixes",
                        queues.fixesWaitingFor(person.actor(), then.index()).stream()
                                .map(FixLine::new)
                                .toList());
        return "fixes";
    }

    /** All queries that waited for an answer. */
    @GetMapping(value = "/queue/queries", params = "asOf")
    String queries(@RequestParam String asOf, Model model) {
        Then then = moments.of(asOf);
        if (then == null) return "redirect:/queue/queries";
        model.addAttribute("then", then)
                .addAttribute("asOf", then.asOf())
                .addAttribute("queries", queues.openQueries(then.index()));
        return "queries";
    }

    /** The rest of a list that is too long for the desk. */
    @GetMapping(value = "/queue/{list}", params = "asOf")
    String list(
            @PathVariable String list,
            @RequestParam String asOf,
            @RequestParam(defaultValue = "0") String behind,
            CurrentPerson person,
            Model model) {
        Kind kind = QueueView.named(list).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Then then = moments.of(asOf);
        if (then == null) return "redirect:/queue/" + list;
        int from = behind.matches("[0-9]{1,6}") ? Integer.parseInt(behind) : 0;
        model.addAttribute("then", then)
                .addAttribute("asOf", then.asOf())
                .addAttribute(
                        "part",
                        QueueView.part(kind, queues.waiting(person.actor(), kind, from, then.index()), from)
                                .then(then.index()));
        return "queue";
    }
}
