package stet.infra.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/** What concerns people, each act told once, and how far each of them has read it. */
@Component
public class Concerns {
    /** More of what nobody has read is not counted; of one act, more is told in another line. */
    public static final int COUNTED = 500;

    private static final String LIST = "concerns";

    private static final String ROWS = """
            select c.*, s.article, s.position, s.text, a.title, a.language
              from (select * from concern
                     where person = :person and log_index < :before {unread}
                     order by log_index desc, kind limit :most) c
              join statement_status s on s.statement = c.statement
              join article_summary a on a.article = s.article
             order by c.log_index desc, c.kind
            """;

    private static final String UNREAD =
            "and log_index > coalesce((select up_to from concern_read where person = :person), -1)";

    private final JdbcClient jdbc;

    Concerns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many lines somebody has not read.
     *
     * @param more whether there may be more than counted
     */
    public record Unread(int count, boolean more) {
        /** In figures; empty when there is none. */
        public String said() {
            return count == 0 ? "" : count + (more ? "+" : "");
        }
    }

    /** What concerns somebody, the newest first. */
    public Page<Concern> of(Person person, PageRequest request) {
        Place place = Place.of(request.cursor());
        List<Told> rows = rows(person, "", place.before);
        List<List<Told>> acts = Told.acts(rows);
        boolean more = rows.size() == COUNTED;
        if (more && acts.size() > 1) acts.removeLast(); // the next part has it whole
        long read = read(person);
        List<Concern> lines = new ArrayList<>();
        for (List<Told> act : acts) {
            List<Concern> told = Told.lines(act, read);
            int first = act.equals(acts.getFirst()) ? Math.min(place.told, told.size()) : 0;
            int room = request.limit() - lines.size();
            if (told.size() - first > room) {
                lines.addAll(told.subList(first, first + room));
                return new Page<>(lines, new Place(act.getFirst().index() + 1, first + room).opaque());
            }
            lines.addAll(told.subList(first, told.size()));
        }
        return new Page<>(lines, more ? new Place(acts.getLast().getLast().index(), 0).opaque() : null);
    }

    private List<Told> rows(Person person, String unread, long before) {
        return jdbc.sql(ROWS.replace("{unread}", unread))
                .param("person", person.id())
                .param("before", before)
                .param("most", COUNTED)
                .query(Told::read)
                .list();
    }

    /** How much of it they have not read. */
    public Unread unread(Person person) {
        List<Told> rows = rows(person, UNREAD, Long.MAX_VALUE);
        int lines = Told.acts(rows).stream()
                .mapToInt(act -> Told.lines(act, -1).size())
                .sum();
        return new Unread(lines, rows.size() == COUNTED);
    }

    /** What somebody has neither read nor been told up to an entry of the log, the newest first. */
    public List<Concern> since(Person person, long told) {
        long known = Math.max(told, read(person));
        return Told.acts(rows(person, UNREAD, Long.MAX_VALUE)).stream()
                .flatMap(act -> Told.lines(act, known).stream())
                .filter(Concern::unread)
                .toList();
    }

    private long read(Person person) {
        return jdbc.sql("select up_to from concern_read where person = :person")
                .param("person", person.id())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /**
     * Notes that somebody has read all of it up to an entry of the log; what they read before stays read.
     *
     * @param shown the last entry that pages show: nobody has read what is behind it
     */
    public void markRead(Person person, long upTo, long shown) {
        jdbc.sql("""
                        insert into concern_read (person, up_to) values (:person, :up_to)
                        on conflict (person) do update set up_to = greatest(concern_read.up_to, excluded.up_to)""")
                .param("person", person.id())
                .param("up_to", Math.min(upTo, shown))
                .update();
    }

    /** Who of these is told something behind one index of the log up to another. */
    public Set<Person> told(Set<Person> people, long behind, long last) {
        if (people.isEmpty()) return Set.of();
        return jdbc
                .sql("""
                        select distinct person from concern
                         where log_index > :behind and log_index <= :last and person in (:people)""")
                .param("behind", behind)
                .param("last", last)
                .param("people", people.stream().map(Person::id).toList())
                .query((row, number) -> new Columns(row).of("person", Person::new))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Where a part of the list begins.
     *
     * @param before the index of the log before which its rows stand
     * @param told how many lines of its first act were told in the part before
     */
    private record Place(long before, int told) {
        static Place of(@Nullable String opaque) {
            if (opaque == null) return new Place(Long.MAX_VALUE, 0);
            Cursor cursor = Cursor.parse(opaque, LIST, 2);
            return new Place(cursor.number(0), Math.clamp(cursor.number(1), 0, COUNTED));
        }

        String opaque() {
            return Cursor.of(LIST, before, told).opaque();
        }
    }
}
