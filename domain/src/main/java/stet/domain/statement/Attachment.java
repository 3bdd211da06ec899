package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.source.SourceId;
import stet.domain.verdict.Stance;
import stet.domain.words.Blank;

/**
 * A source in its use for one claim.
 *
 * @param origin who first reported it: two reprints of one wire story share an origin
 * @param excerpt the exact passage, if one was quoted
 * @param locator where the passage stands: a page, a paragraph, a time code
 */
public record Attachment(
        AttachmentId id,
        SourceId source,
        Stance stance,
        String origin,
        @Nullable String excerpt,
        @Nullable String locator) {
    public Attachment {
        excerpt = Blank.toAbsent(excerpt);
        locator = Blank.toAbsent(locator);
    }

    /** Whether someone else could look up the very words that this rests on. */
    boolean isExact() {
        return excerpt != null && locator != null;
    }
}
