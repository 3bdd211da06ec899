package stet.domain.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.claim.AuthorRejection.NotYourPassage;
import stet.domain.claim.AuthorRejection.NotYourWording;
import stet.domain.claim.ClaimRejection.OnlyClaim;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.Sought;
import stet.domain.source.Source;
import stet.domain.statement.ClaimFile.Wording;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissClaim;
import stet.domain.statement.StatementCommand.GiveUpReview;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.PassReview;
import stet.domain.statement.StatementCommand.PlanCommand;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.RewordClaim;
import stet.domain.statement.StatementCommand.SetDue;
import stet.domain.statement.StatementCommand.SetPriority;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementCommand.WorkCommand;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.AttachmentAmended;
import stet.domain.statement.StatementEvent.CheckerAssigned;
import stet.domain.statement.StatementEvent.CheckerReleased;
import stet.domain.statement.StatementEvent.ClaimReworded;
import stet.domain.statement.StatementEvent.DueSet;
import stet.domain.statement.StatementEvent.PrioritySet;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementRejection.AlreadyAssigned;
import stet.domain.statement.StatementRejection.AlreadyAttached;
import stet.domain.statement.StatementRejection.NobodyAssigned;
import stet.domain.statement.StatementRejection.UnknownAttachment;
import stet.domain.statement.StatementRejection.UnknownChecker;
import stet.domain.verdict.Staleness;
import stet.domain.words.Folding;
import stet.domain.work.Plan;

/** A statement that is flagged: it takes checkers and sources in all of its states. */
sealed interface Claim extends Recorded permits OpenClaim, JudgedClaim {

    /** Whether a change of the evidence would make a verdict stale now. */
    boolean wouldGoStale();

    @Override
    default boolean lacksChecker() {
        return !isCut() && file().checker() == null && (workflow() != Workflow.VERIFIED || isStale());
    }

    @Override
    default Decision<StatementEvent> dismissClaim(DismissClaim command) {
        return Decision.rejected(new OnlyClaim());
    }

    /** What follows when it is dismissed while its statement has others. */
    Decision<StatementEvent> takeAway(DismissClaim command);

    /** Whether this is what it claims, in whatever spelling. */
    default boolean says(@Nullable String proposition) {
        Wording wording = file().wording();
        return wording != null && Folding.same(wording.proposition(), proposition);
    }

    @Override
    default String says() {
        Wording wording = file().wording();
        String proposition = wording == null ? null : wording.proposition();
        return proposition == null ? file().place().text() : proposition;
    }

    @Override
    default Decision<StatementEvent> assignChecker(AssignChecker command, Facts facts) {
        Person checker = command.checker();
        if (!facts.checkers().contains(checker)) return Decision.rejected(new UnknownChecker(checker));
        if (checker.equals(file().checker())) return Decision.rejected(new AlreadyAssigned(checker));
        return Decision.accepted(new CheckerAssigned(
                command.statement(), file().claim(), checker, command.by().person()));
    }

    @Override
    default Decision<StatementEvent> releaseChecker(ReleaseChecker command) {
        Person checker = file().checker();
        if (checker == null) return Decision.rejected(new NobodyAssigned());
        return Decision.accepted(new CheckerReleased(
                command.statement(), file().claim(), checker, command.by().person()));
    }

    @Override
    default Decision<StatementEvent> attachSource(AttachSource command, Facts facts) {
        Source source = facts.source(command.attachment().source());
        Optional<Rejection> notCitable = source.whyNotCitable();
        if (notCitable.isPresent()) return Decision.rejected(notCitable.get());
        Attachment attachment = source.origin().map(command.attachment()::of).orElseGet(command::attachment);
        if (file().evidence().holds(attachment)) return Decision.rejected(new AlreadyAttached());
        Optional<Rejection> notThere = attachment.whyNot(facts.sought(), command.notFoundReason());
        if (notThere.isPresent()) return Decision.rejected(notThere.get());
        return changed(
                new SourceAttached(
                        command.statement(),
                        file().claim(),
                        attachment.seen(facts.sought(), command.notFoundReason()),
                        command.by().person()),
                new Staleness(Staleness.Because.SOURCE_ATTACHED, attachment.source()));
    }

    @Override
    default Decision<StatementEvent> detachSource(DetachSource command) {
        Optional<Attachment> attachment = file().evidence().find(command.attachment());
        if (attachment.isEmpty()) return Decision.rejected(new UnknownAttachment(command.attachment()));
        return changed(
                new SourceDetached(
                        command.statement(),
                        file().claim(),
                        command.attachment(),
                        attachment.get().source(),
                        command.reason(),
                        command.by().person()),
                new Staleness(
                        Staleness.Because.SOURCE_DETACHED, attachment.get().source()));
    }

    @Override
    default Decision<StatementEvent> amendAttachment(AmendAttachment command, Facts facts) {
        Attachment was = file().evidence().attachments().get(command.attachment());
        if (was == null) return Decision.rejected(new UnknownAttachment(command.attachment()));
        Person attachedBy =
                Objects.requireNonNull(file().evidence().attachedBy().get(was.id()), "somebody attached it");
        Person by = command.by().person();
        if (!by.equals(attachedBy)) return Decision.rejected(new NotYourPassage(attachedBy));
        Attachment amended = was.amended(command.stance(), command.excerpt(), command.locator());
        if (amended.equals(was)) return Decision.unchanged();
        if (file().evidence().without(was.id()).holds(amended)) return Decision.rejected(new AlreadyAttached());
        Sought sought = Objects.equals(amended.excerpt(), was.excerpt()) ? null : facts.sought();
        Optional<Rejection> notThere = amended.whyNot(sought, command.notFoundReason());
        if (notThere.isPresent()) return Decision.rejected(notThere.get());
        return changed(
                new AttachmentAmended(
                        command.statement(), file().claim(), was, amended.seen(sought, command.notFoundReason()), by),
                new Staleness(Staleness.Because.PASSAGE_AMENDED, was.source()));
    }

    @Override
    default Decision<StatementEvent> rewordClaim(RewordClaim command) {
        Wording wording = Objects.requireNonNull(file().wording(), "somebody flagged it");
        Person by = command.by().person();
        if (!by.equals(wording.by())) return Decision.rejected(new NotYourWording(wording.by()));
        return command.proposition().equals(wording.proposition())
                ? Decision.unchanged()
                : Decision.accepted(new ClaimReworded(
                        command.statement(), file().claim(), wording.proposition(), command.proposition(), by));
    }

    @Override
    default Decision<StatementEvent> work(WorkCommand command, Facts facts) {
        return switch (command) {
            case TakeReview _, GiveUpReview _, PassReview _ -> Recorded.super.work(command, facts);
            case PlanCommand plan -> planned(plan);
        };
    }

    private Decision<StatementEvent> planned(PlanCommand command) {
        Plan plan = file().work().plan();
        Person by = command.by().person();
        return switch (command) {
            case SetDue set ->
                Objects.equals(set.due(), plan.due())
                        ? Decision.unchanged()
                        : Decision.accepted(new DueSet(set.statement(), plan.due(), set.due(), by));
            case SetPriority set ->
                set.priority() == plan.priority()
                        ? Decision.unchanged()
                        : Decision.accepted(new PrioritySet(set.statement(), plan.priority(), set.priority(), by));
        };
    }

    @Override
    default Decision<StatementEvent> noticeWithdrawal(NoticeWithdrawal command) {
        if (!file().evidence().restsOn(command.source())) return Decision.unchanged();
        return changed(
                new AttachedSourceWithdrawn(command.statement(), file().claim(), command.source(), command.reason()),
                new Staleness(Staleness.Because.SOURCE_WITHDRAWN, command.source()));
    }

    /** Rule 4: a change of the evidence makes a verdict stale, once. */
    private Decision<StatementEvent> changed(StatementEvent change, Staleness staleness) {
        List<StatementEvent> events = new ArrayList<>(List.of(change));
        if (wouldGoStale()) events.add(new VerdictBecameStale(change.statement(), file().claim(), staleness));
        return new Decision.Accepted<>(events);
    }
}
