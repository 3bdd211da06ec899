package stet.infra.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import stet.domain.capture.CaptureId;
import stet.domain.evidence.Sighting;
import stet.domain.passage.Fragment;
import stet.domain.passage.Passage;
import stet.infra.engine.project.Write;
import stet.infra.lists.Columns;

/** What came of looking for a passage, in the columns of its use. */
public final class SightingRow {
    /** The columns, in which it is written and from which it is read. */
    public static final String COLUMNS =
            "capture, found_exact, found_prefix, found_suffix, found_start, found_end, found_part, found_fragment, found_conforms_to, not_found_reason";

    /** The same of the rows that a write gives. */
    public static final String OF_EVENT = "event." + COLUMNS.replace(", ", ", event.");

    private SightingRow() {}

    /** Gives a write all of these columns. */
    public static Write write(Write write, @Nullable Sighting sighting) {
        Passage passage = sighting == null ? null : sighting.passage();
        Fragment fragment = passage == null ? null : passage.fragment();
        return write.id("capture", sighting == null ? null : sighting.capture().value())
                .text("found_exact", passage == null ? null : passage.exact())
                .text("found_prefix", passage == null ? null : passage.prefix())
                .text("found_suffix", passage == null ? null : passage.suffix())
                .numberOrNone("found_start", passage == null ? null : passage.start())
                .numberOrNone("found_end", passage == null ? null : passage.end())
                .text("found_part", passage == null ? null : passage.part())
                .text("found_fragment", fragment == null ? null : fragment.value())
                .text("found_conforms_to", fragment == null ? null : fragment.conformsTo())
                .text("not_found_reason", sighting == null ? null : sighting.notFoundReason());
    }

    static @Nullable Sighting read(ResultSet row) throws SQLException {
        CaptureId capture = new Columns(row).idOrNull("capture", CaptureId::new);
        return capture == null ? null : new Sighting(capture, passage(row), row.getString("not_found_reason"));
    }

    private static @Nullable Passage passage(ResultSet row) throws SQLException {
        String exact = row.getString("found_exact");
        Columns columns = new Columns(row);
        return exact == null
                ? null
                : new Passage(
                        exact,
                        columns.text("found_prefix"),
                        columns.text("found_suffix"),
                        row.getInt("found_start"),
                        row.getInt("found_end"),
                        columns.text("found_part"),
                        fragment(row));
    }

    private static @Nullable Fragment fragment(ResultSet row) throws SQLException {
        String value = row.getString("found_fragment");
        return value == null ? null : new Fragment(value, row.getString("found_conforms_to"));
    }
}
