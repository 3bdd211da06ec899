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
import stet.domain.source.SourceRejection.UnknownSource;
import stet.domain.words.Blank;
import stet.infra.account.Scope;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;
import stet.infra.capture.PageCaptures;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.history.AsItStood;
import stet.infra.history.AsItStood.SourceThen;
import stet.infra.lists.PageRequest;
import stet.infra.source.SourceProspects;
import stet.infra.source.SourceSummary;
import stet.infra.source.Sources;
import stet.infra.statement.RestingClaims;
import stet.infra.whatif.BlastRadius;
import stet.infra.whatif.BlastRadius.Reached;

/** Shows the newsroom's sources and what rests on each of them. */
@Pages
@Needs(Scope.READ)
class SourcePages {
    private static final int ROWS = 50;
    private static final String REGISTER = "register-source";
    private static final String FETCH = "begin-capture";
    private static final String WITHDRAW = "withdraw-source";
    private static final String WORDS = "…";

    private final Sources sources;

    private final RestingClaims resting;
    private final CommandDesk desk;
    private final SourceProspects prospects;
    private final Overtakings overtakings;
    private final AsOf asOf;
    private final AsItStood then;
    private final AuditLog log;
    private final BlastRadius radius;
    private final PageCaptures pages;

    SourcePages(
            Sources sources,
            RestingClaims resting,
            CommandDesk desk,
            SourceProspects prospects,
            Overtakings overtakings,
            AsOf asOf,
            AsItStood then,
            AuditLog log,
            BlastRadius radius,
            PageCaptures pages) {
        this.sources = sources;
        this.resting = resting;
        this.desk = desk;
        this.prospects = prospects;
        this.overtakings = overtakings;
        this.asOf = asOf;
        this.then = then;
        this.log = log;
        this.radius = radius;
        this.pages = pages;
    }

    @GetMapping("/sources")
    String sources(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        String wanted = Blank.is(query) ? null : query.strip();
        model.addAttribute("query", query)
                .addAttribute("later", cursor != null)
                .addAttribute("list", sources.list(wanted, new PageRequest(cursor, ROWS)));
        return "source/list";
    }

    @GetMapping("/sources/new")
    @Needs(Scope.WRITE)
    String fresh(Model model) {
        model.addAttribute("form", Form.blank(REGISTER));
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
        Form form = Form.sent(REGISTER, request, List.of("title", "url", "publisher", "origin"));
        RegisterSource command = new RegisterSource(
                new SourceId(UUID.randomUUID()),
                form.value("title"),
                form.optional("url"),
                form.optional("publisher"),
                form.optional("origin"),
                person.actor());
        return switch (desk.handle(command, Submission.of(request, form))) {
            case Refused(var reasons) -> {
                refuse(form, reasons, response, model);
                yield "source/new";
            }
            case Done done ->
                Announcement.of("Source registered.", done).andGoTo("/sources/" + done.stream(), request, next);
        };
    }

    @GetMapping("/sources/{source}")
    String source(@PathVariable SourceId source, CurrentPerson person, Model model) {
        return show(source, Form.blank(WITHDRAW), person, model);
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
                .addAttribute("form", Form.blank(WITHDRAW));
        return "source/page";
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
                show(source, refuse(form, overtakings.told(reasons, source.value()), response, model), person, model);
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

    private String show(SourceId id, Form form, CurrentPerson person, Model model) {
        SourceSummary source = sources.find(id).orElseThrow(() -> NoSuchPage.of(new UnknownSource(id)));
        boolean withdrawable =
                person.may(Scope.WRITE) && prospects.takes(new WithdrawSource(id, WORDS, person.actor()));
        boolean fetchable = person.may(Scope.WRITE) && pages.whyNot(source).isEmpty();
        List<Reached> reached = withdrawable ? radius.of(id) : List.of();
        model.addAttribute("source", source)
                .addAttribute("claims", resting.on(id))
                .addAttribute("withdrawable", withdrawable)
                .addAttribute("radius", reached)
                .addAttribute("stale", reached.stream().mapToInt(Reached::stale).sum())
                .addAttribute("fetch", fetchable ? Form.blank(FETCH) : null)
                .addAttribute("form", form);
        return "source/page";
    }
}
