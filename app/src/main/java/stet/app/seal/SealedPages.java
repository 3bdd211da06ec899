package stet.app.seal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.problem.Refusals;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.FormRejection.NothingChosen;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.seal.Seal;
import stet.domain.seal.SealCommand.DeclineErasure;
import stet.domain.seal.SealCommand.EraseIdentity;
import stet.domain.seal.SealCommand.OnSealed;
import stet.domain.seal.SealCommand.OpenSourceTo;
import stet.domain.seal.SealCommand.ReadIdentity;
import stet.domain.seal.SealCommand.RequestErasure;
import stet.domain.seal.SealRejection.NotSealed;
import stet.domain.source.SourceId;
import stet.infra.account.Account;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.seal.SealedSources;
import stet.infra.seal.SealedText;

/** Shows who may see who a sealed source is, that itself to them, and takes what is to become of it. */
@Pages
@RequestMapping("/sources/{source}")
@Needs(Scope.READ)
class SealedPages {
    private final CommandDesk desk;
    private final SealedSources seals;
    private final SealReaders readers;

    SealedPages(CommandDesk desk, SealedSources seals, SealReaders readers) {
        this.desk = desk;
        this.seals = seals;
        this.readers = readers;
    }

    @GetMapping("/seal")
    String seal(@PathVariable SourceId source, CurrentPerson person, Model model) {
        return show(source, null, person, model);
    }

    /** A look is asked for by a press, so that no link and no page loaded beforehand makes one in somebody's name. */
    @PostMapping("/read-identity")
    String readIdentity(
            @PathVariable SourceId source,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Form form = Form.sent("read-identity", request, List.of());
        return switch (read(source, person, request, form)) {
            case Refused(var reasons) -> refused(source, form, reasons, person, response, model);
            case Done _ -> {
                Seal seal = found(source);
                model.addAttribute("text", seals.open(seal, person.actor()));
                yield show(source, null, person, model);
            }
        };
    }

    /** The very text that the commitment is the hash of, as a file. */
    @PostMapping(value = "/prove-identity", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> proveIdentity(
            @PathVariable SourceId source, CurrentPerson person, HttpServletRequest request) {
        Form form = Form.sent("prove-identity", request, List.of());
        if (read(source, person, request, form) instanceof Refused(var reasons))
            throw new RefusedRequest(Refusals.of(reasons));
        SealedText text = seals.open(found(source), person.actor());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"identity-%s.txt\"".formatted(source))
                .body(text.text().getBytes(StandardCharsets.UTF_8));
    }

    private Outcome read(SourceId source, CurrentPerson person, HttpServletRequest request, Form form) {
        return desk.handle(new ReadIdentity(source, person.actor()), Submission.of(request, form));
    }

    @PostMapping("/open-source-to")
    @Needs(Scope.WRITE)
    String openTo(
            @PathVariable SourceId source,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent("open-source-to", request, List.of("to"));
        String to = form.optional("to");
        if (to == null)
            return refused(
                    source, form, List.of(new NothingChosen("to", "who may see it, too")), person, response, model);
        return handle(
                new OpenSourceTo(source, new Person(to), person.actor()),
                form,
                "Source opened.",
                new Sent(person, request, response, model, next));
    }

    @PostMapping("/request-erasure")
    @Needs(Scope.ADMIN)
    String requestErasure(
            @PathVariable SourceId source,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent("request-erasure", request, List.of("reason"));
        return handle(
                new RequestErasure(source, form.value("reason"), person.actor()),
                form,
                "Asked for. A second person erases it.",
                new Sent(person, request, response, model, next));
    }

    @PostMapping("/decline-erasure")
    @Needs(Scope.WRITE)
    String declineErasure(
            @PathVariable SourceId source,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return handle(
                new DeclineErasure(source, person.actor()),
                Form.sent("decline-erasure", request, List.of()),
                "The identity is not erased.",
                new Sent(person, request, response, model, next));
    }

    @PostMapping("/erase-identity")
    @Needs(Scope.WRITE)
    String eraseIdentity(
            @PathVariable SourceId source,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return handle(
                new EraseIdentity(source, person.actor()),
                Form.sent("erase-identity", request, List.of()),
                "The identity is erased.",
                new Sent(person, request, response, model, next));
    }

    /** Who sent something, with where it goes on. */
    private record Sent(
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {}

    private String handle(OnSealed command, Form form, String sentence, Sent sent) {
        return switch (desk.handle(command, Submission.of(sent.request(), form))) {
            case Refused(var reasons) ->
                refused(command.source(), form, reasons, sent.person(), sent.response(), sent.model());
            case Done done ->
                Announcement.of(sentence, done)
                        .andGoTo("/sources/%s/seal".formatted(command.source()), sent.request(), sent.next());
        };
    }

    private String refused(
            SourceId source,
            Form form,
            List<Rejection> reasons,
            CurrentPerson person,
            HttpServletResponse response,
            Model model) {
        response.setStatus(Statuses.of(reasons).value());
        model.addAttribute("refused", true);
        return show(source, form.refused(reasons), person, model);
    }

    private Seal found(SourceId source) {
        return seals.find(source).orElseThrow(() -> NoSuchPage.of(new NotSealed(source)));
    }

    private String show(SourceId source, @Nullable Form refused, CurrentPerson person, Model model) {
        Seal seal = found(source);
        List<Account> others = readers.people().stream()
                .filter(account -> !seal.openedTo().contains(account.person()))
                .toList();
        Function<String, Form> form = id -> refused != null && refused.id().equals(id) ? refused : Form.blank(id);
        model.addAttribute("seal", seal)
                .addAttribute("mine", seal.whyNotSeen(person.actor()).isEmpty())
                .addAttribute("readable", seals.isReadable(seal))
                .addAttribute("others", others)
                .addAttribute("opens", person.may(Scope.WRITE))
                .addAttribute("asks", seals.takes(new RequestErasure(source, "…", person.actor())))
                .addAttribute("declines", seals.takes(new DeclineErasure(source, person.actor())))
                .addAttribute("erases", seals.takes(new EraseIdentity(source, person.actor())))
                .addAttribute("reading", form.apply("read-identity"))
                .addAttribute("open", form.apply("open-source-to"))
                .addAttribute("ask", form.apply("request-erasure"))
                .addAttribute("decline", form.apply("decline-erasure"))
                .addAttribute("erase", form.apply("erase-identity"));
        return "seal/page";
    }
}
