package stet.infra.captured;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.passage.CapturedText;
import stet.domain.passage.Part;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.readout.Readout.Why;

/** What stored files say, as far as they were read. */
@Component
public class CapturedTexts {
    /** A piece is no longer, in code points: a file may be one part of ten million. */
    static final int PIECE = 20_000;

    private static final String TEXT = "captured-text";

    private final JdbcClient jdbc;

    CapturedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far the reading is.
     *
     * @param why there is no text; null unless there will never be one
     */
    public record Standing(TextState state, @Nullable Why why) {
        static final Standing READING = new Standing(TextState.READING, null);

        static Standing of(@Nullable Why why) {
            return new Standing(why == null ? TextState.READ : TextState.UNREADABLE, why);
        }
    }

    public Standing standing(String sha256) {
        return jdbc.sql("select why from captured_text where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, _) -> Standing.of(new Columns(row).ofOrNull("why", Why::valueOf)))
                .optional()
                .orElse(Standing.READING);
    }

    /** All of a text; empty while it isn't read, and when it can't be. */
    public Optional<CapturedText> text(String sha256) {
        if (standing(sha256).state() != TextState.READ) return Optional.empty();
        return Optional.of(CapturedText.of(jdbc.sql(
                        "select kind, number, name, words from captured_text_part where sha256 = :sha256 order by place")
                .param("sha256", sha256)
                .query((row, _) -> part(row))
                .list()));
    }

    /**
     * A part of a text, in its order.
     *
     * @throws stet.infra.lists.MalformedCursor when the cursor is none of a text
     */
    public Page<TextPiece> pieces(String sha256, PageRequest request) {
        Cursor cursor = request.cursor() == null ? null : Cursor.parse(request.cursor(), TEXT, 2);
        List<TextPiece> rows = jdbc.sql("""
                        select place, kind, number, name, start, substr(words, start + 1, :piece) as words
                          from captured_text_part,
                               generate_series(0, greatest(char_length(words) - 1, 0), :piece) as start
                         where sha256 = :sha256 and place >= :place and (place, start) > (:place, :start)
                         order by place, start
                         limit :limit""")
                .param("sha256", sha256)
                .param("piece", PIECE)
                .param("place", cursor == null ? -1 : cursor.number(0))
                .param("start", cursor == null ? 0 : cursor.number(1))
                .param("limit", request.limit() + 1)
                .query((row, _) -> piece(row))
                .list();
        return Page.of(
                rows,
                request,
                last -> Cursor.of(TEXT, last.place(), last.from()).opaque());
    }

    private static Part part(ResultSet row) throws SQLException {
        Columns columns = new Columns(row);
        return new Part(
                columns.of("kind", Part.Kind::valueOf),
                row.getInt("number"),
                row.getString("name"),
                columns.text("words"));
    }

    private static TextPiece piece(ResultSet row) throws SQLException {
        Columns columns = new Columns(row);
        return new TextPiece(
                row.getInt("place"),
                columns.of("kind", Part.Kind::valueOf),
                row.getInt("number"),
                row.getString("name"),
                row.getInt("start"),
                columns.text("words"));
    }
}
