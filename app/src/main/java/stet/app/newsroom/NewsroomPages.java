package stet.app.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.domain.newsroom.DismissalReason;
import stet.domain.newsroom.NewsroomCommand.SetDismissalReasons;
import stet.domain.statement.Dismissal;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.newsroom.Newsrooms;

/** The page on which the newsroom settles what holds for everybody. */
@Pages
class NewsroomPages {
    private static final String FORM = "reasons";
    private static final List<Integer> ROWS =
            IntStream.range(0, SetDismissalReasons.MOST).boxed().toList();
    private static final List<String> FIELDS =
            ROWS.stream().flatMap(row -> Stream.of(kind(row), words(row))).toList();

    private final CommandDesk desk;
    private final Newsrooms newsrooms;

    NewsroomPages(CommandDesk desk, Newsrooms newsrooms) {
        this.desk = desk;
        this.newsrooms = newsrooms;
    }

    @GetMapping("/newsroom")
    @Needs(Scope.READ)
    String newsroom(CurrentPerson person, Model model) {
        Newsrooms.Now now = newsrooms.now();
        return show(filled(now.newsroom().reasons()), now.version(), person, model);
    }

    @PostMapping("/newsroom")
    @Needs(Scope.WRITE)
    String set(
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(FORM, request, FIELDS);
        SetDismissalReasons set = new SetDismissalReasons(reasons(form), person.actor());
        return switch (desk.handle(set, Submission.of(request, form, seen(request)))) {
            case Done done -> Announcement.of("Reasons saved.", done).andGoTo("/newsroom", request, next);
            case Refused(var reasons) -> {
                response.setStatus(Statuses.of(reasons).value());
                yield show(
                        filled(set.reasons()).refused(reasons), newsrooms.now().version(), person, model);
            }
        };
    }

    private static String show(Form form, long version, CurrentPerson person, Model model) {
        model.addAttribute("form", form)
                .addAttribute("rows", ROWS)
                .addAttribute("version", version)
                .addAttribute("settles", person.may(Scope.WRITE))
                .addAttribute("refused", form.refused());
        return "newsroom";
    }

    /** Rows whose words were emptied are gone; the others close ranks. */
    private static List<DismissalReason> reasons(Form form) {
        return ROWS.stream()
                .filter(row -> !form.value(words(row)).isEmpty())
                .map(row -> new DismissalReason(kindOf(form.value(kind(row))), form.value(words(row))))
                .toList();
    }

    private static Dismissal kindOf(String name) {
        return name.equals(Dismissal.NOT_CHECK_WORTHY.name()) ? Dismissal.NOT_CHECK_WORTHY : Dismissal.NOT_CHECKABLE;
    }

    private static Form filled(List<DismissalReason> reasons) {
        Form form = Form.blank(FORM);
        for (int row = 0; row < reasons.size(); row++)
            form = form.with(kind(row), reasons.get(row).kind().name())
                    .with(words(row), reasons.get(row).words());
        return form;
    }

    private static @Nullable Long seen(HttpServletRequest request) {
        String version = request.getParameter("version");
        return version != null && version.matches("-1|\\d{1,18}") ? Long.valueOf(version) : null;
    }

    private static String kind(int row) {
        return "kind" + row;
    }

    /** As the refusals name it. */
    private static String words(int row) {
        return "reasons[%d]".formatted(row);
    }
}
