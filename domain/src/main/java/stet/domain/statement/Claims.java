package stet.domain.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.ArticleId;
import stet.domain.claim.ClaimRejection.NoSuchWords;
import stet.domain.claim.ClaimRejection.SeveralClaims;
import stet.domain.claim.ClaimRejection.UnknownClaim;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.ClaimCommand;
import stet.domain.statement.StatementCommand.DismissClaim;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.NoteCommand;
import stet.domain.statement.StatementCommand.NoticeLinkedVerdict;
import stet.domain.statement.StatementCommand.NoticeOrigins;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.RevisionCommand;
import stet.domain.statement.StatementCommand.RewordClaim;
import stet.domain.statement.StatementCommand.SetKind;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementCommand.WorkCommand;
import stet.domain.statement.StatementEvent.ClaimEvent;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.KindSet;
import stet.domain.statement.StatementEvent.NoteEvent;
import stet.domain.statement.StatementEvent.RevisionEvent;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.TreatedSeparately;
import stet.domain.statement.StatementEvent.TriageUndone;
import stet.domain.statement.StatementEvent.WorkEvent;
import stet.domain.statement.StatementRejection.AlreadyDismissed;
import stet.domain.statement.StatementRejection.AlreadyFlagged;
import stet.domain.statement.TriageRejection.NothingToUndo;
import stet.domain.text.Place;
import stet.domain.verdict.Verdict;
import stet.domain.words.Folding;
import stet.domain.work.Work;

/**
 * A statement with several claims, each of which goes its own way by the same rules as an only one; the statement stands
 * where its least settled claim does. What happens to the statement happens to all of them.
 *
 * @param courses each claim's way by its number, with those that were dismissed
 * @param triage the flag or dismissal that led here, absent when something has followed it
 */
record Claims(
        SortedMap<Integer, Recorded> courses, @Nullable Triage triage) implements Statement {
    private static final Comparator<Recorded> LEAST_SETTLED =
            Comparator.comparing(Recorded::workflow).thenComparing(Recorded::isStale, Comparator.reverseOrder());

    Claims {
        courses = Collections.unmodifiableSortedMap(courses);
    }

    static Claims of(Recorded only) {
        return new Claims(new TreeMap<>(Map.of(only.file().claim(), only)), null);
    }

    private Recorded first() {
        return courses.values().iterator().next();
    }

    /** The claims that are to be checked, in the order of their numbers; none when the statement needs no check. */
    private List<Claim> open() {
        return courses.values().stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .toList();
    }

    /** Those that tell how the statement stands. */
    private List<? extends Recorded> telling() {
        List<Claim> open = open();
        return open.isEmpty() ? List.copyOf(courses.values()) : open;
    }

    private Recorded leastSettled() {
        return Collections.min(telling(), LEAST_SETTLED);
    }

    @Override
    public Workflow workflow() {
        return leastSettled().workflow();
    }

    @Override
    public Optional<ArticleId> article() {
        return first().article();
    }

    @Override
    public Optional<Place> place() {
        return first().place();
    }

    @Override
    public boolean isCut() {
        return first().isCut();
    }

    @Override
    public @Nullable Person separatedBy() {
        return first().separatedBy();
    }

    @Override
    public boolean isStale() {
        return telling().stream().anyMatch(Recorded::isStale);
    }

    @Override
    public Set<SourceId> sources() {
        return all(Recorded::sources);
    }

    @Override
    public Set<Person> proposers() {
        return all(Recorded::proposers);
    }

    @Override
    public boolean isWorkedOn() {
        return true;
    }

    @Override
    public Decision<StatementEvent> setKind(SetKind command) {
        return first().setKind(command);
    }

    @Override
    public Work work() {
        return leastSettled().work();
    }

    @Override
    public boolean lacksChecker() {
        return open().stream().anyMatch(Claim::lacksChecker);
    }

    @Override
    public SortedMap<Integer, Statement> claims() {
        SortedMap<Integer, Statement> claims = new TreeMap<>();
        for (Claim claim : open()) claims.put(claim.file().claim(), claim);
        return claims;
    }

    private <T> Set<T> all(Function<Recorded, Set<T>> of) {
        return courses.values().stream()
                .flatMap(course -> of.apply(course).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Standing standing() {
        List<? extends Recorded> telling = telling();
        Map<Integer, Standing> each = telling.stream()
                .collect(Collectors.toMap(course -> course.file().claim(), Recorded::standing));
        return new Standing(
                workflow(),
                verdict(telling),
                isStale(),
                leastSettled().file().checker(),
                each.values().stream().mapToInt(Standing::sources).sum(),
                open().isEmpty() ? Map.of() : each);
    }

    /** The verdict that all of them have; absent when they don't agree, or one has none. */
    private static @Nullable Verdict verdict(List<? extends Recorded> telling) {
        Verdict verdict = telling.getFirst().verdict();
        return telling.stream().allMatch(course -> course.verdict() == verdict) ? verdict : null;
    }

    @Override
    public Decision<StatementEvent> decide(StatementCommand command, Facts facts) {
        Optional<Rejection> cut = first().whyNotOnceCut(command);
        if (cut.isPresent()) return Decision.rejected(cut.get());
        return command instanceof ClaimCommand named ? ofOne(named, facts) : Statement.super.decide(command, facts);
    }

    private Decision<StatementEvent> ofOne(ClaimCommand command, Facts facts) {
        List<Claim> open = open();
        Integer number = command.claim();
        if (open.isEmpty()) return first().decide(command, facts);
        if (number == null && open.size() > 1) return Decision.rejected(new SeveralClaims(names(open)));
        return open.stream()
                .filter(claim -> number == null || claim.file().claim() == number)
                .findFirst()
                .map(claim -> ofOne(claim, open, command, facts))
                .orElseGet(() -> Decision.rejected(new UnknownClaim(Objects.requireNonNull(number))));
    }

    private static Decision<StatementEvent> ofOne(Claim claim, List<Claim> open, ClaimCommand command, Facts facts) {
        if (command instanceof DismissClaim dismiss && open.size() > 1) return claim.takeAway(dismiss);
        boolean taken = command instanceof RewordClaim reword
                && open.stream()
                        .anyMatch(other ->
                                other.file().claim() != claim.file().claim() && other.says(reword.proposition()));
        return taken ? Decision.rejected(new AlreadyFlagged()) : claim.decide(command, facts);
    }

    private static SortedMap<Integer, String> names(List<Claim> open) {
        SortedMap<Integer, String> names = new TreeMap<>();
        for (Claim claim : open) names.put(claim.file().claim(), claim.says());
        return names;
    }

    /** One claim more, unless it is there already. One that was dismissed is taken up again with all that was gathered on it. */
    @Override
    public Decision<StatementEvent> flagClaim(FlagClaim command) {
        String text = first().file().place().text();
        if (!command.isIn(text)) return Decision.rejected(noSuchWords(command, text));
        List<Claim> open = open();
        String proposition = command.proposition();
        boolean known =
                !open.isEmpty() && (proposition == null || open.stream().anyMatch(claim -> claim.says(proposition)));
        return known
                ? Decision.rejected(new AlreadyFlagged())
                : Decision.accepted(command.flagged(number(proposition, open.isEmpty()), text));
    }

    private static Rejection noSuchWords(FlagClaim command, String text) {
        return new NoSuchWords(
                Objects.requireNonNull(command.start()), Objects.requireNonNull(command.end()), text.length());
    }

    private int number(@Nullable String proposition, boolean none) {
        return courses.values().stream()
                .filter(course -> proposition != null && saidOnce(course, proposition))
                .map(course -> course.file().claim())
                .findFirst()
                .orElseGet(() -> none ? courses.firstKey() : courses.lastKey() + 1);
    }

    private static boolean saidOnce(Recorded course, String proposition) {
        ClaimFile.Wording wording = course.file().wording();
        return wording != null && Folding.same(wording.proposition(), proposition);
    }

    @Override
    public Decision<StatementEvent> dismiss(DismissStatement command) {
        if (workflow() == Workflow.DISMISSED) return Decision.rejected(new AlreadyDismissed());
        return telling().stream()
                .map(course -> course.dismiss(command))
                .filter(Rejected.class::isInstance)
                .findFirst()
                .orElseGet(() -> Decision.accepted(command.dismissed()));
    }

    @Override
    public Decision<StatementEvent> undoTriage(UndoTriage command) {
        return triage == null ? Decision.rejected(new NothingToUndo()) : triage.undo(command, workflow());
    }

    @Override
    public Decision<StatementEvent> revise(RevisionCommand command) {
        return together(course -> course.revise(command));
    }

    @Override
    public Decision<StatementEvent> noticeWithdrawal(NoticeWithdrawal command) {
        return together(course -> course.noticeWithdrawal(command));
    }

    @Override
    public Decision<StatementEvent> noticeLinkedVerdict(NoticeLinkedVerdict command) {
        return together(course -> course.noticeLinkedVerdict(command));
    }

    @Override
    public Decision<StatementEvent> noticeOrigins(NoticeOrigins command, Facts facts) {
        return together(course -> course.noticeOrigins(command, facts));
    }

    /** What follows for the statement, once, and for each of its claims. */
    private Decision<StatementEvent> together(Function<Recorded, Decision<StatementEvent>> each) {
        List<StatementEvent> events = new ArrayList<>();
        for (Recorded course : courses.values())
            if (each.apply(course) instanceof Accepted<StatementEvent>(var following))
                following.stream()
                        .filter(event ->
                                event instanceof ClaimEvent || course.file().claim() == courses.firstKey())
                        .forEach(events::add);
        return new Accepted<>(events);
    }

    /** A day and a priority are the whole statement's, as long as one of its claims is not settled. */
    @Override
    public Decision<StatementEvent> work(WorkCommand command, Facts facts) {
        return leastSettled().work(command, facts);
    }

    @Override
    public Decision<StatementEvent> note(NoteCommand command) {
        Integer about = command instanceof AddNote add ? add.claim() : null;
        if (about != null && open().stream().noneMatch(claim -> claim.file().claim() == about))
            return Decision.rejected(new UnknownClaim(about));
        return first().file().notes().decide(command);
    }

    @Override
    public Statement evolve(StatementEvent event) {
        return switch (event) {
            case StatementRecorded again -> throw new IllegalStateException("recorded twice: " + again);
            case ClaimFlagged flagged ->
                with(
                        flagged.claim(),
                        course(flagged.claim()).after(flagged),
                        new Triage(flagged.flaggedBy(), flagged.claim(), courses.size() == 1 ? first() : followed()));
            case ClaimEvent claim -> with(claim.claim(), known(claim).after(claim), null);
            case StatementDismissed dismissed ->
                new Claims(
                        each(course -> course.after(dismissed)), new Triage(dismissed.dismissedBy(), null, followed()));
            case TriageUndone undone -> undone(undone);
            case RevisionEvent _, KindSet _, TreatedSeparately _, NoteEvent _, WorkEvent _ ->
                new Claims(each(course -> course.after(event)), null);
        };
    }

    private Recorded course(int claim) {
        Recorded course = courses.get(claim);
        return course == null ? new Untriaged(first().birth(), first().file().of(claim)) : course;
    }

    private Recorded known(ClaimEvent event) {
        Recorded course = courses.get(event.claim());
        if (course == null) throw new IllegalStateException("no claim of this number: " + event);
        return course;
    }

    private Claims with(int claim, Recorded course, @Nullable Triage triage) {
        SortedMap<Integer, Recorded> more = new TreeMap<>(courses);
        more.put(claim, course);
        return new Claims(more, triage);
    }

    private SortedMap<Integer, Recorded> each(UnaryOperator<Recorded> change) {
        SortedMap<Integer, Recorded> changed = new TreeMap<>();
        courses.forEach((claim, course) -> changed.put(claim, change.apply(course)));
        return changed;
    }

    /** This state when something has followed: what led to it can't be taken back any more. */
    private Claims followed() {
        return new Claims(courses, null);
    }

    private Statement undone(TriageUndone event) {
        if (triage == null) throw new IllegalStateException("nothing that could be undone: " + event);
        return triage.before();
    }
}
