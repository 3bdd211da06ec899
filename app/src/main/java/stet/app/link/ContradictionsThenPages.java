package stet.app.link;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.link.ContradictionPages.Item;
import stet.app.moment.ListMoment;
import stet.app.moment.ListMoment.Then;
import stet.app.security.Needs;
import stet.app.web.Pages;
import stet.infra.account.Scope;
import stet.infra.link.KnownLink;
import stet.infra.link.LinksThen;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/** Shows the contradictions that were open at a moment, to be read. */
@Pages
@Needs(Scope.READ)
class ContradictionsThenPages {
    private final LinksThen links;
    private final ListMoment moments;

    ContradictionsThenPages(LinksThen links, ListMoment moments) {
        this.links = links;
        this.moments = moments;
    }

    @GetMapping(value = "/contradictions", params = "asOf")
    String contradictions(
            @RequestParam String asOf, @RequestParam(required = false) @Nullable String cursor, Model model) {
        Then then = moments.of(asOf);
        if (then == null) return "redirect:/contradictions";
        Page<KnownLink> part = links.contradictions(then.index(), new PageRequest(cursor, ContradictionPages.ROWS));
        model.addAttribute("then", then)
                .addAttribute("asOf", then.asOf())
                .addAttribute("items", part.items().stream().map(Item::toRead).toList())
                .addAttribute("refused", false)
                .addAttribute("count", links.contradictions(then.index()))
                .addAttribute("next", part.next());
        return "link/contradictions";
    }
}
