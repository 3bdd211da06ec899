package stet.app.whatif;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import stet.app.moment.MomentRejection.MalformedParameter;
import stet.app.security.Needs;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.Option;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.source.SourceId;
import stet.infra.account.Scope;
import stet.infra.article.ArticleSummary;
import stet.infra.article.Articles;
import stet.infra.evidence.AttachedSource;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementStatus;
import stet.infra.whatif.Supposition;
import stet.infra.whatif.WhatIf;

/** Shows what would become of an article if something were so. */
@Pages
@Needs(Scope.READ)
class WhatIfPages {
    private final WhatIf whatIf;
    private final Articles articles;
    private final Dossiers dossiers;

    WhatIfPages(WhatIf whatIf, Articles articles, Dossiers dossiers) {
        this.whatIf = whatIf;
        this.articles = articles;
        this.dossiers = dossiers;
    }

    @GetMapping("/articles/{article}/what-if")
    String whatIf(
            @PathVariable ArticleId article, HttpServletRequest request, HttpServletResponse response, Model model) {
        ArticleSummary summary =
                articles.summary(article).orElseThrow(() -> NoSuchPage.of(new UnknownArticle(article)));
        Form form = Form.sent("what-if", request, List.of("withdraw", "origins", "revision"));
        List<Rejection> wrong = new ArrayList<>();
        if (form.optional("origins") != null && number(form, "origins", Asking.MOST) == null)
            wrong.add(new MalformedParameter("origins", Asking.SENTENCE));
        response.setStatus(Statuses.of(wrong).value());
        model.addAttribute("article", summary)
                .addAttribute("form", form.refused(wrong))
                .addAttribute("refused", !wrong.isEmpty())
                .addAttribute("sources", sources(article))
                .addAttribute("revisions", revisions(summary))
                .addAttribute("outcome", wrong.isEmpty() ? whatIf.of(article, supposed(form, summary)) : null);
        return "article/what-if";
    }

    private static Supposition supposed(Form form, ArticleSummary article) {
        UUID source = Choice.id(form.value("withdraw")).orElse(null);
        return new Supposition(
                source == null ? null : new SourceId(source),
                number(form, "origins", Asking.MOST),
                number(form, "revision", article.revision()));
    }

    private static @Nullable Integer number(Form form, String field, int most) {
        String typed = form.value(field);
        if (!typed.matches("[0-9]{1,6}")) return null;
        int number = Integer.parseInt(typed);
        return number < 1 || number > most ? null : number;
    }

    /** The sources on which the article rests and may go on to. */
    private List<Option> sources(ArticleId article) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", "no source is withdrawn"));
        dossiers
                .statements(dossiers.statements(article).stream()
                        .filter(status -> status.sources() > 0)
                        .map(StatementStatus::id)
                        .toList())
                .stream()
                .flatMap(dossier -> dossier.sources().stream())
                .filter(source -> !source.withdrawn())
                .sorted(Comparator.comparing(AttachedSource::title))
                .map(source -> Option.of(source.source().toString(), source.title()))
                .distinct()
                .forEach(options::add);
        return List.copyOf(options);
    }

    private static List<Option> revisions(ArticleSummary article) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", "the text as it is"));
        IntStream.range(1, article.revision())
                .mapToObj(number -> Option.of(String.valueOf(number), "the text of revision " + number))
                .forEach(options::add);
        return List.copyOf(options);
    }
}
