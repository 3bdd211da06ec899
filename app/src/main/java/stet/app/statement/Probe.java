package stet.app.statement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.domain.statement.StatementCommand.AmendNote;
import stet.domain.statement.StatementCommand.AmendRationale;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.GiveUpReview;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementCommand.RewordClaim;
import stet.domain.statement.StatementCommand.SetDue;
import stet.domain.statement.StatementCommand.SetPriority;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.NoVerdictProposed;
import stet.domain.statement.StatementRejection.SameHand;
import stet.domain.statement.StatementRejection.VerdictIsStale;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.evidence.AttachedSource;
import stet.infra.statement.Note;
import stet.infra.statement.Prospect;
import stet.infra.statement.StatementDossier;

/**
 * Asks the rules what a statement would say to the commands of one person, who has typed nothing yet: with words in every
 * field that must have some.
 */
record Probe(Prospect prospect, StatementId statement, Actor by) {
    private static final String WORDS = "…";

    /** Whether the form of an act can lead to anything, whatever is typed into it. */
    boolean takes(Act act) {
        return switch (act) {
            case FLAG_CLAIM -> takes(new FlagClaim(statement, null, null, by));
            case DISMISS_STATEMENT -> takes(new DismissStatement(statement, Dismissal.NOT_CHECKABLE, WORDS, by));
            case UNDO_TRIAGE -> takes(new UndoTriage(statement, by));
            case ASSIGN_TO_ME -> takes(new AssignChecker(statement, by.person(), by));
            case ASSIGN_CHECKER -> !checkers().isEmpty();
            case RELEASE_CHECKER -> takes(new ReleaseChecker(statement, by));
            case SET_DUE -> takes(new SetDue(statement, null, by));
            case SET_PRIORITY -> takes(new SetPriority(statement, null, by));
            case ATTACH_SOURCE -> takes(new AttachSource(statement, somePassage(), by));
            case PROPOSE_VERDICT -> Stream.of(Verdict.values()).anyMatch(verdict -> takes(proposal(verdict, WORDS)));
            case MARK_VERIFIED -> takes(signOff());
            case TAKE_REVIEW -> takes(new TakeReview(statement, by));
            case GIVE_UP_REVIEW -> takes(new GiveUpReview(statement, by));
            case RETURN_FOR_REWORK -> takes(new ReturnForRework(statement, WORDS, by));
            case REOPEN_CLAIM -> takes(new ReopenClaim(statement, WORDS, by));
            case ADD_NOTE -> takes(new AddNote(statement, new NoteId(UUID.randomUUID()), WORDS, by));
            case REWORD_CLAIM -> takes(new RewordClaim(statement, WORDS, by));
            case AMEND_RATIONALE -> takes(new AmendRationale(statement, WORDS, by));
            case AMEND_ATTACHMENT, DETACH_SOURCE, AMEND_NOTE ->
                throw new IllegalArgumentException(act + " is about one of several things");
        };
    }

    private boolean takes(StatementCommand command) {
        return prospect.refusal(command).isEmpty();
    }

    /** To whom the claim can be given. */
    Set<Person> checkers() {
        return prospect.checkers().stream()
                .filter(checker -> takes(new AssignChecker(statement, checker, by)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which of the attachments can be amended or detached, and which of the notes amended. */
    Map<Act, Set<Object>> ones(StatementDossier dossier) {
        List<AttachmentId> attachments =
                dossier.sources().stream().map(AttachedSource::id).toList();
        List<NoteId> notes = dossier.notes().stream().map(Note::id).toList();
        return Map.of(
                Act.AMEND_ATTACHMENT,
                        those(attachments, id -> new AmendAttachment(statement, id, null, WORDS, null, by)),
                Act.DETACH_SOURCE, those(attachments, id -> new DetachSource(statement, id, WORDS, by)),
                Act.AMEND_NOTE, those(notes, id -> new AmendNote(statement, id, WORDS, by)));
    }

    private <T> Set<Object> those(List<T> ids, Function<T, StatementCommand> command) {
        return ids.stream().filter(id -> takes(command.apply(id))).collect(Collectors.toUnmodifiableSet());
    }

    /** What each verdict lacks, in a sentence, that could not be proposed with its rationale alone. */
    Map<Verdict, String> lacking() {
        Map<Verdict, String> lacking = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values())
            prospect.refusal(proposal(verdict, null)).ifPresent(reason -> lacking.put(verdict, reason.sentence()));
        return Map.copyOf(lacking);
    }

    /** Why this person can't sign off the verdict that there is; empty when they can, or when there is none to sign off. */
    Optional<String> whyNoSignOff() {
        return prospect.refusal(signOff())
                .filter(reason -> !(reason instanceof NoVerdictProposed || reason instanceof AlreadyVerified))
                .map(Probe::because);
    }

    /** Why, in words for whoever it is about. */
    private static String because(Rejection reason) {
        return switch (reason) {
            case SameHand _ -> "A second person must mark this verified; you proposed it.";
            case VerdictIsStale _ -> "The verdict is stale and has to be proposed again first.";
            default -> reason.sentence();
        };
    }

    private MarkVerified signOff() {
        return new MarkVerified(statement, null, by);
    }

    private ProposeVerdict proposal(Verdict verdict, @Nullable String singleSourceReason) {
        return new ProposeVerdict(statement, new ReasonedVerdict(verdict, null, WORDS, singleSourceReason), by);
    }

    /** A passage that no claim rests on yet. */
    private static Attachment somePassage() {
        return new Attachment(
                new AttachmentId(UUID.randomUUID()),
                new SourceId(UUID.randomUUID()),
                Stance.GIVES_CONTEXT,
                WORDS,
                null,
                null);
    }
}
