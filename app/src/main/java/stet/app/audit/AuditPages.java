package stet.app.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.security.Needs;
import stet.app.web.Form;
import stet.app.web.Option;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Times;
import stet.app.web.failure.NoSuchPage;
import stet.domain.Rejection;
import stet.infra.account.Accounts;
import stet.infra.account.Scope;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;
import stet.infra.audit.AuditOrder;
import stet.infra.engine.read.FailingReaders;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.log.LogState;
import stet.infra.log.VerifiableLog;
import stet.infra.review.Reviews;
import stet.infra.watch.Watch;
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
    private final Watch watch;
    private final Witnesses witnesses;
    private final Timestamps timestamps;
    private final Accounts accounts;
    private final Times times;
    private final Clock clock;
    private final FailingReaders readers;

    AuditPages(
            AuditLog log,
            VerifiableLog verifiable,
            Watch watch,
            Witnesses witnesses,
            Timestamps timestamps,
            Reviews reviews,
            Accounts accounts,
            Times times,
            Clock clock,
            FailingReaders readers) {
        this.log = log;
        this.verifiable = verifiable;
        this.watch = watch;
        this.witnesses = witnesses;
        this.timestamps = timestamps;
        this.reviews = reviews;
        this.accounts = accounts;
        this.times = times;
        this.clock = clock;
        this.readers = readers;
    }

    @GetMapping("/audit")
    String log(
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        AuditQueryForm asked = new AuditQueryForm(Form.sent("audit", request, AuditQueryForm.FIELDS));
        List<Rejection> wrong = asked.wrong();
        if (!wrong.isEmpty()) response.setStatus(Statuses.of(wrong).value());
        Page<AuditEntry> page = wrong.isEmpty()
                ? log.list(asked.filter(times), AuditOrder.NEWEST_FIRST, new PageRequest(cursor, ROWS))
                : new Page<>(List.of(), null);
        model.addAttribute("form", asked.form().refused(wrong))
                .addAttribute("refused", !wrong.isEmpty())
                .addAttribute("narrowed", asked.narrowed())
                .addAttribute("failing", readers.all())
                .addAttribute("log", state())
                .addAttribute("witnesses", witnesses.statuses())
                .addAttribute("stamped", timestamps.newest().orElse(null))
                .addAttribute("unstamped", timestamps.trouble().orElse(null))
                .addAttribute("entries", page.items())
                .addAttribute("marks", reviews.marks(page.items()))
                .addAttribute("first", cursor == null ? null : asked.address("/audit", null))
                .addAttribute("next", page.next() == null ? null : asked.address("/audit", page.next()))
                .addAttribute("ndjson", asked.address("/audit/events.ndjson", null))
                .addAttribute("csv", asked.address("/audit/events.csv", null))
                .addAttribute("people", people("Everyone"))
                .addAttribute("ofAccounts", people("Whatever it is about"))
                .addAttribute("types", types());
        return "audit/log";
    }

    @GetMapping("/audit/{index:\\d+}")
    String event(@PathVariable long index, Model model) {
        AuditEntry entry = log.find(index)
                .map(found -> found.flaw() != null || verifiable.isAsRecorded(index) ? found : found.otherwise())
                .orElseThrow(() -> nothingAt(index));
        model.addAttribute("entry", entry)
                .addAttribute("marks", reviews.marks(List.of(entry)).getOrDefault(index, List.of()))
                .addAttribute("raw", entry.payload() == null ? null : PrettyJson.of(entry.payload()))
                .addAttribute("keys", state().keys());
        return "audit/event";
    }

    static NoSuchPage nothingAt(long index) {
        return NoSuchPage.saying("The log has no event %d. Look for it in the log.".formatted(index));
    }

    private LogView state() {
        LogState state = verifiable.state();
        String note = state.checkpoint()
                .map(newest -> witnesses.cosigned(newest.note()).format())
                .orElse("");
        return new LogView(state, watch.state(), note, verifiable.keys(), clock.instant());
    }

    private List<Option> people(String all) {
        Stream<Option> people = accounts.all().stream()
                .map(account -> Option.of(account.person().id(), account.name()));
        return Stream.concat(Stream.of(Option.of("", all)), people).toList();
    }

    private List<Option> types() {
        Stream<Option> types = log.types().stream().map(type -> Option.of(type, type.replace('-', ' ')));
        return Stream.concat(Stream.of(Option.of("", "Every event")), types).toList();
    }
}
