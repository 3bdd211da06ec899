package stet.infra.draft;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;

/**
 * What people have typed and not sent yet, in PostgreSQL: it outlasts their browser, their session and any replica. Of each person
 * the newest two hundred are kept, no more than a million characters together and none longer than thirty days.
 */
@Component
public class Drafts {
    /** In characters, of one draft. */
    public static final int LONGEST = 100_000;

    /** In characters, of what names a form. */
    public static final int LONGEST_NAME = 300;

    private static final int MOST = 200;
    private static final int LONGEST_TOGETHER = 1_000_000;

    private final JdbcClient jdbc;

    public Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what someone has typed into a form by now, instead of what was kept of it before.
     *
     * @param form names it among the person's forms, in at most {@link #LONGEST_NAME} characters
     * @param words what is typed, in at most {@link #LONGEST} characters, as the page writes and reads it
     */
    public void keep(Person person, String form, String words) {
        jdbc.sql("""
                        insert into form_draft (person, form, words) values (:person, :form, :words)
                        on conflict (person, form) do update set words = excluded.words, kept_at = clock_timestamp()""")
                .param("person", person.id())
                .param("form", form)
                .param("words", words)
                .update();
        sweep(person);
    }

    private void sweep(Person person) {
        jdbc.sql("delete from form_draft where kept_at < now() - interval '30 days'")
                .update();
        jdbc.sql("""
                        delete from form_draft where person = :person and form in (
                            select form from (
                                select form, row_number() over newest as place,
                                       sum(char_length(words)) over newest as together
                                  from form_draft where person = :person
                                window newest as (order by kept_at desc, form)) as each
                             where place > :most or together > :together)""")
                .param("person", person.id())
                .param("most", MOST)
                .param("together", LONGEST_TOGETHER)
                .update();
    }

    /** What is kept of a person, by form, the newest first. */
    public Map<String, String> of(Person person) {
        Map<String, String> drafts = new LinkedHashMap<>();
        jdbc.sql("""
                        select form, words from form_draft
                         where person = :person and kept_at > now() - interval '30 days'
                         order by kept_at desc, form""").param("person", person.id()).query(row -> {
            drafts.put(row.getString("form"), row.getString("words"));
        });
        return drafts;
    }

    /** Throws away what is kept of some of a person's forms. */
    public void drop(Person person, Collection<String> forms) {
        jdbc.sql("delete from form_draft where person = :person and form = any(:forms)")
                .param("person", person.id())
                .param("forms", forms.toArray(String[]::new))
                .update();
    }
}
