package stet.app.concern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Pages;
import stet.infra.account.Scope;
import stet.infra.concern.Concern;
import stet.infra.concern.Concerns;
import stet.infra.engine.read.ReadPositions;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/** Shows what concerns whoever looks. */
@Pages
@Needs(Scope.READ)
class ConcernsPages {
    private static final int ROWS = 50;

    private final Concerns concerns;
    private final DueSoon due;
    private final ReadPositions positions;

    ConcernsPages(Concerns concerns, DueSoon due, ReadPositions positions) {
        this.concerns = concerns;
        this.due = due;
        this.positions = positions;
    }

    @GetMapping("/concerns")
    String concerns(CurrentPerson person, HttpServletRequest request, Model model) {
        String cursor = request.getParameter("cursor");
        Page<Concern> page = concerns.of(person.person(), new PageRequest(cursor, ROWS));
        model.addAttribute("lines", page.items().stream().map(ConcernLine::new).toList())
                .addAttribute("next", page.next())
                .addAttribute("goesOn", cursor != null)
                .addAttribute("due", due.of(person.person()));
        return "concerns";
    }

    /** Up to the newest entry that whoever sends this had seen. */
    @PostMapping("/concerns/mark-read")
    String markRead(
            @RequestParam(defaultValue = "") String upTo,
            CurrentPerson person,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (upTo.matches("[0-9]{1,18}")) concerns.markRead(person.person(), Long.parseLong(upTo), positions.shown());
        return new Announcement("Marked as read.").andGoTo("/concerns", request, next);
    }
}
