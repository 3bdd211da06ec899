package stet.infra.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import stet.domain.Person;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureKind;
import stet.domain.capture.CaptureState;
import stet.domain.capture.Content;
import stet.domain.capture.Fetched;
import stet.domain.source.SourceId;
import stet.infra.lists.Columns;

/** A capture as it is read from its table. */
final class KnownCaptureRow implements RowMapper<KnownCapture> {
    private static final String WARC = CaptureKind.WARC.mediaType();

    @Override
    public KnownCapture mapRow(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new KnownCapture(
                columns.id("capture", CaptureId::new),
                columns.id("source", SourceId::new),
                columns.of("state", CaptureState::valueOf),
                content(columns),
                row.getString("name"),
                row.getString("address"),
                fetched(columns),
                row.getString("reason"),
                columns.of("asked_by", Person::new),
                columns.instant("asked_at"),
                columns.instantOrNull("settled_at"),
                row.getLong("version"));
    }

    private static @Nullable Content content(Columns columns) throws SQLException {
        String sha256 = columns.row().getString("sha256");
        return sha256 == null ? null : new Content(sha256, columns.row().getLong("bytes"), columns.text("media_type"));
    }

    private static @Nullable Fetched fetched(Columns columns) throws SQLException {
        String finalUrl = columns.row().getString("final_url");
        return finalUrl == null
                ? null
                : new Fetched(
                        finalUrl,
                        columns.row().getInt("http_status"),
                        columns.row().getString("warning"),
                        new Content(columns.text("warc_sha256"), columns.row().getLong("warc_bytes"), WARC));
    }
}
