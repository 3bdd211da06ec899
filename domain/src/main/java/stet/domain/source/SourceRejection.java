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

    /** The source was merged into another. */
    record SourceIsMerged(SourceId source, SourceId into) implements SourceRejection {
        @Override
        public String sentence() {
            return "Source %s is source %s once more. Use that one.".formatted(source, into);
        }
    }

    /** The source is one of its own already. */
    record NotMerged(SourceId source) implements SourceRejection {
        @Override
        public String sentence() {
            return "Source %s was not merged into another, so there is nothing to separate.".formatted(source);
        }
    }

    /** The other source has its words from this one, so this one can't have them from there. */
    record GoesRound(SourceId source, SourceId other) implements SourceRejection {
        @Override
        public String sentence() {
            return source.equals(other)
                    ? "A source cannot be its own origin. Choose another source."
                    : "Source %s has its words from this one, so this one cannot have them from there. Choose another source."
                            .formatted(other);
        }
    }

    /** A primary source rests on no other. */
    record RestsOnNone() implements SourceRejection {
        @Override
        public String sentence() {
            return "A primary source rests on no other. Leave out what it rests on, or rank it as secondary.";
        }

        @Override
        public String field() {
            return "restsOn";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Something was said of a source that has a meaning only for another kind. */
    record NotOfItsKind(String field, SourceKind of) implements SourceRejection {
        @Override
        public String sentence() {
            return switch (of) {
                case INTERVIEW -> "Only an interview has a person who spoke. Choose that kind, or leave it out.";
                case DATASET -> "Only a data set has a version. Choose that kind, or leave it out.";
                case PHYSICAL -> "Only a thing lies somewhere. Choose that kind, or leave it out.";
                case WEB, DOCUMENT -> "That is not said of this kind of source. Leave it out.";
            };
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
