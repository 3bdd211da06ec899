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
import stet.infra.eventstore.ReadModels;

/** Where administrators have everything that pages show read anew from the log. */
@Pages
@Needs(Scope.ADMIN)
class ReadModelPages {
    private static final String PAGE = "/administration/read-models";

    private final ReadModels readModels;

    ReadModelPages(ReadModels readModels) {
        this.readModels = readModels;
    }

    @GetMapping(PAGE)
    String readModels(Model model) {
        model.addAttribute("rebuild", readModels.state());
        return "account/read-models";
    }

    @PostMapping(PAGE)
    String rebuild(CurrentPerson person, HttpServletRequest request, RedirectAttributes next) {
        readModels.rebuild(person.person());
        return new Announcement("The read models are being rebuilt.").andGoTo(PAGE, request, next);
    }
}
