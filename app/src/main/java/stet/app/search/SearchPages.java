package stet.app.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.security.Needs;
import stet.app.web.Pages;
import stet.infra.account.Scope;
import stet.infra.lists.PageRequest;
import stet.infra.search.NewsroomSearch;

/** Shows everything that has the words which someone looks for, what was checked before on top. */
@Pages
@Needs(Scope.READ)
class SearchPages {
    private static final int ROWS = 25;

    private final NewsroomSearch search;

    SearchPages(NewsroomSearch search) {
        this.search = search;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletResponse response,
            Model model) {
        SearchQuestion question = new SearchQuestion(query);
        Optional<String> wrong = query == null ? Optional.empty() : question.wrong();
        if (wrong.isPresent()) response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("query", query == null ? "" : query.strip())
                .addAttribute("wrong", wrong.orElse(null))
                .addAttribute("refused", wrong.isPresent())
                .addAttribute("later", cursor != null);
        if (query != null && wrong.isEmpty())
            model.addAttribute("found", FoundView.of(search.find(question.search(), new PageRequest(cursor, ROWS))));
        return "search/page";
    }
}
