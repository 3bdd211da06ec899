package stet.infra.profile;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.infra.lists.Columns;
import stet.infra.profile.Figures.Count;

/** Counts somebody's own work, from the audit log and from what they were told. */
@Component
public class FiguresOfWork {
    private static final String OWN = """
            select count(distinct statement) filter (where type = 'verdict-proposed') as checked,
                   count(distinct statement) filter (where type = 'verdict-proposed' and at >= :week) as checked_week,
                   count(*) filter (where type = 'verdict-proposed') as proposed,
                   count(*) filter (where type = 'verdict-proposed' and at >= :week) as proposed_week,
                   count(*) filter (where type = 'statement-verified') as signed,
                   count(*) filter (where type = 'statement-verified' and at >= :week) as signed_week,
                   (select count(*) from concern where person = :person and kind = 'RETURNED') as returned,
                   (select count(*) from concern
                     where person = :person and kind = 'RETURNED' and at >= :week) as returned_week
              from audit_entry
             where person = :person and type in ('verdict-proposed', 'statement-verified')
            """;

    private final JdbcClient jdbc;

    FiguresOfWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody's figures.
     *
     * @param week when this week began where they are
     */
    public Figures of(Person person, Instant week) {
        return jdbc.sql(OWN)
                .param("person", person.id())
                .param("week", Columns.bound(week))
                .query((row, number) -> new Figures(
                        new Count(row.getInt("checked_week"), row.getInt("checked")),
                        new Count(row.getInt("proposed_week"), row.getInt("proposed")),
                        new Count(row.getInt("signed_week"), row.getInt("signed")),
                        new Count(row.getInt("returned_week"), row.getInt("returned"))))
                .single();
    }
}
