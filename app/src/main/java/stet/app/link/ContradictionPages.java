package stet.app.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.domain.link.LinkCommand.ResolveContradiction;
import stet.domain.link.LinkId;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.link.KnownLink;
import stet.infra.link.KnownLinks;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/** Shows the contradictions that are open, and takes why they may stand. */
@Pages
@Needs(Scope.READ)
class ContradictionPages {
    static final int ROWS = 50;
    private static final String RESOLVE = "resolve-contradiction-";

    private final CommandDesk desk;
    private final KnownLinks links;

    ContradictionPages(CommandDesk desk, KnownLinks links) {
        this.desk = desk;
        this.links = links;
    }

    /** A contradiction in the list, with the form by which it is resolved. */
    record Item(KnownLink link, Form form) {
        /** Of one about which nothing can be done. */
        static Item toRead(KnownLink link) {
            return new Item(link, Form.blank(RESOLVE + link.id()));
        }
    }

    @GetMapping(value = "/contradictions", params = "!asOf")
    String contradictions(@RequestParam(required = false) @Nullable String cursor, Model model) {
        return page(cursor, null, model);
    }

    private String page(@Nullable String cursor, @Nullable Form refused, Model model) {
        Page<KnownLink> part = links.contradictions(new PageRequest(cursor, ROWS));
        model.addAttribute(
                        "items",
                        part.items().stream()
                                .map(link -> new Item(link, form(link, refused)))
                                .toList())
                .addAttribute("refused", refused != null)
                .addAttribute("stray", refused == null || shown(part, refused) ? null : refused)
                .addAttribute("count", links.contradictions())
                .addAttribute("next", part.next());
        return "link/contradictions";
    }

    private static Form form(KnownLink link, @Nullable Form refused) {
        String id = RESOLVE + link.id();
        return refused != null && refused.id().equals(id) ? refused : Form.blank(id);
    }

    private static boolean shown(Page<KnownLink> part, Form refused) {
        return part.items().stream().anyMatch(link -> refused.id().equals(RESOLVE + link.id()));
    }

    @PostMapping("/contradictions/{link}/resolve-contradiction")
    @Needs(Scope.WRITE)
    String resolve(
            @PathVariable LinkId link,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(RESOLVE + link, request, List.of("reason"));
        ResolveContradiction command = new ResolveContradiction(link, form.value("reason"), person.actor());
        return switch (desk.handle(command, Submission.of(request, form))) {
            case Refused(var reasons) -> {
                response.setStatus(Statuses.of(reasons).value());
                yield page(null, form.refused(reasons), model);
            }
            case Done done ->
                Announcement.of("Contradiction resolved.", done).andGoTo("/contradictions", request, next);
        };
    }
}
