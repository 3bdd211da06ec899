package stet.app.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.infra.audit.AuditEntry;

/**
 * Entries of the log as a spreadsheet opens them: with the mark by which it knows UTF-8, and names beside ids. What was recorded
 * in full, such as the text of an article, is for NDJSON: a cell takes no more than some pages of it.
 *
 * @param people the names of accounts
 */
record AuditCsv(Map<Person, String> people) {
    /** Without it Excel takes the bytes for those of an older character set. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static final String HEADER = BYTE_ORDER_MARK
            + String.join(
                    ",",
                    "index",
                    "at",
                    "by",
                    "by_name",
                    "channel",
                    "type",
                    "sentence",
                    "article",
                    "article_title",
                    "statement",
                    "statement_words",
                    "source",
                    "source_title",
                    "account",
                    "account_name",
                    "subject",
                    "version",
                    "request",
                    "cause")
            + "\r\n";

    String line(AuditEntry entry) {
        return CsvLine.of(
                entry.index(),
                entry.at(),
                entry.by(),
                name(entry.by()),
                entry.channel(),
                entry.type(),
                entry.sentence(),
                entry.article(),
                entry.called().article(),
                entry.statement(),
                entry.called().statement(),
                entry.source(),
                entry.called().source(),
                entry.account(),
                name(entry.account()),
                entry.subject(),
                entry.version(),
                entry.requestId(),
                entry.cause());
    }

    private @Nullable String name(@Nullable Person person) {
        return person == null ? null : people.get(person);
    }
}
