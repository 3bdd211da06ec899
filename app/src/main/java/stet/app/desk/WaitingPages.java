package stet.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Option;
import stet.app.web.Pages;
import stet.app.web.Times;
import stet.infra.account.Account;
import stet.infra.account.Accounts;
import stet.infra.account.Scope;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.lists.PageRequest;
import stet.infra.work.Waiting;
import stet.infra.work.WaitingList;

/** Shows everything that waits, narrowed and sorted by its address. */
@Pages
@Needs(Scope.READ)
class WaitingPages {
    private static final int ROWS = 50;

    private final WaitingList list;
    private final Accounts accounts;
    private final Articles articles;
    private final Times times;
    private final Clock clock;

    WaitingPages(WaitingList list, Accounts accounts, Articles articles, Times times, Clock clock) {
        this.list = list;
        this.accounts = accounts;
        this.articles = articles;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping("/work")
    String work(CurrentPerson person, HttpServletRequest request, Model model) {
        WaitingAddress address = WaitingAddress.of(request);
        Waiting waiting = address.question().asked(times.today(), clock.instant());
        model.addAttribute(
                        "view",
                        WaitingView.of(
                                address,
                                list.page(waiting, new PageRequest(request.getParameter("cursor"), ROWS)),
                                list.count(waiting),
                                person.may(Scope.WRITE) ? person.person() : null))
                .addAttribute(
                        "people",
                        accounts.all().stream()
                                .filter(Account::checksFacts)
                                .map(account -> Option.of(account.person().id(), account.name()))
                                .toList());
        if (waiting.article() != null)
            model.addAttribute(
                    "article",
                    articles.summary(waiting.article())
                            .map(ArticleSummary::title)
                            .orElse(""));
        return "work";
    }
}
