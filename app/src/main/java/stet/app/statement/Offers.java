package stet.app.statement;

import static stet.app.statement.Act.ADD_NOTE;
import static stet.app.statement.Act.AMEND_RATIONALE;
import static stet.app.statement.Act.ASK_AUTHOR;
import static stet.app.statement.Act.ASSIGN_CHECKER;
import static stet.app.statement.Act.ASSIGN_TO_ME;
import static stet.app.statement.Act.ATTACH_SOURCE;
import static stet.app.statement.Act.DISMISS_CLAIM;
import static stet.app.statement.Act.DISMISS_STATEMENT;
import static stet.app.statement.Act.FLAG_ANOTHER;
import static stet.app.statement.Act.FLAG_CLAIM;
import static stet.app.statement.Act.GIVE_UP_REVIEW;
import static stet.app.statement.Act.MARK_VERIFIED;
import static stet.app.statement.Act.PROPOSE_VERDICT;
import static stet.app.statement.Act.RECORD_SEARCH;
import static stet.app.statement.Act.RELEASE_CHECKER;
import static stet.app.statement.Act.REOPEN_CLAIM;
import static stet.app.statement.Act.RETURN_FOR_REWORK;
import static stet.app.statement.Act.REWORD_CLAIM;
import static stet.app.statement.Act.SET_DUE;
import static stet.app.statement.Act.SET_PRIORITY;
import static stet.app.statement.Act.TAKE_REVIEW;
import static stet.app.statement.Act.UNDO_TRIAGE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.security.CurrentPerson;
import stet.domain.Person;
import stet.domain.verdict.Verdict;
import stet.infra.account.Scope;
import stet.infra.statement.Prospect;
import stet.infra.statement.StatementDossier;

/**
 * What one person can do with a statement as it stands, as the rules themselves answer it.
 *
 * @param now what moves the statement on, the first thing first
 * @param staffing who checks it, and how soon
 * @param aside what is possible beside that
 * @param withheld what people would expect here, and why it is not possible
 * @param lacking what each verdict lacks that could not be proposed yet
 * @param readAnew the verdicts that this person's passages are for when they read them anew for words that changed
 * @param ones what can be done with which of the attachments and notes
 * @param checkers to whom the claim can be given
 */
record Offers(
        List<Act> now,
        List<Act> staffing,
        List<Act> aside,
        List<Withheld> withheld,
        Map<Verdict, String> lacking,
        Set<Verdict> readAnew,
        Map<Act, Set<Object>> ones,
        Set<Person> checkers) {

    /** Something that is not possible, and why. */
    record Withheld(Act act, String because) {}

    static final Offers NONE =
            new Offers(List.of(), List.of(), List.of(), List.of(), Map.of(), Set.of(), Map.of(), Set.of());

    private static final List<Act> ON_BARE_CLAIMS = List.of(
            FLAG_CLAIM,
            ATTACH_SOURCE,
            PROPOSE_VERDICT,
            MARK_VERIFIED,
            TAKE_REVIEW,
            GIVE_UP_REVIEW,
            RETURN_FOR_REWORK,
            REOPEN_CLAIM,
            DISMISS_STATEMENT,
            UNDO_TRIAGE);
    private static final List<Act> ON_CLAIMS = List.of(
            FLAG_CLAIM,
            MARK_VERIFIED,
            PROPOSE_VERDICT,
            TAKE_REVIEW,
            GIVE_UP_REVIEW,
            RETURN_FOR_REWORK,
            REOPEN_CLAIM,
            ATTACH_SOURCE,
            DISMISS_STATEMENT,
            UNDO_TRIAGE);

    /** @param claim which of several claims is meant, absent when there is one at most */
    static Offers to(CurrentPerson person, StatementDossier dossier, @Nullable Integer claim, Prospect prospect) {
        if (!person.may(Scope.WRITE)) return NONE;
        Probe probe = new Probe(prospect, dossier.status().id(), claim, person.actor());
        return new Offers(
                now(person, dossier, probe),
                Stream.of(ASSIGN_TO_ME, ASSIGN_CHECKER, RELEASE_CHECKER, SET_DUE, SET_PRIORITY)
                        .filter(probe::takes)
                        .toList(),
                Stream.of(
                                REWORD_CLAIM,
                                DISMISS_CLAIM,
                                FLAG_ANOTHER,
                                AMEND_RATIONALE,
                                RECORD_SEARCH,
                                ASK_AUTHOR,
                                ADD_NOTE)
                        .filter(probe::takes)
                        .toList(),
                withheld(person, probe),
                probe.lacking(),
                probe.readAnew(),
                probe.ones(dossier),
                probe.checkers());
    }

    /** Whether something can be done with the attachment or note that has this id. */
    boolean can(Act act, Object one) {
        return ones.getOrDefault(act, Set.of()).contains(one);
    }

    private static List<Act> now(CurrentPerson person, StatementDossier dossier, Probe probe) {
        boolean bare = dossier.sources().isEmpty() && probe.takes(PROPOSE_VERDICT);
        return (bare ? ON_BARE_CLAIMS : ON_CLAIMS)
                .stream()
                        .filter(act -> person.may(act.needs()) && probe.takes(act))
                        .toList();
    }

    private static List<Withheld> withheld(CurrentPerson person, Probe probe) {
        Stream<Withheld> proposal =
                probe.whyNoProposal().map(because -> new Withheld(PROPOSE_VERDICT, because)).stream();
        Stream<Withheld> signOff = person.may(MARK_VERIFIED.needs())
                ? probe.whyNoSignOff().map(because -> new Withheld(MARK_VERIFIED, because)).stream()
                : Stream.empty();
        return Stream.concat(proposal, signOff).toList();
    }
}
