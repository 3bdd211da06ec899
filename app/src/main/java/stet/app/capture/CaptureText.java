package stet.app.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.capture.Content;
import stet.infra.captured.CapturedTexts;
import stet.infra.captured.CapturedTexts.Standing;
import stet.infra.captured.TextPiece;
import stet.infra.captured.TextState;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.readout.Readout.Why;

/** What a stored capture says, as far as it was read, a part of it at a time. */
@Component
class CaptureText {
    /** A part of a text is much longer than one of a list. */
    private static final int MOST = 50;

    private final CapturedTexts texts;

    CaptureText(CapturedTexts texts) {
        this.texts = texts;
    }

    /**
     * A part of the text of a capture.
     *
     * @param reason why there is none and never will be, in words; null otherwise
     */
    record Shown(TextState state, @Nullable String reason, Page<TextPiece> pieces) {}

    Shown of(Content content, PageRequest asked) {
        Standing standing = texts.standing(content.sha256());
        Why why = standing.why();
        PageRequest request = new PageRequest(asked.cursor(), Math.min(asked.limit(), MOST));
        return new Shown(
                standing.state(),
                why == null ? null : why.inWords(),
                standing.state() == TextState.READ
                        ? texts.pieces(content.sha256(), request)
                        : new Page<>(List.of(), null));
    }
}
