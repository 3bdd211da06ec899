package stet.domain.verdict;

import stet.domain.source.SourceId;

/**
 * What happened to a claim's evidence after its verdict.
 *
 * @param source the source that was attached, detached or withdrawn, or one of whose passages was amended
 */
public record Staleness(Because because, SourceId source) {

    /** The ways in which a verdict loses the ground it was given on. */
    public enum Because {
        SOURCE_ATTACHED,
        SOURCE_DETACHED,
        SOURCE_WITHDRAWN,
        PASSAGE_AMENDED
    }

    public String sentence() {
        return switch (because) {
            case SOURCE_ATTACHED -> "a source was attached after it was proposed";
            case SOURCE_DETACHED -> "a source was detached after it was proposed";
            case SOURCE_WITHDRAWN -> "a source that it rests on was withdrawn";
            case PASSAGE_AMENDED -> "a passage was amended after it was proposed";
        };
    }
}
