package stet.app.source;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.moment.AsOf;
import stet.app.moment.AsOf.Asked;
import stet.app.moment.MomentRejection.NotThereYet;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.Overtakings;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Rejection;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.domain.words.Blank;
import stet.infra.account.Scope;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.history.AsItStood;
import stet.infra.history.AsItStood.SourceThen;
import stet.infra.lists.PageRequest;
import stet.infra.source.Sources;

/** Shows the newsroom's sources and what rests on each of them. */
@Pages
@Needs(Scope.READ)
class SourcePages {
    private static final int ROWS = 50;
    private static final String REGISTER = "register-source";
    private static final String WITHDRAW = SourceSight.WITHDRAW;

    private final Sources sources;
    private final SourceSight sight;
    private final CommandDesk desk;
    private final Overtakings overtakings;
    private final AsOf asOf;
    private final AsItStood then;
    private final AuditLog log;

    SourcePages(
            Sources sources,
            SourceSight sight,
            CommandDesk desk,
            Overtakings overtakings,
            AsOf asOf,
            AsItStood then,
            AuditLog log) {
        this.sources = sources;
        this.sight = sight;
        this.desk = desk;
        this.overtakings = overtakings;
        this.asOf = asOf;
        this.then = then;
        this.log = log;
    }

    @GetMapping("/sources")
    String sources(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        String wanted = Blank.is(query) ? null : query.strip();
        SourceKind only = SourceForm.kind(kind).orElse(null);
        model.addAttribute("query", query)
                .addAttribute("kind", only == null ? "" : only.name())
                .addAttribute("kinds", SourceForm.kindsOrAll())
                .addAttribute("later", cursor != null)
                .addAttribute("list", sources.list(wanted, only, new PageRequest(cursor, ROWS)));
        return "source/list";
    }

    @GetMapping("/sources/new")
    @Needs(Scope.WRITE)
    String fresh(@RequestParam(defaultValue = "") String kind, Model model) {
        String chosen = SourceForm.kind(kind).map(Enum::name).orElse("");
        model.addAttribute("form", Form.blank(REGISTER).with("kind", chosen)).addAttribute("kinds", SourceForm.kinds());
        return "source/new";
    }

    @PostMapping("/sources")
    @Needs(Scope.WRITE)
    String register(
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(REGISTER, request, SourceForm.FIELDS);
        SourceId id = new SourceId(UUID.randomUUID());
        RegisterSource command = new SourceForm(form).registration(id, person.actor());
        return switch (desk.handle(command, Submission.of(request, form))) {
            case Refused(var reasons) -> {
                refuse(form, reasons, response, model);
                model.addAttribute("kinds", SourceForm.kinds());
                yield "source/new";
            }
            case Done done ->
                Announcement.of("Source registered.", done).andGoTo("/sources/" + done.stream(), request, next);
        };
    }

    @GetMapping("/sources/{source}")
    String source(
            @PathVariable SourceId source,
            @RequestParam(defaultValue = "") String other,
            CurrentPerson person,
            Model model) {
        return sight.show(source, null, other, person, model);
    }

    /** As it stood at a moment, to be read. */
    @GetMapping(value = "/sources/{source}", params = "asOf")
    String then(@PathVariable SourceId source, @RequestParam("asOf") String moment, Model model) {
        if (sources.find(source).isEmpty()) throw NoSuchPage.of(new UnknownSource(source));
        long index = switch (asOf.askPage("asOf", moment)) {
            case Asked.Refused(var reason) -> throw NoSuchPage.of(reason);
            case Asked.Entry(long last) -> last;
        };
        SourceThen stood =
                then.source(source, index).orElseThrow(() -> NoSuchPage.of(new NotThereYet("source", index)));
        model.addAttribute("source", stood.source())
                .addAttribute("claims", stood.claims())
                .addAttribute("withdrawable", false)
                .addAttribute("asOf", "#" + index)
                .addAttribute("asOfAt", log.find(index).map(AuditEntry::at).orElse(null))
                .addAttribute("rankable", false)
                .addAttribute("separable", false)
                .addAttribute("form", Form.blank(WITHDRAW))
                .addAttribute("origin", Form.blank(SourceSight.ORIGIN));
        return sight.relate(stood.source(), model);
    }

    @PostMapping("/sources/{source}/withdraw-source")
    @Needs(Scope.WRITE)
    String withdraw(
            @PathVariable SourceId source,
            @RequestParam(required = false) @Nullable Long version,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(WITHDRAW, request, List.of("reason"));
        WithdrawSource command = new WithdrawSource(source, form.value("reason"), person.actor());
        return switch (desk.handle(command, Submission.of(request, form, version))) {
            case Refused(var reasons) ->
                sight.show(
                        source,
                        refuse(form, overtakings.told(reasons, source.value()), response, model),
                        "",
                        person,
                        model);
            case Done done ->
                Announcement.of("Source withdrawn. Verdicts that rest on it go stale.", done)
                        .andGoTo("/sources/" + source, request, next);
        };
    }

    private static Form refuse(Form form, List<Rejection> reasons, HttpServletResponse response, Model model) {
        response.setStatus(Statuses.of(reasons).value());
        Form refused = form.refused(reasons);
        model.addAttribute("refused", true).addAttribute("form", refused);
        return refused;
    }
}
