package stet.app.source;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.FormRejection.NothingChosen;
import stet.app.web.Overtakings;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.domain.Rejection;
import stet.domain.source.Rank;
import stet.domain.source.Ranking;
import stet.domain.source.SourceCommand;
import stet.domain.source.SourceCommand.MergeSources;
import stet.domain.source.SourceCommand.RankSource;
import stet.domain.source.SourceCommand.SeparateSources;
import stet.domain.source.SourceId;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;

/** Takes from a source's page what somebody says of where it has its words from. */
@Pages
@Needs(Scope.WRITE)
class OriginPages {
    private static final List<String> FIELDS = List.of("rank", "restsOn", "other");

    private final CommandDesk desk;
    private final SourceSight sight;
    private final Overtakings overtakings;

    OriginPages(CommandDesk desk, SourceSight sight, Overtakings overtakings) {
        this.desk = desk;
        this.sight = sight;
        this.overtakings = overtakings;
    }

    /** What was sent, with where it goes on. */
    record Sent(
            SourceId source,
            Form form,
            @Nullable Long version,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {}

    @PostMapping("/sources/{source}/rank-source")
    String rank(
            @PathVariable SourceId source,
            @RequestParam(required = false) @Nullable Long version,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Sent sent = sent(source, version, person, request, response, model, next);
        Optional<Rank> rank = new Choice(sent.form()).optional(Rank.class, "rank");
        if (rank.isEmpty()) return refused(sent, List.of(new NothingChosen("rank", "primary or secondary")));
        Optional<SourceId> other = rank.get() == Rank.PRIMARY ? Optional.empty() : other(sent);
        if (rank.get() == Rank.SECONDARY && other.isEmpty()) return nothingChosen(sent);
        Ranking ranking = new Ranking(rank.get(), other.orElse(null));
        return handle(sent, new RankSource(source, ranking, person.actor()), "Source ranked.");
    }

    @PostMapping("/sources/{source}/merge-sources")
    String merge(
            @PathVariable SourceId source,
            @RequestParam(required = false) @Nullable Long version,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Sent sent = sent(source, version, person, request, response, model, next);
        return other(sent)
                .map(into -> handle(
                        sent, new MergeSources(source, into, person.actor()), "Sources merged. They count as one."))
                .orElseGet(() -> nothingChosen(sent));
    }

    @PostMapping("/sources/{source}/separate-sources")
    String separate(
            @PathVariable SourceId source,
            @RequestParam(required = false) @Nullable Long version,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Sent sent = sent(source, version, person, request, response, model, next);
        return handle(sent, new SeparateSources(source, person.actor()), "Sources separated. Each is one of its own.");
    }

    private static Sent sent(
            SourceId source,
            @Nullable Long version,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(SourceSight.ORIGIN, request, FIELDS);
        return new Sent(source, form, version, person, request, response, model, next);
    }

    private static Optional<SourceId> other(Sent sent) {
        return Choice.id(sent.form().value("restsOn")).map(SourceId::new);
    }

    private String nothingChosen(Sent sent) {
        return refused(sent, List.of(new NothingChosen("restsOn", "the other source: find it first")));
    }

    private String handle(Sent sent, SourceCommand command, String done) {
        return switch (desk.handle(command, Submission.of(sent.request(), sent.form(), sent.version()))) {
            case Refused(var reasons) ->
                refused(sent, overtakings.told(reasons, sent.source().value()));
            case Done carriedOut ->
                Announcement.of(done, carriedOut).andGoTo("/sources/" + sent.source(), sent.request(), sent.next());
        };
    }

    private String refused(Sent sent, List<Rejection> reasons) {
        sent.response().setStatus(Statuses.of(reasons).value());
        sent.model().addAttribute("refused", true);
        Form form = sent.form();
        return sight.show(sent.source(), form.refused(reasons), form.value("other"), sent.person(), sent.model());
    }
}
