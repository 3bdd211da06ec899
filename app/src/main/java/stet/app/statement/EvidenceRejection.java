package stet.app.statement;

import stet.domain.Rejection;

/** Why it is not clear which source is meant. */
sealed interface EvidenceRejection extends Rejection {

    @Override
    default String field() {
        return "sourceId";
    }

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    /** Nothing names the source. */
    record NoSourceNamed() implements EvidenceRejection {
        @Override
        public String sentence() {
            return "Name the source: send sourceId of a registered one, or url and title of any.";
        }
    }

    /** The source is named in two ways. */
    record SourceNamedTwice() implements EvidenceRejection {
        @Override
        public String sentence() {
            return "Name the source once: send sourceId, or url, title and publisher, but not both.";
        }
    }
}
