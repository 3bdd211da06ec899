package stet.app.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stet.app.claim.ClaimTabs;
import stet.app.statement.FormCommand.Plain;
import stet.domain.Command;
import stet.domain.Person;
import stet.domain.evidence.AttachmentId;
import stet.domain.fix.FixCommand.AcceptFix;
import stet.domain.fix.FixCommand.LetStand;
import stet.domain.fix.FixCommand.WithdrawFix;
import stet.domain.fix.FixId;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementCommand.AddNote;
import stet.domain.statement.StatementCommand.AmendNote;
import stet.domain.statement.StatementCommand.AmendRationale;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissClaim;
import stet.domain.statement.StatementCommand.GiveUpReview;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementCommand.RewordClaim;
import stet.domain.statement.StatementCommand.SetPriority;
import stet.domain.statement.StatementCommand.TakeReview;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.infra.account.Scope;

/** Something that a person can do with a statement on the page: its words, its form, and what that means. */
public enum Act {
    FLAG_CLAIM(
            "flag-claim",
            "Flag claim",
            "f",
            "Flagged as a claim.",
            List.of("proposition", "words", "at", "of", "reason"),
            FormReader::flag),
    FLAG_ANOTHER(
            "flag-another",
            "Flag another claim",
            "f",
            "Flagged another claim in this statement.",
            List.of("proposition", "words", "at", "of", "reason"),
            FormReader::another),
    REWORD_CLAIM(
            "reword-claim",
            "Reword claim",
            null,
            "Claim reworded.",
            List.of("proposition"),
            plain(in -> new RewordClaim(in.statement(), in.claim(), in.value("proposition"), in.by()))),
    DISMISS_CLAIM(
            "dismiss-claim",
            "Dismiss claim",
            null,
            "Claim dismissed.",
            List.of("reason"),
            plain(in -> new DismissClaim(in.statement(), in.claim(), in.value("reason"), in.by()))),
    DISMISS_STATEMENT(
            "dismiss-statement",
            "Dismiss",
            "d",
            "Dismissed.",
            List.of("kind", "reason", "preset"),
            FormReader::dismissal),
    UNDO_TRIAGE("undo-triage", "Undo", "z", "Undone.", List.of(), plain(in -> new UndoTriage(in.statement(), in.by()))),
    ASSIGN_TO_ME(
            "assign-to-me",
            "Assign to me",
            null,
            "Assigned to you.",
            List.of(),
            plain(in -> new AssignChecker(in.statement(), in.claim(), in.by().person(), in.by()))),
    ASSIGN_CHECKER(
            "assign-checker",
            "Assign checker",
            null,
            "Assigned.",
            List.of("person"),
            plain(in -> new AssignChecker(in.statement(), in.claim(), new Person(in.value("person")), in.by()))),
    RELEASE_CHECKER(
            "release-checker",
            "Release checker",
            null,
            "Released.",
            List.of(),
            plain(in -> new ReleaseChecker(in.statement(), in.claim(), in.by()))),
    SET_DUE("set-due", "Set due", null, "Due day set.", List.of("due"), FormReader::due),
    SET_PRIORITY(
            "set-priority",
            "Set priority",
            null,
            "Priority set.",
            List.of("priority"),
            plain(in -> new SetPriority(in.statement(), in.priority(), in.by()))),
    ATTACH_SOURCE(
            "attach-source",
            "Attach source",
            "s",
            "Source attached.",
            List.of(
                    "find",
                    "found",
                    "source",
                    "url",
                    "title",
                    "publisher",
                    "stance",
                    "excerpt",
                    "locator",
                    "origin",
                    "notFoundReason"),
            FormReader::attachment),
    AMEND_ATTACHMENT(
            "amend-attachment",
            "Amend passage",
            null,
            "Passage amended.",
            List.of("attachment", "stance", "excerpt", "locator", "notFoundReason"),
            "attachment",
            FormReader::amendment),
    DETACH_SOURCE(
            "detach-source",
            "Detach source",
            null,
            "Source detached.",
            List.of("attachment", "reason"),
            "attachment",
            in -> in.about(
                    "attachment",
                    "one of the attached sources",
                    id -> new DetachSource(
                            in.statement(), in.claim(), new AttachmentId(id), in.value("reason"), in.by()))),
    PROPOSE_VERDICT(
            "propose-verdict",
            "Propose verdict",
            "v",
            "Verdict proposed. A second person has to mark it verified.",
            List.of("verdict", "rating", "rationale", "singleSourceReason", "noSearchReason", "readAnew"),
            FormReader::proposal),
    RECORD_SEARCH(
            "record-search",
            "Record search",
            null,
            "Search recorded.",
            List.of("where", "query", "at", "found"),
            EnquiryForms::search),
    ASK_AUTHOR(
            "ask-author",
            "Ask",
            null,
            "Asked. The claim waits for the answer.",
            List.of("name", "organisation", "contact", "question", "due"),
            EnquiryForms::question),
    ANSWER_QUERY(
            "answer-query",
            "File answer",
            null,
            "Answer filed.",
            List.of("query", "answer"),
            "query",
            EnquiryForms::answer),
    RECORD_ATTEMPT(
            "record-attempt",
            "Record attempt",
            null,
            "Attempt recorded.",
            List.of("query", "at", "how", "outcome"),
            "query",
            EnquiryForms::attempt),
    WITHDRAW_QUERY(
            "withdraw-query",
            "Withdraw query",
            null,
            "Query withdrawn.",
            List.of("query", "reason"),
            "query",
            EnquiryForms::withdrawal),
    AMEND_RATIONALE(
            "amend-rationale",
            "Amend rationale",
            null,
            "Rationale amended.",
            List.of("rationale"),
            plain(in -> new AmendRationale(in.statement(), in.claim(), in.value("rationale"), in.by()))),
    MARK_VERIFIED(
            "mark-verified",
            "Mark verified",
            "m",
            "Marked verified.",
            List.of("note"),
            plain(in -> new MarkVerified(in.statement(), in.claim(), in.optional("note"), in.by()))),
    TAKE_REVIEW(
            "take-review",
            "Take for review",
            null,
            "Taken: nobody else marks it verified until you give it up.",
            List.of(),
            plain(in -> new TakeReview(in.statement(), in.claim(), in.by()))),
    GIVE_UP_REVIEW(
            "give-up-review",
            "Give up review",
            null,
            "The review is given up.",
            List.of(),
            plain(in -> new GiveUpReview(in.statement(), in.claim(), in.by()))),
    RETURN_FOR_REWORK(
            "return-for-rework",
            "Return for rework",
            null,
            "Returned for rework.",
            List.of("reason"),
            plain(in -> new ReturnForRework(in.statement(), in.claim(), in.value("reason"), in.by()))),
    REOPEN_CLAIM(
            "reopen-claim",
            "Reopen claim",
            null,
            "Reopened.",
            List.of("reason"),
            plain(in -> new ReopenClaim(in.statement(), in.claim(), in.value("reason"), in.by()))),
    ADD_NOTE(
            "add-note",
            "Add note",
            "n",
            "Note added.",
            List.of("text"),
            plain(in ->
                    new AddNote(in.statement(), in.claim(), new NoteId(UUID.randomUUID()), in.value("text"), in.by()))),
    AMEND_NOTE(
            "amend-note",
            "Amend note",
            null,
            "Note amended.",
            List.of("note", "text"),
            "note",
            in -> in.about(
                    "note",
                    "one of the notes",
                    id -> new AmendNote(in.statement(), new NoteId(id), in.value("text"), in.by()))),
    PROPOSE_FIX(
            "propose-fix",
            "Propose fix",
            "e",
            "Fix proposed. An editor or the author decides about it.",
            List.of("replacement", "reason", "fixKind"),
            FormReader::fix),
    ACCEPT_FIX(
            "accept-fix",
            "Accept fix",
            null,
            "Fix accepted. It goes into the next revision.",
            List.of("fix"),
            "fix",
            in -> in.about("fix", "one of the fixes", id -> new AcceptFix(in.statement(), new FixId(id), in.by()))),
    LET_STAND(
            "let-stand",
            "Let stand",
            null,
            "Stet: the words stand.",
            List.of("fix", "reason"),
            "fix",
            in -> in.about(
                    "fix",
                    "one of the fixes",
                    id -> new LetStand(in.statement(), new FixId(id), in.value("reason"), in.by()))),
    WITHDRAW_FIX(
            "withdraw-fix",
            "Withdraw fix",
            null,
            "Fix withdrawn.",
            List.of("fix"),
            "fix",
            in -> in.about("fix", "one of the fixes", id -> new WithdrawFix(in.statement(), new FixId(id), in.by())));

    private final String wireName;
    private final String words;
    private final @Nullable String key;
    private final String done;

    @SuppressWarnings("ImmutableEnumChecker") // nobody can change what List.of makes
    private final List<String> fields;

    private final @Nullable String one;

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument alone
    private final Function<FormReader, FormCommand> meaning;

    Act(
            String wireName,
            String words,
            @Nullable String key,
            String done,
            List<String> fields,
            Function<FormReader, FormCommand> meaning) {
        this(wireName, words, key, done, fields, null, meaning);
    }

    Act(
            String wireName,
            String words,
            @Nullable String key,
            String done,
            List<String> fields,
            @Nullable String one,
            Function<FormReader, FormCommand> meaning) {
        this.wireName = wireName;
        this.words = words;
        this.key = key;
        this.done = done;
        this.fields = fields;
        this.one = one;
        this.meaning = meaning;
    }

    private static Function<FormReader, FormCommand> plain(Function<FormReader, ? extends Command> command) {
        return in -> new Plain(command.apply(in));
    }

    static Optional<Act> named(String wireName) {
        return Arrays.stream(values())
                .filter(act -> act.wireName.equals(wireName))
                .findFirst();
    }

    /** The last part of the path to which it is sent, as in the API. */
    public String wireName() {
        return wireName;
    }

    public String words() {
        return words;
    }

    /** What someone must be allowed to do it on the page, as in the API. */
    Scope needs() {
        return switch (this) {
            case MARK_VERIFIED, TAKE_REVIEW, GIVE_UP_REVIEW, RETURN_FOR_REWORK -> Scope.SIGN_OFF;
            case FLAG_CLAIM,
                    FLAG_ANOTHER,
                    REWORD_CLAIM,
                    DISMISS_CLAIM,
                    DISMISS_STATEMENT,
                    UNDO_TRIAGE,
                    ASSIGN_TO_ME,
                    ASSIGN_CHECKER,
                    RELEASE_CHECKER,
                    SET_DUE,
                    SET_PRIORITY,
                    ATTACH_SOURCE,
                    AMEND_ATTACHMENT,
                    DETACH_SOURCE,
                    PROPOSE_VERDICT,
                    AMEND_RATIONALE,
                    RECORD_SEARCH,
                    ASK_AUTHOR,
                    ANSWER_QUERY,
                    RECORD_ATTEMPT,
                    WITHDRAW_QUERY,
                    REOPEN_CLAIM,
                    ADD_NOTE,
                    AMEND_NOTE,
                    PROPOSE_FIX,
                    ACCEPT_FIX,
                    LET_STAND,
                    WITHDRAW_FIX -> Scope.WRITE;
        };
    }

    /** The key that begins it. */
    public @Nullable String key() {
        return key;
    }

    /** What is said when it is done. */
    String done() {
        return done;
    }

    /** The fields of its form. */
    List<String> fields() {
        return fields;
    }

    /** Whether its form offers to do the same with the statements that repeat this one. */
    public boolean reachesRepeats() {
        return switch (this) {
            case FLAG_CLAIM, DISMISS_STATEMENT, ATTACH_SOURCE, PROPOSE_VERDICT, MARK_VERIFIED, RETURN_FOR_REWORK ->
                true;
            case FLAG_ANOTHER,
                    DISMISS_CLAIM,
                    REWORD_CLAIM,
                    UNDO_TRIAGE,
                    ASSIGN_TO_ME,
                    ASSIGN_CHECKER,
                    RELEASE_CHECKER,
                    SET_DUE,
                    SET_PRIORITY,
                    AMEND_ATTACHMENT,
                    DETACH_SOURCE,
                    AMEND_RATIONALE,
                    RECORD_SEARCH,
                    ASK_AUTHOR,
                    ANSWER_QUERY,
                    RECORD_ATTEMPT,
                    WITHDRAW_QUERY,
                    TAKE_REVIEW,
                    GIVE_UP_REVIEW,
                    REOPEN_CLAIM,
                    ADD_NOTE,
                    AMEND_NOTE,
                    PROPOSE_FIX,
                    ACCEPT_FIX,
                    LET_STAND,
                    WITHDRAW_FIX -> false;
        };
    }

    /** The claim that its form names: the one that is shown, or the one that is added; absent when it is about the statement. */
    public @Nullable Integer named(ClaimTabs claims) {
        return switch (this) {
            case FLAG_ANOTHER -> claims.next();
            case FLAG_CLAIM,
                    DISMISS_STATEMENT,
                    UNDO_TRIAGE,
                    SET_DUE,
                    SET_PRIORITY,
                    ACCEPT_FIX,
                    LET_STAND,
                    WITHDRAW_FIX -> null;
            case REWORD_CLAIM,
                    DISMISS_CLAIM,
                    ASSIGN_TO_ME,
                    ASSIGN_CHECKER,
                    RELEASE_CHECKER,
                    ATTACH_SOURCE,
                    AMEND_ATTACHMENT,
                    DETACH_SOURCE,
                    PROPOSE_VERDICT,
                    AMEND_RATIONALE,
                    RECORD_SEARCH,
                    ASK_AUTHOR,
                    ANSWER_QUERY,
                    RECORD_ATTEMPT,
                    WITHDRAW_QUERY,
                    MARK_VERIFIED,
                    TAKE_REVIEW,
                    GIVE_UP_REVIEW,
                    RETURN_FOR_REWORK,
                    REOPEN_CLAIM,
                    ADD_NOTE,
                    AMEND_NOTE,
                    PROPOSE_FIX -> claims.number();
        };
    }

    /** The field that tells which of several things on the page it is about, absent when it is about the statement. */
    @Nullable
    String one() {
        return one;
    }

    /** What someone means who sends its form. */
    FormCommand read(FormReader form) {
        return meaning.apply(form);
    }
}
