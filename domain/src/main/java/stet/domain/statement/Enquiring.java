package stet.domain.statement;

import java.util.Optional;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.authorlink.Opening;
import stet.domain.enquiry.Addressee;
import stet.domain.enquiry.Enquiries;
import stet.domain.enquiry.EnquiryRejection.NobodyToAsk;
import stet.domain.enquiry.EnquiryRejection.UnknownQuery;
import stet.domain.enquiry.Query;
import stet.domain.enquiry.QueryState;
import stet.domain.statement.Enquiry.AnswerByLink;
import stet.domain.statement.Enquiry.AnswerQuery;
import stet.domain.statement.Enquiry.AskAuthor;
import stet.domain.statement.Enquiry.OfQuery;
import stet.domain.statement.Enquiry.RecordAttempt;
import stet.domain.statement.Enquiry.RecordSearch;
import stet.domain.statement.Enquiry.WithdrawQuery;
import stet.domain.statement.StatementEvent.AttemptRecorded;
import stet.domain.statement.StatementEvent.EnquiryEvent;
import stet.domain.statement.StatementEvent.QueryAnswered;
import stet.domain.statement.StatementEvent.QueryAnsweredByLink;
import stet.domain.statement.StatementEvent.QueryOpened;
import stet.domain.statement.StatementEvent.QueryWithdrawn;
import stet.domain.statement.StatementEvent.SearchRecorded;
import stet.domain.words.Folding;

/** Looking and asking. One may look whenever there is a claim, and asks as long as no verdict stands on it. */
final class Enquiring {
    private Enquiring() {}

    /** @param whyNotAsked why nothing can be asked as things stand; empty when it can */
    static Decision<StatementEvent> on(Recorded claim, Enquiry command, Optional<Rejection> whyNotAsked) {
        return switch (command) {
            case RecordSearch search ->
                Decision.accepted(new SearchRecorded(
                        search.statement(),
                        claim.file().claim(),
                        search.search(),
                        search.by().person()));
            case AskAuthor ask ->
                whyNotAsked.<Decision<StatementEvent>>map(Decision::rejected).orElseGet(() -> ask(claim, ask));
            case OfQuery of ->
                whyNotOpened(claim, of)
                        .or(() -> claim.file().enquiries().whyNotOpen(of.query()))
                        .<Decision<StatementEvent>>map(Decision::rejected)
                        .orElseGet(() -> Decision.accepted(follows(claim.file().claim(), of)));
        };
    }

    private static Decision<StatementEvent> ask(Recorded claim, AskAuthor command) {
        String name = command.name() == null ? claim.author() : command.name();
        if (name == null) return Decision.rejected(new NobodyToAsk());
        Optional<Rejection> twice = claim.file().enquiries().whyNotAsked(name, command.question());
        return twice.<Decision<StatementEvent>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new QueryOpened(
                        command.statement(),
                        claim.file().claim(),
                        new Query(command.query(), addressee(command, name), command.question(), command.due()),
                        command.by().person())));
    }

    private static Addressee addressee(AskAuthor command, String name) {
        return new Addressee(command.name() == null, name, command.organisation(), command.contact());
    }

    /** A link opens the queries of its own article that are put to its own name, and says of no other that it exists. */
    private static Optional<Rejection> whyNotOpened(Recorded claim, OfQuery command) {
        if (!(command instanceof AnswerByLink answer)) return Optional.empty();
        Opening through = answer.through();
        Query query = claim.file().enquiries().queries().get(answer.query());
        boolean opened = query != null
                && Folding.same(query.to().name(), through.to())
                && claim.article().filter(through.article()::equals).isPresent();
        return opened ? Optional.empty() : Optional.of(new UnknownQuery(answer.query()));
    }

    private static EnquiryEvent follows(int claim, OfQuery command) {
        Person by = command.by().person();
        return switch (command) {
            case AnswerQuery answer ->
                new QueryAnswered(answer.statement(), claim, answer.query(), answer.answer(), by);
            case AnswerByLink answer -> answered(claim, answer);
            case RecordAttempt attempt ->
                new AttemptRecorded(attempt.statement(), claim, attempt.query(), attempt.attempt(), by);
            case WithdrawQuery withdraw ->
                new QueryWithdrawn(withdraw.statement(), claim, withdraw.query(), withdraw.reason(), by);
        };
    }

    private static QueryAnsweredByLink answered(int claim, AnswerByLink command) {
        Opening through = command.through();
        return new QueryAnsweredByLink(
                command.statement(),
                claim,
                command.query(),
                command.answer(),
                through.to(),
                through.link(),
                through.madeBy());
    }

    static Enquiries evolve(Enquiries before, EnquiryEvent event) {
        return switch (event) {
            case SearchRecorded _ -> before.searched();
            case AttemptRecorded _ -> before.tried();
            case QueryOpened opened -> before.asked(opened.query());
            case QueryAnswered answered -> before.settled(answered.query(), QueryState.ANSWERED);
            case QueryAnsweredByLink answered -> before.settled(answered.query(), QueryState.ANSWERED);
            case QueryWithdrawn withdrawn -> before.settled(withdrawn.query(), QueryState.WITHDRAWN);
        };
    }
}
