package stet.domain.enquiry;

import stet.domain.Rejection;
import stet.domain.words.Isolated;

/** Why something is not done about searches and queries, or because of them. */
public sealed interface EnquiryRejection extends Rejection {

    /** Rule 2: that there is not enough evidence says only somebody who has looked for it. */
    record NothingLookedFor() implements EnquiryRejection {
        @Override
        public String sentence() {
            return "Not enough evidence needs a record that somebody looked. Record a search or an attempt to reach somebody, or say why nobody had to look.";
        }

        @Override
        public String field() {
            return "noSearchReason";
        }
    }

    /** Nobody is judged while they are asked. */
    record QueryIsOpen(String name) implements EnquiryRejection {
        @Override
        public String sentence() {
            return "A query to %s is open, and the claim waits for the answer. File the answer, or withdraw the query first."
                    .formatted(Isolated.of(name));
        }
    }

    /** The claim has no such query. */
    record UnknownQuery(QueryId query) implements EnquiryRejection {
        @Override
        public String sentence() {
            return "This claim has no query %s. Reload the statement to see its queries.".formatted(query);
        }

        @Override
        public String field() {
            return "query";
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** The query is answered or withdrawn. */
    record QueryIsSettled(QueryState state) implements EnquiryRejection {
        @Override
        public String sentence() {
            return state == QueryState.WITHDRAWN
                    ? "This query was withdrawn. Ask again if the answer is needed after all."
                    : "This query is answered already. Ask another one if something is left open.";
        }

        @Override
        public String field() {
            return "query";
        }
    }

    /** The same question waits for the same person's answer. */
    record AlreadyAsked(String name) implements EnquiryRejection {
        @Override
        public String sentence() {
            return "This question to %s is open already. Record an attempt to reach them, or ask something else."
                    .formatted(Isolated.of(name));
        }

        @Override
        public String field() {
            return "question";
        }
    }

    /** The article has no byline, so nobody is named who could be asked. */
    record NobodyToAsk() implements EnquiryRejection {
        @Override
        public String sentence() {
            return "This article has no byline. Say by name whom you ask.";
        }

        @Override
        public String field() {
            return "name";
        }
    }
}
