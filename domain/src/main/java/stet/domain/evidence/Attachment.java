package stet.domain.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Rejection;
import stet.domain.source.Origin;
import stet.domain.source.SourceId;
import stet.domain.verdict.Stance;
import stet.domain.words.Blank;
import stet.domain.words.Folding;

/**
 * A source in its use for one claim.
 *
 * @param origin who first reported it by the word of whoever attaches it: the source's own while nobody had named that,
 *     later whom the passage quotes; absent, before it is recorded, when nobody said
 * @param excerpt the exact passage, if one was quoted
 * @param locator where the passage stands: a page, a paragraph, a time code
 * @param sighting what came of looking for the excerpt in a capture of the source; absent when nobody could look
 */
public record Attachment(
        AttachmentId id,
        SourceId source,
        Stance stance,
        @Nullable String origin,
        @Nullable String excerpt,
        @Nullable String locator,
        @Nullable Sighting sighting) {
    public Attachment {
        excerpt = Blank.toAbsent(excerpt);
        locator = Blank.toAbsent(locator);
    }

    /** For whose excerpt nobody has looked. */
    public Attachment(
            AttachmentId id,
            SourceId source,
            Stance stance,
            @Nullable String origin,
            @Nullable String excerpt,
            @Nullable String locator) {
        this(id, source, stance, origin, excerpt, locator, null);
    }

    /**
     * Why it is no passage of what was looked through; empty when it is one, and when there was nothing to look through.
     *
     * @param notFoundReason why it counts when the words aren't there; absent when nobody said
     */
    public Optional<Rejection> whyNot(@Nullable Sought sought, @Nullable String notFoundReason) {
        return sought != null ? sought.whyNot(notFoundReason) : Optional.empty();
    }

    /** As it is recorded: with what came of looking for it, where somebody could look. */
    public Attachment seen(@Nullable Sought sought, @Nullable String notFoundReason) {
        return sought != null
                ? new Attachment(id, source, stance, origin, excerpt, locator, sought.sighting(notFoundReason))
                : this;
    }

    /** As it is recorded: with the source's own origin where none was given. */
    public Attachment of(Origin own) {
        return origin == null ? new Attachment(id, source, stance, own.name(), excerpt, locator, sighting) : this;
    }

    /** The same passage for another statement, under an id that follows from both. */
    public Attachment on(UUID statement) {
        byte[] both = (id + " " + statement).getBytes(StandardCharsets.US_ASCII);
        AttachmentId other = new AttachmentId(UUID.nameUUIDFromBytes(both));
        return new Attachment(other, source, stance, origin, excerpt, locator, sighting);
    }

    /** The same passage as one of the source that turned out to be meant. */
    public Attachment of(SourceId known) {
        return new Attachment(id, known, stance, origin, excerpt, locator, sighting);
    }

    /** This passage with whatever is given instead of what it says; nobody has looked for other words yet. */
    public Attachment amended(@Nullable Stance stance, @Nullable String excerpt, @Nullable String locator) {
        boolean sameWords = excerpt == null || excerpt.equals(this.excerpt);
        return new Attachment(
                id,
                source,
                stance == null ? this.stance : stance,
                origin,
                excerpt == null ? this.excerpt : excerpt,
                locator == null ? this.locator : locator,
                sameWords ? sighting : null);
    }

    /** Whether this is the same passage for the same stance, by the same word on its origin. */
    public boolean isSameAs(Attachment other) {
        return source.equals(other.source)
                && stance == other.stance
                && Folding.same(origin, other.origin)
                && Folding.same(excerpt, other.excerpt)
                && Folding.same(locator, other.locator);
    }

    /** Whether the words were found in what is kept of the source. */
    public boolean isCaptured() {
        return sighting != null && sighting.isFound();
    }

    /** Whether someone else could look up the very words that this rests on. */
    public boolean isExact() {
        return excerpt != null && locator != null;
    }
}
