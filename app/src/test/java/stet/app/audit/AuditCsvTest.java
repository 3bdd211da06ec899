package stet.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditEntry.Called;
import stet.infra.desk.Channel;

class AuditCsvTest {
    private static final Person ADA = new Person("ada");
    private static final UUID ARTICLE = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID STATEMENT = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    @Test
    void the_header_begins_with_the_mark_of_utf_8_and_names_every_column() {
        byte[] header = AuditCsv.HEADER.getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(header, 0, 3)).isEqualTo("efbbbf");
        assertThat(new String(header, 3, header.length - 3, StandardCharsets.UTF_8))
                .isEqualTo("index,at,by,by_name,channel,type,sentence,article,article_title,statement,statement_words,"
                        + "source,source_title,account,account_name,subject,version,request,cause\r\n");
    }

    @Test
    void a_line_has_names_beside_ids_and_nothing_of_what_was_recorded_in_full() {
        AuditCsv csv = new AuditCsv(Map.of(ADA, "Ada Okafor"));
        AuditEntry entry = entry(new Called("Café “Geneva”", "=On 16 June …", null), null);
        assertThat(csv.line(entry).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(
                        ("\"12\",\"2021-06-16T14:02:07Z\",\"ada\",\"Ada Okafor\",\"WEB\",\"claim-flagged\",\"flagged it\","
                                        + "\"" + ARTICLE + "\",\"Café “Geneva”\",\"" + STATEMENT
                                        + "\",\"'=On 16 June …\",,,,,\"" + STATEMENT + "\",\"1\",\"req\",\r\n")
                                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_account_that_nobody_knows_has_its_id_alone() {
        AuditCsv csv = new AuditCsv(Map.of());
        assertThat(csv.line(entry(new Called(null, null, null), ADA))).contains("\"ada\",,\"WEB\"", ",\"ada\",,");
    }

    private static AuditEntry entry(Called called, @Nullable Person account) {
        return new AuditEntry(
                12,
                STATEMENT,
                Instant.parse("2021-06-16T14:02:07Z"),
                ADA,
                Channel.WEB,
                "claim-flagged",
                "flagged it",
                null,
                STATEMENT,
                1L,
                new ArticleId(ARTICLE),
                new StatementId(STATEMENT),
                null,
                null,
                "req",
                null,
                "{\"text\": \"the whole article\"}",
                account,
                called);
    }
}
