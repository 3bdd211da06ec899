package stet.infra.captured;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import stet.domain.capture.Content;
import stet.domain.passage.Part;
import stet.infra.lists.Columns;
import stet.infra.readout.Readout;
import stet.infra.readout.Readout.Read;
import stet.infra.readout.Readout.Unreadable;
import stet.infra.readout.Readout.Why;

/** The stored files that nobody has read, and where it is kept what reading them brought. */
final class UnreadFiles {
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    UnreadFiles(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The first whose hash is behind that one. */
    Optional<Content> next(String after) {
        return jdbc.sql("""
                        select sha256, bytes, media_type from capture
                         where state = 'STORED' and sha256 > :after
                           and not exists (select from captured_text text where text.sha256 = capture.sha256)
                         order by sha256
                         limit 1""")
                .param("after", after)
                .query((row, _) -> {
                    Columns columns = new Columns(row);
                    return new Content(columns.text("sha256"), row.getLong("bytes"), columns.text("media_type"));
                })
                .optional();
    }

    /** All of it or, when another replica was faster, nothing. */
    void keep(String sha256, Readout readout) {
        transaction.executeWithoutResult(_ -> {
            switch (readout) {
                case Unreadable(var why) -> claim(sha256, why);
                case Read(var parts) -> {
                    if (claim(sha256, null)) keep(sha256, parts);
                }
            }
        });
    }

    private boolean claim(String sha256, @Nullable Why why) {
        return jdbc.sql("""
                        insert into captured_text (sha256, why, read_at) values (:sha256, :why, now())
                        on conflict do nothing""")
                        .param("sha256", sha256)
                        .param("why", why == null ? null : why.name())
                        .update()
                == 1;
    }

    private void keep(String sha256, List<Part> parts) {
        for (int place = 0; place < parts.size(); place++) {
            Part part = parts.get(place);
            jdbc.sql("""
                            insert into captured_text_part (sha256, place, kind, number, name, words)
                            values (:sha256, :place, :kind, :number, :name, :words)""")
                    .param("sha256", sha256)
                    .param("place", place)
                    .param("kind", part.kind().name())
                    .param("number", part.number())
                    .param("name", part.name())
                    .param("words", part.text())
                    .update();
        }
    }
}
