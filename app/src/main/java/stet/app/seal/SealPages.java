package stet.app.seal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.Option;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.Words;
import stet.domain.Person;
import stet.domain.seal.Identity;
import stet.domain.seal.SealCommand.SealSource;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.infra.account.Account;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;

/** Takes in sources whose identity is nowhere in clear. */
@Pages
@Needs(Scope.WRITE)
class SealPages {
    private static final String SEAL = "seal-source";
    private static final List<String> FIELDS = List.of("kind", "name", "contacts", "circumstances", "more");

    private final CommandDesk desk;
    private final SealReaders readers;

    SealPages(CommandDesk desk, SealReaders readers) {
        this.desk = desk;
        this.readers = readers;
    }

    @GetMapping("/sources/seal-source")
    String fresh(CurrentPerson person, Model model) {
        return page(Form.blank(SEAL).with("kind", SourceKind.INTERVIEW.name()), List.of(), person, model);
    }

    @PostMapping("/sources/seal-source")
    String seal(
            @RequestParam(defaultValue = "") List<String> openTo,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(SEAL, request, FIELDS);
        return switch (desk.handle(command(form, openTo, person), Unhashed.of(Submission.of(request, form)))) {
            case Refused(var reasons) -> {
                response.setStatus(Statuses.of(reasons).value());
                model.addAttribute("refused", true);
                yield page(form.refused(reasons), openTo, person, model);
            }
            case Done done ->
                Announcement.of("Source sealed.", done).andGoTo("/sources/" + done.stream(), request, next);
        };
    }

    private static SealSource command(Form form, List<String> openTo, CurrentPerson person) {
        SourceKind kind = Stream.of(SourceKind.values())
                .filter(each -> each.name().equals(form.value("kind")))
                .findFirst()
                .orElse(SourceKind.INTERVIEW);
        Identity identity = new Identity(
                form.value("name"), form.optional("contacts"), form.optional("circumstances"), form.optional("more"));
        List<Person> others = openTo.stream().map(Person::new).toList();
        return new SealSource(new SourceId(UUID.randomUUID()), kind, identity, others, person.actor());
    }

    private String page(Form form, List<String> openTo, CurrentPerson person, Model model) {
        List<Account> others = readers.people().stream()
                .filter(account -> !account.person().equals(person.person()))
                .toList();
        model.addAttribute("form", form)
                .addAttribute("ticked", openTo)
                .addAttribute("others", others)
                .addAttribute(
                        "kinds",
                        Stream.of(SourceKind.values())
                                .filter(kind -> kind != SourceKind.WEB)
                                .map(kind -> Option.of(kind.name(), Words.of(kind)))
                                .toList());
        return "seal/new";
    }
}
