package stet.app.article;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import stet.app.security.Needs;
import stet.app.web.Pages;
import stet.infra.account.Scope;

/** Lists the articles of the newsroom. */
@Pages
@Needs(Scope.READ)
class ArticleListPages {
    private static final int ROWS = 50;

    private final ArticleTables tables;

    ArticleListPages(ArticleTables tables) {
        this.tables = tables;
    }

    @GetMapping("/articles")
    String articles(HttpServletRequest request, Model model) {
        model.addAttribute("table", tables.of("/articles", ROWS, request));
        return "article/list";
    }
}
