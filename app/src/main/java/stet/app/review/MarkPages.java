package stet.app.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
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
import stet.app.web.Overtakings;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.domain.Count;
import stet.domain.review.Finding;
import stet.domain.review.ReviewCommand;
import stet.domain.review.ReviewCommand.CloseReview;
import stet.domain.review.ReviewCommand.MarkEntries;
import stet.domain.review.ReviewCommand.MarkReviewed;
import stet.domain.review.ReviewCommand.QuestionEntry;
import stet.domain.review.ReviewId;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;

/** Takes what auditors find about the entries of a review, and what it comes to. */
@Pages
@Needs(Scope.REVIEW)
class MarkPages {
    private final CommandDesk desk;
    private final ReviewViews views;
    private final Overtakings overtakings;

    MarkPages(CommandDesk desk, ReviewViews views, Overtakings overtakings) {
        this.desk = desk;
        this.views = views;
        this.overtakings = overtakings;
    }

    /** Where reloading a refused form leads. */
    @GetMapping("/audit/reviews/{review}/{act:mark-reviewed|question-entry|mark-entries|close-review}")
    String again(@PathVariable ReviewId review) {
        return "redirect:/audit/reviews/" + review;
    }

    @PostMapping("/audit/reviews/{review}/mark-reviewed")
    String markReviewed(
            @PathVariable ReviewId review,
            @RequestParam long index,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Turn turn = new Turn(ReviewAddress.of(review, request), person, request, response, model, next);
        Form form = note(index, request);
        MarkReviewed command = new MarkReviewed(review, index, form.optional("note"), person.actor());
        return mark(turn, form, command, index, "Entry %d is marked reviewed.".formatted(index));
    }

    @PostMapping("/audit/reviews/{review}/question-entry")
    String questionEntry(
            @PathVariable ReviewId review,
            @RequestParam long index,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Turn turn = new Turn(ReviewAddress.of(review, request), person, request, response, model, next);
        Form form = note(index, request);
        QuestionEntry command = new QuestionEntry(review, index, form.value("note"), person.actor());
        return mark(turn, form, command, index, "Entry %d is questioned.".formatted(index));
    }

    /** Several at once: those that are ticked, or all that the page showed. */
    @PostMapping("/audit/reviews/{review}/mark-entries")
    String markEntries(
            @PathVariable ReviewId review,
            @RequestParam(defaultValue = "") List<String> entries,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam Finding finding,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Turn turn = new Turn(ReviewAddress.of(review, request), person, request, response, model, next);
        String chosen = shown.isEmpty() ? String.join(" ", entries) : shown;
        List<Long> indices = Stream.of(chosen.split(" "))
                .filter(ReviewPages::isIndex)
                .map(Long::valueOf)
                .toList();
        Form form = Form.sent(ReviewViews.SEVERAL, request, List.of("note")).with("entries", chosen);
        MarkEntries command = new MarkEntries(review, indices, finding, form.optional("note"), person.actor());
        Outcome outcome = desk.handle(command, Submission.of(request, form));
        return answer(turn, form, outcome, said(indices.size(), finding), turn.address.page());
    }

    private static String said(int many, Finding finding) {
        String what = switch (finding) {
            case REVIEWED -> "marked reviewed";
            case QUESTIONED -> "questioned";
        };
        return many == 1 ? "One entry is %s.".formatted(what) : "%s entries are %s.".formatted(Count.of(many), what);
    }

    private static Form note(long index, HttpServletRequest request) {
        return Form.sent("e" + index, request, List.of("note"));
    }

    private String mark(Turn turn, Form form, ReviewCommand command, long index, String done) {
        String target = turn.address.at(views.behind(turn.address, index));
        return answer(turn, form, desk.handle(command, Submission.of(turn.request, form)), done, target);
    }

    /** Takes the version that the auditor saw, so that nobody closes a review that was marked otherwise meanwhile. */
    @PostMapping("/audit/reviews/{review}/close-review")
    String closeReview(
            @PathVariable ReviewId review,
            @RequestParam(required = false) @Nullable Long version,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Turn turn = new Turn(ReviewAddress.of(review, request), person, request, response, model, next);
        Form form = Form.sent(ReviewViews.CLOSING, request, List.of("conclusion"));
        CloseReview command = new CloseReview(review, form.value("conclusion"), person.actor());
        Outcome outcome = desk.handle(command, Submission.of(request, form, version));
        return answer(turn, form, outcome, "Review closed.", "/audit/reviews/" + review);
    }

    private String answer(Turn turn, Form form, Outcome outcome, String sentence, String target) {
        return switch (outcome) {
            case Refused(var reasons) -> {
                turn.response.setStatus(Statuses.of(reasons).value());
                Form refused = form.refused(
                        overtakings.told(reasons, turn.address.review().value()));
                turn.model
                        .addAttribute("refused", true)
                        .addAttribute("refusal", refused)
                        .addAttribute("page", views.of(turn.address, turn.person, refused));
                yield "review/page";
            }
            case Done done -> Announcement.of(sentence, done).andGoTo(target, turn.request, turn.next);
        };
    }

    /** One form that was sent, and what its answer is put together from. */
    private record Turn(
            ReviewAddress address,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {}
}
