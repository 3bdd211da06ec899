package stet.infra.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;
import stet.domain.Person;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.Rank;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.domain.verdict.Stance;
import stet.domain.words.Folding;
import stet.infra.evidence.AttachedSource.Provenance;
import stet.infra.lists.Columns;

/** A source in its use for one claim as it is read from the tables, for every query that shows one. */
public final class AttachedSourceRow implements RowMapper<AttachedSource> {

    /** What a query selects of {@code u}, the use, and {@code o}, its source. */
    public static final String COLUMNS = """
            u.attachment as use_attachment, u.claim as use_claim, u.stance as use_stance, coalesce(o.origin, u.origin) as use_origin, u.origin as use_given_origin,
            u.excerpt as use_excerpt, u.locator as use_locator,
            u.capture, u.found_exact, u.found_prefix, u.found_suffix, u.found_start, u.found_end, u.found_part, u.found_fragment, u.found_conforms_to,
            u.not_found_reason, (select coalesce(c.settled_at, c.asked_at) from capture c where c.capture = u.capture) as captured_at,
            u.attached_by as use_attached_by, u.attached_at as use_attached_at, u.amended_at as use_amended_at,
            o.source as use_source, o.title as use_title, o.url as use_url, o.publisher as use_publisher,
            o.withdrawn_at is not null as use_withdrawn, o.kind as use_kind, o.rank as use_rank,
            o.merged_into is not null as use_merged, o.registered_at as use_registered_at,
            coalesce(o.merged_into, o.rests_on) as use_from,
            (select f.title from source_summary f where f.source = coalesce(o.merged_into, o.rests_on)) as use_from_title
            """;

    @Override
    public AttachedSource mapRow(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        String origin = columns.text("use_origin");
        String given = columns.text("use_given_origin");
        return new AttachedSource(
                columns.id("use_attachment", AttachmentId::new),
                row.getInt("use_claim"),
                columns.id("use_source", SourceId::new),
                columns.text("use_title"),
                row.getString("use_url"),
                row.getString("use_publisher"),
                columns.of("use_stance", Stance::valueOf),
                origin,
                Folding.same(origin, given) ? null : given,
                row.getString("use_excerpt"),
                row.getString("use_locator"),
                row.getBoolean("use_withdrawn"),
                columns.of("use_attached_by", Person::new),
                columns.instant("use_attached_at"),
                columns.instantOrNull("use_amended_at"),
                SightingRow.read(row),
                columns.instantOrNull("captured_at"),
                provenance(row, columns));
    }

    private static Provenance provenance(ResultSet row, Columns columns) throws SQLException {
        return new Provenance(
                columns.of("use_kind", SourceKind::valueOf),
                row.getString("use_rank") == null ? null : columns.of("use_rank", Rank::valueOf),
                row.getObject("use_from") == null ? null : columns.id("use_from", SourceId::new),
                row.getString("use_from_title"),
                row.getBoolean("use_merged"),
                columns.instant("use_registered_at"));
    }
}
