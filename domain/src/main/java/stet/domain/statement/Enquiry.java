package stet.domain.statement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.authorlink.Opening;
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.Search;
import stet.domain.statement.StatementCommand.EnquiryCommand;
import stet.domain.words.Blank;
import stet.domain.work.Plan;

/** What is wanted about where one looked for evidence, and whom one asked. */
public sealed interface Enquiry extends EnquiryCommand {

    /** Something about a query that was asked. */
    sealed interface OfQuery extends Enquiry {
        QueryId query();
    }

    /** Keep where somebody looked, for what, and what turned up. */
    record RecordSearch(StatementId statement, @Nullable Integer claim, Search search, Actor by) implements Enquiry {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.QUERY.require(search.query()), Fields.FOUND.check(search.found()));
        }
    }

    /**
     * Ask the article's author, or somebody else, about a claim.
     *
     * @param name whom; absent to ask the author
     */
    record AskAuthor(
            StatementId statement,
            @Nullable Integer claim,
            QueryId query,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String contact,
            String question,
            @Nullable LocalDate due,
            Actor by)
            implements Enquiry {
        public AskAuthor {
            name = Blank.toAbsent(name);
            organisation = Blank.toAbsent(organisation);
            contact = Blank.toAbsent(contact);
        }

        @Override
        public List<Rejection> shape() {
            return Shape.of(
                    name == null ? Fields.NAME.check(name) : Fields.NAME.requireName(name),
                    Fields.ORGANISATION.check(organisation),
                    Fields.CONTACT.check(contact),
                    Fields.QUESTION.require(question),
                    Plan.whyNot(due));
        }
    }

    /** File what whoever was asked has answered. */
    record AnswerQuery(StatementId statement, @Nullable Integer claim, QueryId query, String answer, Actor by)
            implements OfQuery {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.ANSWER.require(answer));
        }
    }

    /** Take the answer that whoever was asked has given themselves, through the link that was made for them. */
    record AnswerByLink(
            StatementId statement, @Nullable Integer claim, QueryId query, String answer, Opening through, Actor by)
            implements OfQuery {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.ANSWER.require(answer));
        }
    }

    /** Keep that somebody tried to reach whoever was asked. */
    record RecordAttempt(StatementId statement, @Nullable Integer claim, QueryId query, Attempt attempt, Actor by)
            implements OfQuery {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.HOW.require(attempt.how()), Fields.OUTCOME.require(attempt.outcome()));
        }
    }

    /** Take back a query that was asked in error, or that nobody waits for any more. */
    record WithdrawQuery(StatementId statement, @Nullable Integer claim, QueryId query, String reason, Actor by)
            implements OfQuery {

        @Override
        public List<Rejection> shape() {
            return Shape.of(Fields.REASON.require(reason));
        }
    }
}
