package stet.app.fix;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stet.domain.Count;
import stet.domain.fix.FixKind;
import stet.infra.fix.ErrorsCaught;
import stet.infra.fix.ErrorsCaught.Month;

/**
 * The errors that were caught before publication, as a table: a row for each month in which there were any, a column for each kind
 * of which there were.
 */
public record CaughtTable(List<String> kinds, List<Row> rows) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** A month, with how many of each kind and how many in all. */
    public record Row(String month, List<String> counts, String total) {}

    public static CaughtTable of(List<Month> months) {
        List<FixKind> kinds = ErrorsCaught.kinds().stream()
                .filter(kind -> months.stream().anyMatch(month -> month.byKind().containsKey(kind)))
                .toList();
        return new CaughtTable(
                kinds.stream().map(FixWords::of).toList(),
                months.stream()
                        .map(month -> row(month.month(), month.byKind(), month.total(), kinds))
                        .toList());
    }

    private static Row row(YearMonth month, Map<FixKind, Integer> byKind, int total, List<FixKind> kinds) {
        return new Row(
                month.format(MONTH),
                kinds.stream()
                        .map(kind -> Count.of(byKind.getOrDefault(kind, 0)))
                        .toList(),
                Count.of(total));
    }
}
