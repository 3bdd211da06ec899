package stet.app.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.capture.SourcesKept;
import stet.app.claim.ClaimTabs;
import stet.app.claim.LinksView;
import stet.app.search.FoundView;
import stet.app.web.Form;
import stet.app.web.Label;
import stet.app.web.Option;
import stet.app.web.Words;
import stet.domain.Count;
import stet.domain.Person;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;
import stet.domain.work.Priority;
import stet.infra.audit.AuditEntry;
import stet.infra.enquiry.ClaimEnquiries;
import stet.infra.evidence.AttachedSource;
import stet.infra.fix.KnownFix;
import stet.infra.repeat.Repeats.Repeat;
import stet.infra.statement.Note;
import stet.infra.statement.StatementDossier;
import stet.infra.statement.StatementStatus;
import stet.infra.text.revision.WordDiff;

/**
 * Everything that the panel of a statement shows.
 *
 * @param dossier where several claims are, with one of them alone
 * @param claims which there are
 * @param may what this person can do with it
 * @param typed the form that was refused, or is being filled in, if there is one
 * @param history what happened, the newest first
 * @param checkers to whom the claim can be assigned
 * @param finder sources that it may rest on
 * @param last the source that this person attached last in this text, absent when there is none or none can be attached
 * @param repeats the statements of the article that say the same and stand as it does
 * @param before verdicts that were given on such words already, in other articles
 * @param fixes how it should read, as somebody proposed
 * @param links how the claim hangs together with others
 * @param kept which of its sources are captured
 */
public record StatementPanel(
        StatementDossier dossier,
        ClaimTabs claims,
        Offers may,
        @Nullable Form typed,
        List<AuditEntry> history,
        List<Option> checkers,
        SourceFinder finder,
        @Nullable SourceChoice last,
        List<Repeat> repeats,
        List<FoundView.Item> before,
        FixesView fixes,
        LinksView links,
        SourcesKept kept) {
    static final String REPEATS = "repeats";

    private static final int LATELY = 6;

    /** An act that the panel offers, one of them as the first thing to do. */
    record Offer(Act act, boolean primary) {}

    /** As a statement stood at a moment, when nothing can be done about that any more. */
    static StatementPanel then(
            StatementDossier dossier, List<AuditEntry> history, List<KnownFix> fixes, LinksView links) {
        SourceFinder nothing = new SourceFinder("", "", List.of(), List.of(), null);
        return new StatementPanel(
                dossier,
                ClaimTabs.of(dossier, null),
                Offers.NONE,
                null,
                history,
                List.of(),
                nothing,
                null,
                List.of(),
                List.of(),
                FixesView.toRead(fixes),
                links,
                SourcesKept.UNTOLD);
    }

    public StatementStatus status() {
        return dossier.status();
    }

    /** How far the statement has come: as its least settled claim. */
    public Label state() {
        return Words.of(claims.whole());
    }

    public @Nullable Label verdict() {
        return status().verdict() == null ? null : Words.of(status().verdict());
    }

    public @Nullable String rating() {
        return status().rating() == null ? null : Words.of(status().rating());
    }

    public boolean claim() {
        return status().status() != Workflow.UNTRIAGED && status().status() != Workflow.DISMISSED;
    }

    /** Who checks the claim, and whoever else has settled its verdict. */
    public List<Person> workers() {
        return Stream.of(status().checker(), status().proposedBy(), status().verifiedBy())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public @Nullable LocalDate due() {
        return status().counts().due();
    }

    /** How urgent it is, absent when that is nothing special. */
    public @Nullable String priority() {
        Priority priority = status().counts().priority();
        return priority == null ? null : Words.of(priority);
    }

    public List<AttachedSource> sources() {
        return dossier.sources();
    }

    /** A form for another passage of a source, begun. */
    public static Form passageOf(String source) {
        return Form.blank(Act.ATTACH_SOURCE.wireName()).with("source", source);
    }

    /** Whether another passage can be attached. */
    public boolean attachable() {
        return may.now().contains(Act.ATTACH_SOURCE);
    }

    /** Whether a form for another passage of a source was begun, and nothing typed yet. */
    public boolean passing() {
        return typed != null && !typed.refused() && begun(Act.ATTACH_SOURCE) && typed.optional("find") == null;
    }

    /** The attachment from which one more passage is taken by key: the last one. */
    public @Nullable AttachedSource latest() {
        return sources().reversed().stream()
                .filter(source -> !source.withdrawn())
                .findFirst()
                .orElse(null);
    }

    /** Where somebody looked for evidence, and whom they asked. */
    public ClaimEnquiries enquiries() {
        return dossier.enquiries();
    }

    public List<Note> notes() {
        return dossier.notes();
    }

    /** What happened last, the newest first. */
    public List<AuditEntry> lately() {
        return history.subList(0, Math.min(LATELY, history.size()));
    }

    public List<AuditEntry> earlier() {
        return history.subList(lately().size(), history.size());
    }

    public List<Offers.Withheld> withheld() {
        return may.withheld();
    }

    /** What can be done now, and the form that was refused even when it no longer could be sent. */
    public List<Offer> offers() {
        List<Act> acts = new ArrayList<>(may.now());
        for (Act act : Act.values())
            if (isTyped(act) && !may.staffing().contains(act) && !may.aside().contains(act) && !acts.contains(act))
                acts.add(act);
        return acts.stream()
                .filter(act -> act.one() == null && act != Act.PROPOSE_FIX)
                .map(act -> new Offer(act, act == first()))
                .toList();
    }

    /** The first thing to do; a settled claim has none. */
    private @Nullable Act first() {
        boolean settled = status().status() == Workflow.VERIFIED && !status().stale();
        return may.now().isEmpty() || settled ? null : may.now().getFirst();
    }

    /** Whether somebody has begun to fill in the form of an act, so that it is shown open. */
    public boolean begun(Act act) {
        return isTyped(act) && form(act).typed();
    }

    private boolean isTyped(Act act) {
        return typed != null && typed.id().equals(act.wireName());
    }

    /** The statements that repeat this one, as a form names them. */
    public String repeating() {
        return repeats.stream().map(repeat -> repeat.id().toString()).collect(Collectors.joining(" "));
    }

    /** Their places in the article. */
    public String repeatedAt() {
        return repeats.stream().map(repeat -> Count.of(repeat.position())).collect(Collectors.joining(", "));
    }

    /** Whether the same is to be done with them: it is, unless somebody took that away. */
    public boolean withRepeats(Form form) {
        return !form.typed() || !form.value(REPEATS).isEmpty();
    }

    public List<Offer> staffing() {
        return may.staffing().stream().map(act -> new Offer(act, false)).toList();
    }

    public boolean notable() {
        return may.aside().contains(Act.ADD_NOTE);
    }

    /** What this person can amend of the words on the claim itself; the act is named as in its address. */
    public @Nullable Offer amending(String act) {
        return may.aside().stream()
                .filter(aside -> aside.wireName().equals(act))
                .map(aside -> new Offer(aside, false))
                .findFirst()
                .orElse(null);
    }

    /** Whether this person can do something with one of several things; the act is named as in its address. */
    public boolean possible(String act, Object one) {
        return Act.named(act).filter(known -> may.can(known, one)).isPresent();
    }

    /** The verdicts to choose from, each with what it lacks so far. */
    public List<Option> verdicts() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> Words.option(verdict, lack(verdict)))
                .toList();
    }

    private @Nullable String lack(Verdict verdict) {
        String lack = may.lacking().get(verdict);
        return lack != null && may.readAnew().contains(verdict)
                ? "Your passages carry it once you read them anew, for the new words."
                : lack;
    }

    /** The verdict that is chosen beforehand: on words that were fixed as proposed, that they are right, once the sources say so. */
    public @Nullable String expected() {
        return status().staleBecause() == Staleness.Because.FIXED_AS_PROPOSED
                        && (!may.lacking().containsKey(Verdict.SUPPORTED)
                                || may.readAnew().contains(Verdict.SUPPORTED))
                ? Verdict.SUPPORTED.name()
                : null;
    }

    /** Whether this person has passages to read anew for words that changed. */
    public boolean rereadable() {
        return !may.readAnew().isEmpty();
    }

    /** Whether a form says that they are read anew; chosen beforehand where the verdict that is, too, needs it. */
    public boolean readsAnew(Form form) {
        return form.typed()
                ? !form.value("readAnew").isEmpty()
                : expected() != null && may.lacking().containsKey(Verdict.SUPPORTED);
    }

    /** What each verdict lacks so far, as the rules themselves say it, as long as there is one to propose. */
    public List<Option> checklist() {
        boolean open =
                status().status() == Workflow.FLAGGED || status().status() == Workflow.IN_CHECK || status().stale();
        return open && !may.now().isEmpty() ? verdicts() : List.of();
    }

    public Offer fixing() {
        return new Offer(Act.PROPOSE_FIX, false);
    }

    public Offer noting() {
        return new Offer(Act.ADD_NOTE, false);
    }

    /** The form of an act: what was typed into it, or blank. */
    public Form form(Act act) {
        return named(act.wireName());
    }

    /** The form of an act that is about one of several things; the act is named as in its address. */
    public Form about(String act, Object one) {
        return named(formOf(act, one.toString()));
    }

    static String formOf(String act, String one) {
        return act + "-" + one;
    }

    private Form named(String id) {
        return typed != null && typed.id().equals(id) ? typed : Form.blank(id);
    }

    /** What it said before the text was revised beside what it says now, absent when somebody has judged that. */
    public @Nullable List<WordDiff.Part> reworded() {
        String before = status().textBefore();
        return before == null ? null : WordDiff.of(before, status().text());
    }

    /** What this person is asked to do, or what keeps them from it. */
    public @Nullable String need() {
        if (status().cut()) return null;
        if (may.now().isEmpty()) return "You read along here: checking is for fact-checkers and editors.";
        if (status().staleBecause() == Staleness.Because.FIXED_AS_PROPOSED && expected() == null)
            return "Its passages were read for the old words. Whoever attached them proposes the new verdict with two keys; or amend each that supports the new words.";
        return switch (status().status()) {
            case UNTRIAGED -> "Is there something to check here? Flag it as a claim, or dismiss it.";
            case DISMISSED -> dismissed();
            case FLAGGED -> status().checker() == null ? "Nobody checks this claim yet." : null;
            case IN_CHECK -> status().sources() == 0 ? "Nothing supports or refutes it yet." : null;
            case IN_REVIEW ->
                may.now().contains(Act.MARK_VERIFIED)
                        ? "Read the rationale and the sources, then confirm the verdict or send it back."
                        : null;
            case QUERY_OPEN, VERIFIED -> null;
        };
    }

    private @Nullable String dismissed() {
        return status().dismissal() == null || status().dismissalReason() == null
                ? null
                : "Dismissed as %s: %s"
                        .formatted(Words.of(status().dismissal()).toLowerCase(Locale.ROOT), status().dismissalReason());
    }

    public String staleSentence() {
        return status().staleBecause() == null
                ? "Stale: the evidence changed after the verdict."
                : switch (status().staleBecause()) {
                    case SOURCE_ATTACHED -> "Stale: a source was attached after the verdict.";
                    case SOURCE_DETACHED -> "Stale: a source was detached after the verdict.";
                    case SOURCE_WITHDRAWN -> "Stale: a source that it rests on was withdrawn.";
                    case ORIGINS_ARE_ONE -> "Stale: two of its sources turned out to have one origin.";
                    case PASSAGE_AMENDED -> "Stale: a passage was amended after the verdict.";
                    case LINKED_VERDICT_CHANGED -> "Stale: a claim that is linked as the same got another verdict.";
                    case TEXT_CHANGED -> "Stale: the text says something else since the verdict.";
                    case FIXED_AS_PROPOSED -> "Stale. Fixed as proposed: check the new words.";
                };
    }
}
