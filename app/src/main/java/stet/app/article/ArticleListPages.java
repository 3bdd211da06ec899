package stet.app.article;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.moment.ListMoment;
import stet.app.moment.ListMoment.Then;
import stet.app.security.Needs;
import stet.app.web.Pages;
import stet.infra.account.Scope;

/** Lists the articles of the newsroom. */
@Pages
@Needs(Scope.READ)
class ArticleListPages {
    private static final int ROWS = 50;

    private final ArticleTables tables;
    private final ListMoment moments;

    ArticleListPages(ArticleTables tables, ListMoment moments) {
        this.tables = tables;
        this.moments = moments;
    }

    @GetMapping("/articles")
    String articles(@RequestParam(required = false) @Nullable String asOf, HttpServletRequest request, Model model) {
        Then then = moments.of(asOf);
        ArticleTable table =
                then == null ? tables.of("/articles", ROWS, request) : tables.then("/articles", ROWS, request, then);
        model.addAttribute("table", table).addAttribute("then", then);
        return "article/list";
    }
}
