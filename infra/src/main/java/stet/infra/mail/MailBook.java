package stet.infra.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.account.Secret;
import stet.infra.account.TokenText;
import stet.infra.lists.Columns;

/** Everybody's wishes for mails, each kept for whoever made it alone. */
@Component
public class MailBook {
    private static final String IS_DUE = """
            select w.person from mail_wish w
             where w.pace = :pace and w.confirmed_at is not null and coalesce(w.rests_until, '-infinity') <= :now
               and exists (select from concern c
                            where c.person = w.person and c.at <= :before
                              and c.log_index > greatest(w.told_up_to, coalesce(
                                      (select r.up_to from concern_read r where r.person = w.person), -1)))
             order by w.told_at, w.person
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MailBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<MailWish> find(Person person) {
        return jdbc.sql("select * from mail_wish where person = :person")
                .param("person", person.id())
                .query(MailBook::read)
                .optional();
    }

    /** The same, for one that sends; empty when another replica has it in hand. Within a transaction. */
    public Optional<MailWish> take(Person person) {
        return jdbc.sql("select * from mail_wish where person = :person for update skip locked")
                .param("person", person.id())
                .query(MailBook::read)
                .optional();
    }

    /** Wishes for mails at another pace, to the address that is known. */
    public void set(Person person, Pace pace) {
        jdbc.sql("update mail_wish set pace = :pace, trouble = null, rests_until = null where person = :person")
                .param("person", person.id())
                .param("pace", pace.name())
                .update();
    }

    /**
     * Wishes for mails to another address, which has to be confirmed.
     *
     * @param proof the end of the link in the letter that asks for it
     * @param goodFor how long that link is good
     * @param shown the last entry of the log that pages show: of what was before, no mail tells
     */
    public void set(Person person, String address, Pace pace, Secret proof, Duration goodFor, long shown) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into mail_wish (person, address, pace, proof, proof_until, told_up_to, told_at)
                        values (:person, :address, :pace, :proof, :until, :shown, :now)
                        on conflict (person) do update
                           set address = excluded.address, pace = excluded.pace, confirmed_at = null,
                               proof = excluded.proof, proof_until = excluded.proof_until,
                               told_up_to = excluded.told_up_to, told_at = excluded.told_at,
                               trouble = null, rests_until = null""")
                .param("person", person.id())
                .param("address", address)
                .param("pace", pace.name())
                .param("proof", TokenText.sha256(proof.value()))
                .param("until", Columns.bound(now.plus(goodFor)))
                .param("shown", shown)
                .param("now", Columns.bound(now))
                .update();
    }

    /** Whether a letter that asks somebody to confirm an address was sent within a time, and they have not done so. */
    public boolean asked(Person person, Duration within, Duration goodFor) {
        return jdbc.sql("select exists (select from mail_wish where person = :person and proof_until > :since)")
                .param("person", person.id())
                .param("since", Columns.bound(clock.instant().minus(within).plus(goodFor)))
                .query(Boolean.class)
                .single();
    }

    /** Forgets somebody's address. */
    public void forget(Person person) {
        jdbc.sql("delete from mail_wish where person = :person")
                .param("person", person.id())
                .update();
    }

    /** Whether this proves that somebody reads what is sent to their address, which from now on counts as theirs. */
    public boolean confirm(Person person, Secret proof) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update mail_wish set confirmed_at = :now, proof = null, proof_until = null
                         where person = :person and proof = :proof and proof_until > :now""")
                        .param("person", person.id())
                        .param("proof", TokenText.sha256(proof.value()))
                        .param("now", Columns.bound(now))
                        .update()
                == 1;
    }

    /**
     * To whom a mail of this pace has to tell something, who waits longest first.
     *
     * @param before what happened later is not told yet
     */
    public List<Person> due(Pace pace, Instant before) {
        return jdbc.sql(IS_DUE)
                .param("pace", pace.name())
                .param("before", Columns.bound(before))
                .param("now", Columns.bound(clock.instant()))
                .query((row, number) -> new Columns(row).of("person", Person::new))
                .list();
    }

    /** Notes that a mail told somebody everything up to an entry of the log. */
    public void told(Person person, long upTo) {
        jdbc.sql("""
                        update mail_wish set told_up_to = :up_to, told_at = :now, trouble = null, rests_until = null
                         where person = :person""")
                .param("person", person.id())
                .param("up_to", upTo)
                .param("now", Columns.bound(clock.instant()))
                .update();
    }

    /** Notes why a mail could not be sent, and when to try again. */
    public void failed(Person person, String trouble, Duration rest) {
        jdbc.sql("update mail_wish set trouble = :trouble, rests_until = :until where person = :person")
                .param("person", person.id())
                .param("trouble", trouble)
                .param("until", Columns.bound(clock.instant().plus(rest)))
                .update();
    }

    private static MailWish read(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        @Nullable Object confirmed = row.getObject("confirmed_at");
        return new MailWish(
                columns.of("person", Person::new),
                columns.text("address"),
                columns.of("pace", Pace::valueOf),
                confirmed != null,
                row.getLong("told_up_to"),
                columns.instant("told_at"),
                row.getString("trouble"));
    }
}
