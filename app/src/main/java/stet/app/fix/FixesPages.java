package stet.app.fix;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Pages;
import stet.app.web.failure.NoSuchPage;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.fix.FixKind;
import stet.infra.account.Scope;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.fix.ErrorsCaught;
import stet.infra.fix.KnownFix;
import stet.infra.fix.KnownFixes;

/** Shows all fixes of an article, and those that wait for a decision. */
@Pages
@Needs(Scope.READ)
class FixesPages {
    private final Articles articles;
    private final KnownFixes fixes;

    FixesPages(Articles articles, KnownFixes fixes) {
        this.articles = articles;
        this.fixes = fixes;
    }

    @GetMapping("/articles/{article}/fixes")
    String fixes(@PathVariable ArticleId article, Model model) {
        ArticleSummary summary =
                articles.summary(article).orElseThrow(() -> NoSuchPage.of(new UnknownArticle(article)));
        List<KnownFix> all = fixes.of(article);
        model.addAttribute("article", summary)
                .addAttribute("fixes", all.stream().map(FixLine::new).toList())
                .addAttribute(
                        "accepted", all.stream().filter(KnownFix::isAccepted).count())
                .addAttribute("caught", said(ErrorsCaught.among(all)));
        return "article/fixes";
    }

    /** How many errors of each kind: 2 Name, 1 Date. */
    private static String said(Map<FixKind, Integer> byKind) {
        return byKind.entrySet().stream()
                .map(each -> each.getValue() + " " + FixWords.of(each.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** All that wait for this person: the desk shows the first of them. */
    @GetMapping(value = "/queue/fixes", params = "!asOf")
    String waiting(CurrentPerson person, Model model) {
        List<KnownFix> waiting = fixes.waitingFor(person.actor());
        model.addAttribute("fixes", waiting.stream().map(FixLine::new).toList());
        return "fixes";
    }
}
