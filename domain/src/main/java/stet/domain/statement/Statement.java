package stet.domain.statement;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.claim.DecidedClaim;
import stet.domain.evidence.Evidence;
import stet.domain.source.SourceId;
import stet.domain.statement.SeparateRejection.AlreadySeparate;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.domain.statement.StatementCommand.AmendRationale;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissClaim;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.GiveUpReview;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.NoteCommand;
import stet.domain.statement.StatementCommand.NoticeLinkedVerdict;
import stet.domain.statement.StatementCommand.NoticeOrigins;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.PassReview;
import stet.domain.statement.StatementCommand.PlanCommand;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.RecordStatement;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementCommand.RevisionCommand;
import stet.domain.statement.StatementCommand.RewordClaim;
import stet.domain.statement.StatementCommand.SetKind;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementCommand.TreatSeparately;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementCommand.WorkCommand;
import stet.domain.statement.StatementEvent.TreatedSeparately;
import stet.domain.statement.StatementRejection.AlreadyRecorded;
import stet.domain.statement.StatementRejection.NoVerdictProposed;
import stet.domain.statement.StatementRejection.NotFlagged;
import stet.domain.statement.StatementRejection.NotVerified;
import stet.domain.text.Place;
import stet.domain.work.Work;

/** A statement as its events have made it. What a state does not allow, it refuses with the reason. */
public sealed interface Statement permits Unrecorded, Recorded, Claims {

    /** The state before any event. */
    static Statement unrecorded() {
        return new Unrecorded();
    }

    /** The events that follow from a command in this state, or why it is refused. */
    default Decision<StatementEvent> decide(StatementCommand command, Facts facts) {
        return switch (command) {
            case RecordStatement record -> record(record);
            case RevisionCommand revision -> revise(revision);
            case SetKind set -> setKind(set);
            case TreatSeparately treat -> treatSeparately(treat);
            case FlagClaim flag -> flagClaim(flag);
            case DismissStatement dismiss -> dismiss(dismiss);
            case UndoTriage undo -> undoTriage(undo);
            case AssignChecker assign -> assignChecker(assign, facts);
            case ReleaseChecker release -> releaseChecker(release);
            case AttachSource attach -> attachSource(attach, facts);
            case DetachSource detach -> detachSource(detach);
            case AmendAttachment amend -> amendAttachment(amend, facts);
            case DismissClaim dismiss -> dismissClaim(dismiss);
            case RewordClaim reword -> rewordClaim(reword);
            case AmendRationale amend -> amendRationale(amend);
            case NoticeWithdrawal notice -> noticeWithdrawal(notice);
            case NoticeLinkedVerdict notice -> noticeLinkedVerdict(notice);
            case NoticeOrigins notice -> noticeOrigins(notice, facts);
            case ProposeVerdict propose -> proposeVerdict(propose, facts);
            case MarkVerified mark -> markVerified(mark, facts);
            case ReturnForRework giveBack -> returnForRework(giveBack);
            case ReopenClaim reopen -> reopen(reopen);
            case WorkCommand work -> work(work, facts);
            case NoteCommand note -> note(note);
            case Enquiry enquiry -> enquire(enquiry);
        };
    }

    /** This state with one more event behind it. */
    Statement evolve(StatementEvent event);

    /** How far the statement has come. */
    Workflow workflow();

    /** The article that it is of; empty before it is recorded. */
    default Optional<ArticleId> article() {
        return Optional.empty();
    }

    /** Where it stands, or stood before it was cut; empty before it is recorded. */
    default Optional<Place> place() {
        return Optional.empty();
    }

    /** The article's byline, absent when it has none. */
    default @Nullable String author() {
        return null;
    }

    /** The revision of its article's text that has it no more, absent while it stands there. */
    default @Nullable Integer cutIn() {
        return null;
    }

    /** Whether its article's text has it no more. */
    default boolean isCut() {
        return cutIn() != null;
    }

    /** Who had it treated separately, absent while it is asked once with all that are the same. */
    default @Nullable Person separatedBy() {
        return null;
    }

    /** Whether it is asked once with no other. */
    default boolean isSeparate() {
        return separatedBy() != null;
    }

    /** Whether anybody did anything with it, be it only a note. */
    default boolean isWorkedOn() {
        return false;
    }

    /** Rule 6: whether it keeps its article from being clear no more: it is settled, or the text has it no more. */
    default boolean isClear() {
        return isCut() || standing().isSettled();
    }

    /** Whether the words or the evidence changed since the verdict. */
    default boolean isStale() {
        return false;
    }

    /** Whether it is to be checked, and nobody is there to do it. */
    default boolean lacksChecker() {
        return false;
    }

    /** The claims that are to be checked, by their numbers, each as if it were the only one. */
    default SortedMap<Integer, Statement> claims() {
        return Collections.emptySortedMap();
    }

    /** What it claims: the proposition of its only claim, or its own words; nothing before it is recorded. */
    default String says() {
        return place().map(Place::text).orElse("");
    }

    /** What was concluded about its only claim; empty while nothing is, and of several. */
    default Optional<DecidedClaim> decided() {
        return Optional.empty();
    }

    /** What its only claim rests on; nothing of several. */
    default Evidence evidence() {
        return Evidence.NONE;
    }

    /** The sources that it rests on, as far as it knows. */
    default Set<SourceId> sources() {
        return Set.of();
    }

    /** Whose verdicts there are in it. */
    default Set<Person> proposers() {
        return Set.of();
    }

    /** Whose turn it is besides its checker's, and how soon; of several claims, of the least settled one. */
    default Work work() {
        return Work.NONE;
    }

    /** What others see of this state. */
    default Standing standing() {
        return new Standing(workflow(), null, isStale(), null, 0);
    }

    default Decision<StatementEvent> record(RecordStatement command) {
        return Decision.rejected(new AlreadyRecorded(command.statement()));
    }

    /** What becomes of it in a revision of its article's text. */
    Decision<StatementEvent> revise(RevisionCommand command);

    Decision<StatementEvent> setKind(SetKind command);

    default Decision<StatementEvent> treatSeparately(TreatSeparately command) {
        Person already = separatedBy();
        return already == null
                ? Decision.accepted(new TreatedSeparately(
                        command.statement(), command.reason(), command.by().person()))
                : Decision.rejected(new AlreadySeparate(already));
    }

    Decision<StatementEvent> flagClaim(FlagClaim command);

    Decision<StatementEvent> dismiss(DismissStatement command);

    Decision<StatementEvent> undoTriage(UndoTriage command);

    default Decision<StatementEvent> dismissClaim(DismissClaim command) {
        return Decision.rejected(new NotFlagged());
    }

    default Decision<StatementEvent> assignChecker(AssignChecker command, Facts facts) {
        return Decision.rejected(new NotFlagged());
    }

    default Decision<StatementEvent> releaseChecker(ReleaseChecker command) {
        return Decision.rejected(new NotFlagged());
    }

    default Decision<StatementEvent> attachSource(AttachSource command, Facts facts) {
        return Decision.rejected(new NotFlagged());
    }

    default Decision<StatementEvent> detachSource(DetachSource command) {
        return Decision.rejected(new NotFlagged());
    }

    default Decision<StatementEvent> amendAttachment(AmendAttachment command, Facts facts) {
        return Decision.rejected(new NotFlagged());
    }

    default Decision<StatementEvent> rewordClaim(RewordClaim command) {
        return Decision.rejected(new NotFlagged());
    }

    default Decision<StatementEvent> amendRationale(AmendRationale command) {
        return Decision.rejected(new NoVerdictProposed());
    }

    default Decision<StatementEvent> noticeWithdrawal(NoticeWithdrawal command) {
        return Decision.unchanged();
    }

    default Decision<StatementEvent> noticeLinkedVerdict(NoticeLinkedVerdict command) {
        return Decision.unchanged();
    }

    default Decision<StatementEvent> noticeOrigins(NoticeOrigins command, Facts facts) {
        return Decision.unchanged();
    }

    default Decision<StatementEvent> proposeVerdict(ProposeVerdict command, Facts facts) {
        return Decision.rejected(new NotFlagged());
    }

    default Decision<StatementEvent> markVerified(MarkVerified command, Facts facts) {
        return Decision.rejected(new NoVerdictProposed());
    }

    default Decision<StatementEvent> returnForRework(ReturnForRework command) {
        return Decision.rejected(new NoVerdictProposed());
    }

    default Decision<StatementEvent> reopen(ReopenClaim command) {
        return Decision.rejected(new NotVerified());
    }

    default Decision<StatementEvent> work(WorkCommand command, Facts facts) {
        return switch (command) {
            case TakeReview _, GiveUpReview _, PassReview _ -> Decision.rejected(new NoVerdictProposed());
            case PlanCommand _ -> Decision.rejected(new NotFlagged());
        };
    }

    Decision<StatementEvent> note(NoteCommand command);

    /** Looking for evidence, and asking. */
    default Decision<StatementEvent> enquire(Enquiry command) {
        return Decision.rejected(new NotFlagged());
    }
}
