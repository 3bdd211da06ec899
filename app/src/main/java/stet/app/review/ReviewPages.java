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
import stet.app.audit.AuditQueryForm;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.FormRejection.NotAnIndex;
import stet.app.web.Pages;
import stet.app.web.ProgressBar;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.Times;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Rejection;
import stet.domain.review.Coverage;
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
    private final ChosenEntries chosen;
    private final Times times;

    ReviewPages(
            CommandDesk desk,
            Reviews reviews,
            ReviewViews views,
            TimeOrderedIds ids,
            ChosenEntries chosen,
            Times times) {
        this.desk = desk;
        this.reviews = reviews;
        this.views = views;
        this.ids = ids;
        this.chosen = chosen;
        this.times = times;
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
    private record Item(ReviewSummary review, String covered, ProgressBar progress) {
        static Item of(ReviewSummary review) {
            return new Item(review, ReviewViews.covered(review), ReviewViews.progress(review));
        }
    }

    @GetMapping("/audit/reviews/new")
    @Needs(Scope.REVIEW)
    String fresh(HttpServletRequest request, Model model) {
        Form form = Form.sent(OPEN, request, List.of("fromIndex", "toIndex"));
        return form(new Opening(form, AuditQueryForm.sent(request)), model);
    }

    /**
     * A review that somebody is about to open.
     *
     * @param asked what the log was narrowed to when it was chosen; nothing when it is a range
     */
    private record Opening(Form form, AuditQueryForm asked) {
        boolean chooses() {
            return asked.narrowed() && asked.wrong().isEmpty();
        }
    }

    private String form(Opening opening, Model model) {
        Form form = opening.form;
        if (opening.chooses()) {
            Coverage covers = covers(opening);
            if (covers.size() > 0)
                form = form.with("toIndex", String.valueOf(covers.range().to()));
            model.addAttribute("covers", covers)
                    .addAttribute("asked", opening.asked.form())
                    .addAttribute("filterFields", AuditQueryForm.FIELDS);
        }
        model.addAttribute("form", form).addAttribute("most", LogRange.MOST);
        return "review/new";
    }

    private Coverage covers(Opening opening) {
        String last = opening.form.value("toIndex");
        return chosen.of(opening.asked.filter(times), isIndex(last) ? Long.valueOf(last) : null);
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
        Opening opening = new Opening(form, AuditQueryForm.sent(request));
        return switch (attempt(opening, person, request)) {
            case Refused(var reasons) -> {
                response.setStatus(Statuses.of(reasons).value());
                model.addAttribute("refused", true);
                yield form(new Opening(form.refused(reasons), opening.asked), model);
            }
            case Done done ->
                Announcement.of("Review opened.", done).andGoTo("/audit/reviews/" + done.stream(), request, next);
        };
    }

    private Outcome attempt(Opening opening, CurrentPerson person, HttpServletRequest request) {
        Form form = opening.form;
        List<Rejection> wrong = new ArrayList<>();
        if (!opening.chooses())
            for (String field : List.of("fromIndex", "toIndex"))
                if (!isIndex(form.value(field))) wrong.add(new NotAnIndex(field));
        if (!wrong.isEmpty() && form.value("title").isEmpty()) wrong.addFirst(new FieldMissing("title", "the title"));
        if (!wrong.isEmpty()) return new Refused(wrong);
        Coverage covers = opening.chooses()
                ? covers(opening)
                : Coverage.of(
                        new LogRange(Long.parseLong(form.value("fromIndex")), Long.parseLong(form.value("toIndex"))));
        OpenReview command = new OpenReview(
                new ReviewId(ids.next()), covers, form.value("title"), form.optional("purpose"), person.actor());
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
