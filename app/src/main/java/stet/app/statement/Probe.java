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
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.EnquiryRejection.QueryIsOpen;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceId;
import stet.domain.statement.Dismissal;
import stet.domain.statement.Enquiry.AnswerQuery;
import stet.domain.statement.Enquiry.AskAuthor;
import stet.domain.statement.Enquiry.RecordAttempt;
import stet.domain.statement.Enquiry.RecordSearch;
import stet.domain.statement.Enquiry.WithdrawQuery;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AmendAttachment;
import stet.domain.statement.StatementCommand.AmendNote;
import stet.domain.statement.StatementCommand.AmendRationale;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissClaim;
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
import stet.domain.statement.StatementRejection.AlreadyFlagged;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.NoVerdictProposed;
import stet.domain.statement.StatementRejection.SameHand;
import stet.domain.statement.StatementRejection.VerdictIsStale;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.enquiry.KnownQuery;
import stet.infra.evidence.AttachedSource;
import stet.infra.statement.Note;
import stet.infra.statement.Prospect;
import stet.infra.statement.StatementDossier;

/**
 * Asks the rules what a statement would say to the commands of one person, who has typed nothing yet: with words in every
 * field that must have some.
 *
 * @param claim the number of the claim that is meant; absent when it is the only one
 */
record Probe(
        Prospect prospect, StatementId statement, @Nullable Integer claim, Actor by) {
    private static final String WORDS = "…";

    /** Whether the form of an act can lead to anything, whatever is typed into it. */
    boolean takes(Act act) {
        return switch (act) {
            case FLAG_CLAIM -> takes(new FlagClaim(statement, null, null, by));
            case FLAG_ANOTHER -> isClaim() && takes(new FlagClaim(statement, null, WORDS, by));
            case DISMISS_CLAIM -> takes(new DismissClaim(statement, claim, WORDS, by));
            case DISMISS_STATEMENT -> takes(new DismissStatement(statement, Dismissal.NOT_CHECKABLE, WORDS, by));
            case UNDO_TRIAGE -> takes(new UndoTriage(statement, by));
            case ASSIGN_TO_ME -> takes(new AssignChecker(statement, claim, by.person(), by));
            case ASSIGN_CHECKER -> !checkers().isEmpty();
            case RELEASE_CHECKER -> takes(new ReleaseChecker(statement, claim, by));
            case SET_DUE -> takes(new SetDue(statement, null, by));
            case SET_PRIORITY -> takes(new SetPriority(statement, null, by));
            case ATTACH_SOURCE -> takes(new AttachSource(statement, claim, somePassage(), by));
            case PROPOSE_VERDICT -> Stream.of(Verdict.values()).anyMatch(verdict -> takes(proposal(verdict, WORDS)));
            case MARK_VERIFIED -> takes(signOff());
            case TAKE_REVIEW -> takes(new TakeReview(statement, claim, by));
            case GIVE_UP_REVIEW -> takes(new GiveUpReview(statement, claim, by));
            case RETURN_FOR_REWORK -> takes(new ReturnForRework(statement, claim, WORDS, by));
            case REOPEN_CLAIM -> takes(new ReopenClaim(statement, claim, WORDS, by));
            case ADD_NOTE -> takes(new AddNote(statement, claim, new NoteId(UUID.randomUUID()), WORDS, by));
            case REWORD_CLAIM -> takes(new RewordClaim(statement, claim, WORDS, by));
            case RECORD_SEARCH -> takes(new RecordSearch(statement, claim, someSearch(), by));
            case ASK_AUTHOR -> takes(someQuestion());
            case AMEND_RATIONALE -> takes(new AmendRationale(statement, claim, WORDS, by));
            case PROPOSE_FIX -> throw new IllegalArgumentException(act + " is asked of the fixes");
            case AMEND_ATTACHMENT,
                    DETACH_SOURCE,
                    ANSWER_QUERY,
                    RECORD_ATTEMPT,
                    WITHDRAW_QUERY,
                    AMEND_NOTE,
                    ACCEPT_FIX,
                    LET_STAND,
                    WITHDRAW_FIX -> throw new IllegalArgumentException(act + " is about one of several things");
        };
    }

    private boolean isClaim() {
        return prospect.refusal(new FlagClaim(statement, null, null, by)).orElse(null) instanceof AlreadyFlagged;
    }

    private boolean takes(StatementCommand command) {
        return prospect.refusal(command).isEmpty();
    }

    /** To whom the claim can be given. */
    Set<Person> checkers() {
        return prospect.checkers().stream()
                .filter(checker -> takes(new AssignChecker(statement, claim, checker, by)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which of the attachments can be amended or detached, which of the notes amended, and which queries are open. */
    Map<Act, Set<Object>> ones(StatementDossier dossier) {
        List<AttachmentId> attachments =
                dossier.sources().stream().map(AttachedSource::id).toList();
        List<NoteId> notes = dossier.notes().stream().map(Note::id).toList();
        List<QueryId> queries =
                dossier.enquiries().queries().stream().map(KnownQuery::id).toList();
        return Map.of(
                Act.ANSWER_QUERY, those(queries, id -> new AnswerQuery(statement, claim, id, WORDS, by)),
                Act.RECORD_ATTEMPT,
                        those(
                                queries,
                                id -> new RecordAttempt(statement, claim, id, new Attempt(null, WORDS, WORDS), by)),
                Act.WITHDRAW_QUERY, those(queries, id -> new WithdrawQuery(statement, claim, id, WORDS, by)),
                Act.AMEND_ATTACHMENT,
                        those(attachments, id -> new AmendAttachment(statement, claim, id, null, WORDS, null, by)),
                Act.DETACH_SOURCE, those(attachments, id -> new DetachSource(statement, claim, id, WORDS, by)),
                Act.AMEND_NOTE, those(notes, id -> new AmendNote(statement, id, WORDS, by)));
    }

    private <T> Set<Object> those(List<T> ids, Function<T, StatementCommand> command) {
        return ids.stream().filter(id -> takes(command.apply(id))).collect(Collectors.toUnmodifiableSet());
    }

    /** Which verdicts can be proposed on words that changed, by this person's own passages that spoke against such a one before. */
    Set<Verdict> readAnew() {
        return Stream.of(Verdict.values())
                .filter(verdict -> takes(new ProposeVerdict(statement, claim, conclusion(verdict, null), true, by)))
                .collect(Collectors.toUnmodifiableSet());
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

    /** Why no verdict at all can be proposed as long as somebody is asked; empty when nobody is. */
    Optional<String> whyNoProposal() {
        return prospect.refusal(proposal(Verdict.NOT_ENOUGH_EVIDENCE, WORDS))
                .filter(QueryIsOpen.class::isInstance)
                .map(Rejection::sentence);
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
        return new MarkVerified(statement, claim, null, by);
    }

    /** @param reason why what is missing may be missing, absent when nobody says so */
    private ProposeVerdict proposal(Verdict verdict, @Nullable String reason) {
        return new ProposeVerdict(statement, claim, conclusion(verdict, reason), by);
    }

    private static ReasonedVerdict conclusion(Verdict verdict, @Nullable String reason) {
        return new ReasonedVerdict(verdict, null, WORDS, reason, reason);
    }

    private static Search someSearch() {
        return new Search(SearchPlace.WEB, WORDS, null, null);
    }

    /** To somebody who is asked nothing yet. */
    private AskAuthor someQuestion() {
        return new AskAuthor(statement, claim, new QueryId(UUID.randomUUID()), WORDS, null, null, WORDS, null, by);
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
