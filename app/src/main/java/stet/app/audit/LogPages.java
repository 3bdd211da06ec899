package stet.app.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Pages;
import stet.app.web.failure.NoSuchPage;
import stet.infra.account.Scope;
import stet.infra.log.LogChecks;
import stet.infra.log.VerifiableLog;

/** Gives whoever is signed in what they verify the log with, since a session opens no path of the API. */
@Pages
@Needs(Scope.AUDIT)
class LogPages {
    private final VerifiableLog log;
    private final LogFiles files;
    private final LogChecks checks;
    private final LogViews views;

    LogPages(VerifiableLog log, LogFiles files, LogChecks checks, LogViews views) {
        this.log = log;
        this.files = files;
        this.checks = checks;
        this.views = views;
    }

    @GetMapping("/audit/stet.bundle")
    void bundle(HttpServletResponse response) throws IOException {
        files.sendBundle(response, List.of());
    }

    @GetMapping("/audit/{index:\\d+}/leaf")
    ResponseEntity<byte[]> leaf(@PathVariable long index) {
        return files.leaf(index).orElseThrow(() -> AuditPages.nothingAt(index));
    }

    @GetMapping("/audit/{index:\\d+}/proof")
    ResponseEntity<String> proof(@PathVariable long index) {
        return files.proof(index, List.of())
                .orElseThrow(() -> NoSuchPage.saying(
                        "No checkpoint covers event %d yet. Try again in a second.".formatted(index)));
    }

    /** Begins a check that whoever asked can see run, and that keeps nobody waiting. */
    @PostMapping("/audit/check")
    @Needs(Scope.REVIEW)
    String check(CurrentPerson person, HttpServletRequest request, RedirectAttributes next) {
        String said = checks.begin(person.person()) ? "The log is being checked." : "The log is being checked already.";
        return new Announcement(said).andGoTo("/audit#check", request, next);
    }

    /** How far it is, as a part of the page; reloaded, the page. */
    @GetMapping("/audit/check")
    String checking(HttpServletRequest request, Model model) {
        if (request.getHeader("HX-Request") == null) return "redirect:/audit";
        model.addAttribute("log", views.now())
                .addAttribute("checking", checks.underWay().orElse(null));
        return "audit/check :: check";
    }

    @PostMapping("/audit/recheck")
    @Needs(Scope.ADMIN)
    String recheck(CurrentPerson person, HttpServletRequest request, RedirectAttributes next) {
        String found = log.recheck(person.person())
                .orElse("Every event is as it was signed. There are no alarms, and work goes on.");
        return new Announcement("The log was checked again. " + found).andGoTo("/audit", request, next);
    }

    /** Where reloading the answer leads. */
    @GetMapping("/audit/recheck")
    String reloaded() {
        return "redirect:/audit";
    }
}
