package stet.app.capture;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.app.capture.CaptureText.Shown;
import stet.domain.passage.Part;
import stet.infra.capture.KnownCapture;
import stet.infra.captured.TextPiece;
import stet.infra.captured.TextState;

/** What a capture says, as the API says it. */
@Schema(name = "CaptureText")
record CaptureTextJson(
        UUID capture,

        @Schema(description = "READING until its file was read, which begins within seconds")
        TextState state,

        @Nullable @Schema(description = "why there is no text, of an UNREADABLE one")
        String reason,

        List<PieceJson> parts,

        @Nullable @Schema(description = "the cursor of what follows, null at the end")
        String next) {

    /** A page, a sheet or, of a long one, a stretch. */
    @Schema(name = "PieceOfCaptureText")
    record PieceJson(
            Part.Kind kind,

            @Schema(description = "of the page or the sheet, counted from 1")
            int number,

            @Nullable @Schema(description = "what a sheet is called")
            String name,

            @Schema(description = "where these words begin in their page or sheet, in code points")
            int from,

            String words) {

        static PieceJson of(TextPiece piece) {
            return new PieceJson(piece.kind(), piece.number(), piece.name(), piece.from(), piece.words());
        }
    }

    static CaptureTextJson of(KnownCapture capture, Shown text) {
        return new CaptureTextJson(
                capture.id().value(),
                text.state(),
                text.reason(),
                text.pieces().items().stream().map(PieceJson::of).toList(),
                text.pieces().next());
    }
}
