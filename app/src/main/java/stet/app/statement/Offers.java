package stet.app.statement;

import static stet.app.statement.Act.ADD_NOTE;
import static stet.app.statement.Act.ASSIGN_CHECKER;
import static stet.app.statement.Act.ASSIGN_TO_ME;
import static stet.app.statement.Act.ATTACH_SOURCE;
import static stet.app.statement.Act.DETACH_SOURCE;
import static stet.app.statement.Act.DISMISS_STATEMENT;
import static stet.app.statement.Act.FLAG_CLAIM;
import static stet.app.statement.Act.MARK_VERIFIED;
import static stet.app.statement.Act.PROPOSE_VERDICT;
import static stet.app.statement.Act.RELEASE_CHECKER;
import static stet.app.statement.Act.REOPEN_CLAIM;
import static stet.app.statement.Act.RETURN_FOR_REWORK;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.app.security.CurrentPerson;
import stet.domain.statement.StatementRejection.AuthorsOwnArticle;
import stet.infra.account.Scope;
import stet.infra.statement.StatementDossier;
import stet.infra.statement.StatementStatus;

/**
 * What one person can do with a statement as it stands: the domain's rules, asked before anyone tries.
 *
 * @param now what moves the statement on, the first thing first
 * @param staffing who checks it
 * @param aside what is possible beside that
 * @param withheld what people would expect here, and why it is not possible
 */
record Offers(List<Act> now, List<Act> staffing, List<Act> aside, List<Withheld> withheld) {

    /** Something that is not possible, and why. */
    record Withheld(Act act, String because) {}

    private static final Offers NONE = new Offers(List.of(), List.of(), List.of(), List.of());

    static Offers to(CurrentPerson person, StatementDossier dossier) {
        if (!person.may(Scope.WRITE)) return NONE;
        List<Withheld> withheld = withheld(person, dossier);
        return new Offers(
                now(dossier.status(), withheld.isEmpty() && person.may(Scope.SIGN_OFF)),
                staffing(dossier.status(), person),
                aside(dossier.status()),
                withheld);
    }

    private static List<Act> now(StatementStatus status, boolean maySignOff) {
        return switch (status.status()) {
            case UNTRIAGED -> List.of(FLAG_CLAIM, DISMISS_STATEMENT);
            case DISMISSED -> List.of(FLAG_CLAIM);
            case FLAGGED -> List.of(ATTACH_SOURCE, PROPOSE_VERDICT, DISMISS_STATEMENT);
            case IN_CHECK ->
                status.sources() == 0
                        ? List.of(ATTACH_SOURCE, PROPOSE_VERDICT, DISMISS_STATEMENT)
                        : List.of(PROPOSE_VERDICT, ATTACH_SOURCE, DISMISS_STATEMENT);
            case IN_REVIEW -> inReview(status, maySignOff);
            case VERIFIED ->
                status.stale()
                        ? List.of(PROPOSE_VERDICT, REOPEN_CLAIM, ATTACH_SOURCE)
                        : List.of(REOPEN_CLAIM, ATTACH_SOURCE);
        };
    }

    private static List<Act> inReview(StatementStatus status, boolean maySignOff) {
        if (status.stale()) return List.of(PROPOSE_VERDICT, RETURN_FOR_REWORK, ATTACH_SOURCE);
        return maySignOff
                ? List.of(MARK_VERIFIED, RETURN_FOR_REWORK, ATTACH_SOURCE)
                : List.of(RETURN_FOR_REWORK, ATTACH_SOURCE);
    }

    private static List<Act> staffing(StatementStatus status, CurrentPerson person) {
        if (!isClaim(status)) return List.of();
        List<Act> acts = new ArrayList<>();
        if (!person.person().equals(status.checker()) && person.account().checksFacts()) acts.add(ASSIGN_TO_ME);
        acts.add(ASSIGN_CHECKER);
        if (status.checker() != null) acts.add(RELEASE_CHECKER);
        return List.copyOf(acts);
    }

    private static List<Act> aside(StatementStatus status) {
        return isClaim(status) ? List.of(ADD_NOTE, DETACH_SOURCE) : List.of(ADD_NOTE);
    }

    static boolean isClaim(StatementStatus status) {
        return switch (status.status()) {
            case UNTRIAGED, DISMISSED -> false;
            case FLAGGED, IN_CHECK, IN_REVIEW, VERIFIED -> true;
        };
    }

    private static List<Withheld> withheld(CurrentPerson person, StatementDossier dossier) {
        String because = whyNoSignOff(person, dossier);
        return because == null ? List.of() : List.of(new Withheld(MARK_VERIFIED, because));
    }

    private static @Nullable String whyNoSignOff(CurrentPerson person, StatementDossier dossier) {
        StatementStatus status = dossier.status();
        String author = dossier.articleAuthor();
        return switch (status.status()) {
            case UNTRIAGED, DISMISSED, FLAGGED, IN_CHECK, VERIFIED -> null;
            case IN_REVIEW -> {
                if (status.stale()) yield "The verdict is stale and has to be proposed again first.";
                if (person.person().equals(status.proposedBy()))
                    yield "A second person must mark this verified; you proposed it.";
                if (author != null && person.actor().wrote(author)) yield new AuthorsOwnArticle(author).sentence();
                yield null;
            }
        };
    }
}
