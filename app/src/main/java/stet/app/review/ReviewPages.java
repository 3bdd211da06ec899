package stet.app.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import stet.app.web.FormRejection.NotAnIndex;
import stet.app.web.Pages;
import stet.app.web.ProgressBar;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.domain.Rejection;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewCommand.OpenReview;
import stet.domain.review.ReviewId;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.review.ReviewSummary;
import stet.infra.review.Reviews;

/** Shows the reviews of the log, and opens them. */
@Pages
@Needs(Scope.AUDIT)
class ReviewPages {
    private static final int ROWS = 50;
    private static final String OPEN = "open-review";

    private final CommandDesk desk;
    private final Reviews reviews;
    private final ReviewViews views;
    private final TimeOrderedIds ids;

    ReviewPages(CommandDesk desk, Reviews reviews, ReviewViews views, TimeOrderedIds ids) {
        this.desk = desk;
        this.reviews = reviews;
        this.views = views;
        this.ids = ids;
    }

    @GetMapping("/audit/reviews")
    String reviews(@RequestParam(required = false) @Nullable String cursor, Model model) {
        Page<ReviewSummary> part = reviews.list(new PageRequest(cursor, ROWS));
        model.addAttribute("items", part.items().stream().map(Item::of).toList())
                .addAttribute("next", part.next())
                .addAttribute("later", cursor != null);
        return "review/list";
    }

    /** A review in the list, with how far it has come. */
    private record Item(ReviewSummary review, ProgressBar progress) {
        static Item of(ReviewSummary review) {
            return new Item(review, ReviewViews.progress(review));
        }
    }

    @GetMapping("/audit/reviews/new")
    @Needs(Scope.REVIEW)
    String fresh(
            @RequestParam(defaultValue = "") String fromIndex,
            @RequestParam(defaultValue = "") String toIndex,
            Model model) {
        Form form = Form.blank(OPEN).with("fromIndex", fromIndex).with("toIndex", toIndex);
        model.addAttribute("form", form).addAttribute("most", LogRange.MOST);
        return "review/new";
    }

    @PostMapping("/audit/reviews")
    @Needs(Scope.REVIEW)
    String open(
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(OPEN, request, List.of("fromIndex", "toIndex", "title", "purpose"));
        return switch (attempt(form, person, request)) {
            case Refused(var reasons) -> {
                response.setStatus(Statuses.of(reasons).value());
                model.addAttribute("refused", true)
                        .addAttribute("form", form.refused(reasons))
                        .addAttribute("most", LogRange.MOST);
                yield "review/new";
            }
            case Done done ->
                Announcement.of("Review opened.", done).andGoTo("/audit/reviews/" + done.stream(), request, next);
        };
    }

    private Outcome attempt(Form form, CurrentPerson person, HttpServletRequest request) {
        List<Rejection> wrong = new ArrayList<>();
        for (String field : List.of("fromIndex", "toIndex"))
            if (!isIndex(form.value(field))) wrong.add(new NotAnIndex(field));
        if (!wrong.isEmpty()) return new Refused(wrong);
        LogRange range = new LogRange(Long.parseLong(form.value("fromIndex")), Long.parseLong(form.value("toIndex")));
        OpenReview command = new OpenReview(
                new ReviewId(ids.next()), range, form.value("title"), form.optional("purpose"), person.actor());
        return desk.handle(command, Submission.of(request, form));
    }

    static boolean isIndex(String typed) {
        return typed.matches("[0-9]{1,18}");
    }

    @GetMapping("/audit/reviews/{review}")
    String review(@PathVariable ReviewId review, CurrentPerson person, HttpServletRequest request, Model model) {
        model.addAttribute("page", views.of(ReviewAddress.of(review, request), person, null));
        return "review/page";
    }
}
