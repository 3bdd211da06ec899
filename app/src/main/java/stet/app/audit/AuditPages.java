package stet.app.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.security.Needs;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Times;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Rejection;
import stet.infra.account.Scope;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;
import stet.infra.audit.AuditOrder;
import stet.infra.engine.read.FailingReaders;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.log.LogChecks;
import stet.infra.log.VerifiableLog;
import stet.infra.review.Reviews;
import stet.infra.witness.Timestamps;
import stet.infra.witness.Witnesses;

/** Shows the audit log. */
@Pages
@Needs(Scope.AUDIT)
class AuditPages {
    private static final int ROWS = 100;

    private final AuditLog log;
    private final Reviews reviews;
    private final VerifiableLog verifiable;
    private final Witnesses witnesses;
    private final Timestamps timestamps;
    private final LogViews views;
    private final LogChecks checks;
    private final LedgerChoices choices;
    private final Times times;
    private final FailingReaders readers;

    AuditPages(
            AuditLog log,
            VerifiableLog verifiable,
            Witnesses witnesses,
            Timestamps timestamps,
            Reviews reviews,
            LogViews views,
            LogChecks checks,
            LedgerChoices choices,
            Times times,
            FailingReaders readers) {
        this.log = log;
        this.verifiable = verifiable;
        this.witnesses = witnesses;
        this.timestamps = timestamps;
        this.reviews = reviews;
        this.views = views;
        this.checks = checks;
        this.choices = choices;
        this.times = times;
        this.readers = readers;
    }

    @GetMapping("/audit")
    String log(
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        AuditQueryForm asked = AuditQueryForm.sent(request);
        List<Rejection> wrong = asked.wrong();
        if (!wrong.isEmpty()) response.setStatus(Statuses.of(wrong).value());
        Page<AuditEntry> page = wrong.isEmpty()
                ? log.list(asked.filter(times), AuditOrder.NEWEST_FIRST, new PageRequest(cursor, ROWS))
                : new Page<>(List.of(), null);
        model.addAttribute("refused", !wrong.isEmpty())
                .addAttribute("failing", readers.all())
                .addAttribute("log", views.now())
                .addAttribute("checking", checks.underWay().orElse(null))
                .addAttribute("witnesses", witnesses.statuses())
                .addAttribute("stamped", timestamps.newest().orElse(null))
                .addAttribute("unstamped", timestamps.trouble().orElse(null))
                .addAttribute("entries", page.items())
                .addAttribute("marks", reviews.marks(page.items()))
                .addAttribute("first", cursor == null ? null : asked.address("/audit", null))
                .addAttribute("next", page.next() == null ? null : asked.address("/audit", page.next()));
        narrowing(asked, wrong, model);
        return "audit/log";
    }

    private void narrowing(AuditQueryForm asked, List<Rejection> wrong, Model model) {
        model.addAttribute("form", asked.form().refused(wrong))
                .addAttribute("narrowed", asked.narrowed())
                .addAttribute("reviewThese", asked.address("/audit/reviews/new", null))
                .addAttribute("ndjson", asked.address("/audit/events.ndjson", null))
                .addAttribute("csv", asked.address("/audit/events.csv", null))
                .addAttribute("people", choices.people())
                .addAttribute("ofAccounts", choices.ofAccounts())
                .addAttribute("types", choices.types())
                .addAttribute("chosen", choices.chosen(asked))
                .addAttribute("found", choices.found(asked));
    }

    /** What has the words that are being typed, as a part of the page. */
    @GetMapping("/audit/things")
    String things(HttpServletRequest request, Model model) {
        AuditQueryForm asked = AuditQueryForm.sent(request);
        model.addAttribute("form", asked.form()).addAttribute("found", choices.found(asked));
        return "audit/found :: found";
    }

    @GetMapping("/audit/{index:\\d+}")
    String event(@PathVariable long index, Model model) {
        AuditEntry entry = log.find(index)
                .map(found -> found.flaw() != null || verifiable.isAsRecorded(index) ? found : found.otherwise())
                .orElseThrow(() -> nothingAt(index));
        model.addAttribute("entry", entry)
                .addAttribute("marks", reviews.marks(List.of(entry)).getOrDefault(index, List.of()))
                .addAttribute("raw", entry.payload() == null ? null : PrettyJson.of(entry.payload()))
                .addAttribute("keys", views.now().keys());
        return "audit/event";
    }

    static NoSuchPage nothingAt(long index) {
        return NoSuchPage.saying("The log has no event %d. Look for it in the log.".formatted(index));
    }
}
