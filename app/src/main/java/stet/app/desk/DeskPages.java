package stet.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import stet.app.article.ArticleTables;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Pages;
import stet.infra.account.Scope;
import stet.infra.statement.Dossiers;

/** Shows what waits for someone, then the articles. */
@Pages
@Needs(Scope.READ)
class DeskPages {
    private static final int ROWS = 25;

    private final Dossiers dossiers;
    private final ArticleTables tables;

    DeskPages(Dossiers dossiers, ArticleTables tables) {
        this.dossiers = dossiers;
        this.tables = tables;
    }

    @GetMapping("/")
    String desk(CurrentPerson person, HttpServletRequest request, Model model) {
        model.addAttribute("queue", QueueView.of(dossiers.queue(person.actor()), person.may(Scope.WRITE)));
        model.addAttribute("table", tables.of("/", ROWS, request));
        return "desk";
    }
}
