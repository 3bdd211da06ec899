package stet.domain.verdict;

import org.jspecify.annotations.Nullable;
import stet.domain.source.SourceId;

/**
 * What happened to a claim, or to its evidence, after its verdict.
 *
 * @param source the source that was attached, detached or withdrawn, turned out to have another origin, or one of whose passages was amended; absent when it is
 *     about none
 */
public record Staleness(Because because, @Nullable SourceId source) {
    /** The verdict was on other words. */
    public static final Staleness TEXT_CHANGED = new Staleness(Because.TEXT_CHANGED, null);

    /** The verdict was on the words before the fix that is in the text now. */
    public static final Staleness FIXED_AS_PROPOSED = new Staleness(Because.FIXED_AS_PROPOSED, null);

    /** A claim that is linked as the same has another verdict now. */
    public static final Staleness LINKED_VERDICT_CHANGED = new Staleness(Because.LINKED_VERDICT_CHANGED, null);

    /** The ways in which a verdict loses the ground it was given on. */
    public enum Because {
        SOURCE_ATTACHED,
        SOURCE_DETACHED,
        SOURCE_WITHDRAWN,
        PASSAGE_AMENDED,
        TEXT_CHANGED,
        FIXED_AS_PROPOSED,
        LINKED_VERDICT_CHANGED,
        ORIGINS_ARE_ONE;

        /** Whether the verdict was given on other words than stand there now. */
        public boolean isOfOtherWords() {
            return this == TEXT_CHANGED || this == FIXED_AS_PROPOSED;
        }
    }

    public String sentence() {
        return switch (because) {
            case SOURCE_ATTACHED -> "a source was attached after it was proposed";
            case SOURCE_DETACHED -> "a source was detached after it was proposed";
            case SOURCE_WITHDRAWN -> "a source that it rests on was withdrawn";
            case PASSAGE_AMENDED -> "a passage was amended after it was proposed";
            case TEXT_CHANGED -> "the text says something else since it was proposed";
            case FIXED_AS_PROPOSED -> "the text was fixed as proposed: check the new words";
            case LINKED_VERDICT_CHANGED -> "a claim that is linked as the same got another verdict";
            case ORIGINS_ARE_ONE -> "two of its sources turned out to have one origin";
        };
    }
}
