package stet.app.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.capture.CaptureLine;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.FormRejection.NothingChosen;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.domain.Rejection;
import stet.domain.reader.ReaderCommand.SetEventAside;
import stet.domain.reader.ReaderName;
import stet.infra.account.Scope;
import stet.infra.capture.Captures;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.engine.read.FailingReaders;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.read.StalledReaders;
import stet.infra.engine.rebuild.Rebuilds;

/** Where administrators look after what reads the log, and have what pages show read anew. */
@Pages
@Needs(Scope.ADMIN)
class ReadModelPages {
    private static final String PAGE = "/administration/read-models";
    private static final String ASIDE = "aside";

    private final Rebuilds rebuilds;
    private final FailingReaders readers;
    private final StalledReaders stalled;
    private final CommandDesk desk;
    private final Captures captures;

    ReadModelPages(
            Rebuilds rebuilds, FailingReaders readers, StalledReaders stalled, CommandDesk desk, Captures captures) {
        this.rebuilds = rebuilds;
        this.readers = readers;
        this.stalled = stalled;
        this.desk = desk;
        this.captures = captures;
    }

    @GetMapping(PAGE)
    String readModels(Model model) {
        return show(Form.blank(ASIDE), model);
    }

    private String show(Form form, Model model) {
        model.addAttribute("form", form)
                .addAttribute("failing", readers.all())
                .addAttribute("stalled", stalled.all())
                .addAttribute("rebuild", rebuilds.newest().orElse(null))
                .addAttribute("captured", CaptureLine.size(captures.bytes()))
                .addAttribute("canRollBack", rebuilds.canRollBack());
        return "account/read-models";
    }

    @PostMapping(PAGE)
    String rebuild(CurrentPerson person, HttpServletRequest request, RedirectAttributes next) {
        rebuilds.rebuild(person.person());
        return new Announcement("A rebuild was asked for. What is shown changes when it is done.")
                .andGoTo(PAGE, request, next);
    }

    @PostMapping(PAGE + "/roll-back")
    String rollBack(CurrentPerson person, HttpServletRequest request, RedirectAttributes next) {
        rebuilds.rollBack(person.person());
        return new Announcement("The version before was asked for. It is brought up to date, and then shown.")
                .andGoTo(PAGE, request, next);
    }

    @PostMapping(PAGE + "/retry")
    String retry(CurrentPerson person, HttpServletRequest request, RedirectAttributes next) {
        readers.retry(person.person());
        return new Announcement("Readers that failed try again now.").andGoTo(PAGE, request, next);
    }

    @PostMapping(PAGE + "/{reader}/{index:\\d+}/set-event-aside")
    String setAside(
            @PathVariable String reader,
            @PathVariable long index,
            @RequestParam(defaultValue = "false") boolean confirmed,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(ASIDE, request, List.of("reason")).with("reader", reader);
        SetEventAside command = new SetEventAside(new ReaderName(reader), index, form.value("reason"), person.actor());
        if (!confirmed) return refuse(form, unconfirmed(command), response, model);
        return switch (desk.handle(command, Submission.of(request, form))) {
            case Refused(var reasons) -> refuse(form, reasons, response, model);
            case Done _ -> {
                readers.goOn();
                yield new Announcement("The reader %s goes on without event %d.".formatted(reader, index))
                        .andGoTo(PAGE, request, next);
            }
        };
    }

    private static List<Rejection> unconfirmed(SetEventAside command) {
        List<Rejection> reasons = new ArrayList<>(command.shape());
        reasons.add(new NothingChosen("confirmed", cost(command.reader())));
        return reasons;
    }

    private static String cost(ReaderName reader) {
        return reader.value().equals(ProcessingGroups.POLICIES)
                ? "that claims may never be told of a withdrawn source"
                : "that what is shown may be incomplete";
    }

    private String refuse(Form form, List<Rejection> reasons, HttpServletResponse response, Model model) {
        response.setStatus(Statuses.of(reasons).value());
        model.addAttribute("refused", true);
        return show(form.refused(reasons), model);
    }
}
