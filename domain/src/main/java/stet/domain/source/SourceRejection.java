package stet.domain.source;

import stet.domain.Rejection;

/** Why a source refuses a command, or to be attached. */
public sealed interface SourceRejection extends Rejection {

    @Override
    default String field() {
        return "source";
    }

    /** No source has this id. */
    record UnknownSource(SourceId source) implements SourceRejection {
        @Override
        public String sentence() {
            return "There is no source %s. Choose one from the sources or register it.".formatted(source);
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** A source with this id exists already. */
    record AlreadyRegistered(SourceId source) implements SourceRejection {
        @Override
        public String sentence() {
            return "Source %s is registered already. Use it as it is.".formatted(source);
        }
    }

    /** Another source has this web address. */
    record SameAddress(SourceId first) implements SourceRejection {
        @Override
        public String sentence() {
            return "Source %s has this web address already. Use that one.".formatted(first);
        }

        @Override
        public String field() {
            return "url";
        }
    }

    /** The source was withdrawn. */
    record SourceIsWithdrawn(SourceId source) implements SourceRejection {
        @Override
        public String sentence() {
            return "Source %s was withdrawn, so nothing can rest on it. Choose another source.".formatted(source);
        }
    }
}
