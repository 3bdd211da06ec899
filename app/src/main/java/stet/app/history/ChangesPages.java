package stet.app.history;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import stet.app.history.ChangesView.Span;
import stet.app.moment.AsOf.Asked;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Form;
import stet.app.web.FormRejection.EndsBeforeItBegins;
import stet.app.web.FormRejection.NotAMoment;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Times;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.infra.account.Scope;
import stet.infra.article.Articles;
import stet.infra.history.Changes;
import stet.infra.lists.PageRequest;

/** Shows what changed in an article between two moments. */
@Pages
@Needs(Scope.READ)
class ChangesPages {
    private static final int SHOWN = 100;
    private static final List<String> ASKED =
            List.of("from", "to", "fromIndex", "since", "sinceRevision", "sinceMySignOff");

    private final ChangesView comparison;
    private final Articles articles;
    private final Times times;
    private final Since since;

    ChangesPages(ChangesView comparison, Articles articles, Times times, Since since) {
        this.since = since;
        this.comparison = comparison;
        this.articles = articles;
        this.times = times;
    }

    @GetMapping("/articles/{article}/changes")
    String changes(
            @PathVariable ArticleId article,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Form form = Form.sent("changes", request, ASKED);
        List<Rejection> wrong = new ArrayList<>();
        for (String field : List.of("from", "to"))
            if (!form.value(field).isEmpty() && moment(form.value(field)) == null) wrong.add(new NotAMoment(field));
        Optional<Asked> asked = since.page(
                article,
                form.optional("since"),
                form.optional("sinceRevision"),
                form.value("sinceMySignOff").equals("true"),
                person.person());
        if (asked.orElse(null) instanceof Asked.Refused(var reason)) wrong.add(reason);
        Span span = comparison
                .span(article, earlier(form, asked), moment(form.value("to")))
                .orElseThrow(() -> NoSuchPage.of(new UnknownArticle(article)));
        if (wrong.isEmpty() && span.isBackwards()) wrong.add(new EndsBeforeItBegins("to"));
        response.setStatus(Statuses.of(wrong).value());
        String cursor = request.getParameter("cursor");
        Changes changes = wrong.isEmpty() ? comparison.over(article, span, new PageRequest(cursor, SHOWN)) : null;
        model.addAttribute(
                        "article",
                        articles.summary(article).orElseThrow(() -> NoSuchPage.of(new UnknownArticle(article))))
                .addAttribute("form", form.refused(wrong))
                .addAttribute("refused", !wrong.isEmpty())
                .addAttribute("changes", changes)
                .addAttribute("first", cursor == null ? null : address(article, form, null))
                .addAttribute(
                        "next",
                        changes == null || changes.next() == null ? null : address(article, form, changes.next()));
        return "article/changes";
    }

    /** The address of a part of the same answer. */
    private static String address(ArticleId article, Form form, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/articles/" + article + "/changes");
        for (String field : ASKED) address.queryParamIfPresent(field, Optional.ofNullable(form.optional(field)));
        return address.queryParamIfPresent("cursor", Optional.ofNullable(cursor))
                .build()
                .encode()
                .toUriString();
    }

    /** What someone typed counts; without it, the entry of the log from which they came. */
    private @Nullable Moment earlier(Form form, Optional<Asked> since) {
        Moment typed = moment(form.value("from"));
        String index = form.value("fromIndex");
        if (typed == null && since.orElse(null) instanceof Asked.Entry(long entry)) return new Moment.Index(entry);
        return typed == null && index.matches("[0-9]{1,18}") ? new Moment.Index(Long.parseLong(index)) : typed;
    }

    /** A day and a time in the newsroom's zone; null when nothing like that was typed. */
    private @Nullable Moment moment(String typed) {
        try {
            return typed.isEmpty() ? null : new Moment.At(times.at(LocalDateTime.parse(typed)));
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
