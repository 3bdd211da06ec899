package stet.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stet.infra.article.Articles;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;
import stet.infra.audit.AuditOrder;
import stet.infra.lists.PageRequest;

/** A benchmark that reads nothing measures nothing. */
class LargeNewsroomTest {

    @Test
    void what_the_benchmark_reads_is_there_and_readable() {
        try (Projections projections = new Projections(
                "stet.infra.article", "stet.infra.statement", "stet.infra.source", "stet.infra.audit")) {
            LargeNewsroom.fill(projections.jdbc(), 60);
            AuditLog log = projections.get(AuditLog.class);
            assertThat(log.history(LargeNewsroom.statement(2_346)))
                    .extracting(AuditEntry::type)
                    .containsExactly("article-ingested", "statement-recorded", "note-added", "note-added");
            assertThat(log.list(AuditFilter.EVERYTHING, AuditOrder.OLDEST_FIRST, PageRequest.first(PageRequest.MOST))
                            .items())
                    .hasSize(PageRequest.MOST)
                    .allMatch(entry -> entry.flaw() == null);
            assertThat(projections.get(Articles.class).article(LargeNewsroom.article(1)))
                    .isPresent();
        }
    }
}
