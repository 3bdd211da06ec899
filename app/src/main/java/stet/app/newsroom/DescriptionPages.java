package stet.app.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import stet.domain.newsroom.Description;
import stet.domain.newsroom.NewsroomCommand.DescribeNewsroom;
import stet.domain.newsroom.Policies;
import stet.domain.newsroom.RatingScale;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.newsroom.Newsrooms;

/** The page on which the newsroom describes itself to the public. */
@Pages
class DescriptionPages {
    private static final String FORM = "description";
    private static final List<Integer> STEPS =
            IntStream.rangeClosed(1, RatingScale.STEPS).boxed().toList();
    private static final List<String> FIELDS = Stream.concat(
                    Stream.of(
                            "name",
                            "url",
                            "logo",
                            "verification",
                            "corrections",
                            "unnamedSources",
                            "feedback",
                            "unrated",
                            "languages",
                            "namesPublic"),
                    STEPS.stream().map(DescriptionPages::rating))
            .toList();

    private final CommandDesk desk;
    private final Newsrooms newsrooms;

    DescriptionPages(CommandDesk desk, Newsrooms newsrooms) {
        this.desk = desk;
        this.newsrooms = newsrooms;
    }

    @GetMapping("/newsroom/description")
    @Needs(Scope.READ)
    String description(CurrentPerson person, Model model) {
        Newsrooms.Now now = newsrooms.now();
        return show(filled(now.newsroom().description()), now, person, model);
    }

    @PostMapping("/newsroom/description")
    @Needs(Scope.WRITE)
    String describe(
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(FORM, request, FIELDS);
        DescribeNewsroom describe = new DescribeNewsroom(described(form), person.actor());
        return switch (desk.handle(describe, Submission.of(request, form, seen(request)))) {
            case Done done ->
                Announcement.of("Description saved.", done).andGoTo("/newsroom/description", request, next);
            case Refused(var reasons) -> {
                response.setStatus(Statuses.of(reasons).value());
                yield show(form.refused(reasons), newsrooms.now(), person, model);
            }
        };
    }

    private static String show(Form form, Newsrooms.Now now, CurrentPerson person, Model model) {
        model.addAttribute("form", form)
                .addAttribute("steps", STEPS)
                .addAttribute("version", now.version())
                .addAttribute("number", now.newsroom().descriptions())
                .addAttribute("describes", person.account().edits())
                .addAttribute("refused", form.refused());
        return "newsroom-description";
    }

    private static Description described(Form form) {
        return new Description(
                form.value("name"),
                form.optional("url"),
                form.optional("logo"),
                new Policies(
                        form.optional("verification"),
                        form.optional("corrections"),
                        form.optional("unnamedSources"),
                        form.optional("feedback")),
                new RatingScale(
                        STEPS.stream().map(step -> form.value(rating(step))).toList(), form.value("unrated")),
                Arrays.stream(form.value("languages").split("[,\\s]+"))
                        .filter(language -> !language.isEmpty())
                        .toList(),
                !form.value("namesPublic").isEmpty());
    }

    private static Form filled(Description description) {
        Policies policies = description.policies();
        Form form = Form.blank(FORM)
                .with("name", description.equals(Description.PLAIN) ? "" : description.name())
                .with("url", orNothing(description.url()))
                .with("logo", orNothing(description.logo()))
                .with("verification", orNothing(policies.verification()))
                .with("corrections", orNothing(policies.corrections()))
                .with("unnamedSources", orNothing(policies.unnamedSources()))
                .with("feedback", orNothing(policies.feedback()))
                .with("unrated", description.scale().unrated())
                .with("languages", String.join(", ", description.languages()))
                .with("namesPublic", description.namesPublic() ? "true" : "");
        for (int step : STEPS)
            form = form.with(rating(step), description.scale().of(step));
        return form;
    }

    private static String orNothing(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static @Nullable Long seen(HttpServletRequest request) {
        String version = request.getParameter("version");
        return version != null && version.matches("-1|\\d{1,18}") ? Long.valueOf(version) : null;
    }

    /** As the refusals name it. */
    private static String rating(int step) {
        return "ratings[%d]".formatted(step - 1);
    }
}
