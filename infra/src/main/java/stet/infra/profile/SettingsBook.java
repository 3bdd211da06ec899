package stet.infra.profile;

import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.infra.profile.Settings.Theme;

/** The settings of people, each kept for whoever made them alone. */
@Component
public class SettingsBook {
    private final JdbcClient jdbc;

    SettingsBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody has set; empty when they have set nothing. */
    public Optional<Settings> find(Person person) {
        return jdbc.sql("select zone, theme from personal_setting where person = :person")
                .param("person", person.id())
                .query((row, number) -> {
                    String zone = row.getString("zone");
                    return new Settings(zone == null ? null : ZoneId.of(zone), Theme.valueOf(row.getString("theme")));
                })
                .optional();
    }

    public void set(Person person, Settings settings) {
        ZoneId zone = settings.zone();
        jdbc.sql("""
                        insert into personal_setting (person, zone, theme) values (:person, :zone, :theme)
                        on conflict (person) do update set zone = excluded.zone, theme = excluded.theme""")
                .param("person", person.id())
                .param("zone", zone == null ? null : zone.getId())
                .param("theme", settings.theme().name())
                .update();
    }
}
