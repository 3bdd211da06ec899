package stet.infra.fix;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.fix.FixKind;

/** How many errors the newsroom caught before publication: accepted fixes of claims that were refuted. */
@Component
public class ErrorsCaught {
    private final JdbcClient jdbc;

    ErrorsCaught(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The errors of a month.
     *
     * @param byKind how many of each kind of which there are any
     */
    public record Month(YearMonth month, Map<FixKind, Integer> byKind) {
        public int total() {
            return byKind.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** How many of each kind are among some fixes. */
    public static Map<FixKind, Integer> among(Collection<KnownFix> fixes) {
        Map<FixKind, Integer> byKind = new EnumMap<>(FixKind.class);
        fixes.stream().filter(KnownFix::caught).forEach(fix -> byKind.merge(fix.kind(), 1, Integer::sum));
        return byKind;
    }

    /**
     * Those of the last months in which there were any, the newest first; months begin in UTC.
     *
     * @param most how many months
     */
    public List<Month> byMonth(int most) {
        Map<YearMonth, Map<FixKind, Integer>> months = new LinkedHashMap<>();
        jdbc.sql("""
                select to_char(caught_at at time zone 'UTC', 'YYYY-MM') as month, kind, count(*)::int as caught
                  from statement_fix
                 where caught_at is not null
                 group by 1, 2
                 order by 1 desc, 2
                """).query(row -> {
            months.computeIfAbsent(YearMonth.parse(row.getString("month")), month -> new EnumMap<>(FixKind.class))
                    .put(FixKind.valueOf(row.getString("kind")), row.getInt("caught"));
        });
        return months.entrySet().stream()
                .limit(most)
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList();
    }

    /** The kinds of errors, in the order in which they are told. */
    public static List<FixKind> kinds() {
        return Arrays.asList(FixKind.values());
    }
}
