package stet.app.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.page.Announcement;
import stet.app.page.Pages;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.infra.account.Scope;
import stet.infra.rebuild.Rebuilds;

/** Where administrators have everything that pages show read anew from the log. */
@Pages
@Needs(Scope.ADMIN)
class ReadModelPages {
    private static final String PAGE = "/administration/read-models";

    private final Rebuilds rebuilds;

    ReadModelPages(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GetMapping(PAGE)
    String readModels(Model model) {
        model.addAttribute("rebuild", rebuilds.newest().orElse(null));
        model.addAttribute("canRollBack", rebuilds.canRollBack());
        return "account/read-models";
    }

    @PostMapping(PAGE)
    String rebuild(CurrentPerson person, HttpServletRequest request, RedirectAttributes next) {
        rebuilds.rebuild(person.person());
        return new Announcement("The read models are being rebuilt. What is shown changes when that is done.")
                .andGoTo(PAGE, request, next);
    }

    @PostMapping(PAGE + "/roll-back")
    String rollBack(CurrentPerson person, HttpServletRequest request, RedirectAttributes next) {
        rebuilds.rollBack(person.person());
        return new Announcement("The version before is being brought up to date, and then shown.")
                .andGoTo(PAGE, request, next);
    }
}
