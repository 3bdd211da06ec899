package stet.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.infra.desk.AtTheDesk.ADA;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import stet.domain.Rejection;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Noting;
import stet.infra.engine.postgres.TestDatabase;

/** Whoever may change the schema changes what is recorded and what is shown: it is held against what was shipped. */
@RunningStet
@DirtiesContext
class ChangedSchemaTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    VerifiableLog log;

    @Autowired
    TestDatabase database;

    /** What is done, what undoes it, and what is named. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            alter table recorded_event disable trigger recorded_event_only_grows | alter table recorded_event enable trigger recorded_event_only_grows | trigger public.recorded_event recorded_event_only_grows is not as
            alter table log_entry disable trigger all | alter table log_entry enable trigger all | trigger public.log_entry log_entry_only_grows is not as
            alter table checkpoint enable replica trigger checkpoint_only_grows | alter table checkpoint enable trigger checkpoint_only_grows | trigger public.checkpoint checkpoint_only_grows is not as
            alter table recorded_event rename constraint recorded_event_once_per_version to gone | alter table recorded_event rename constraint gone to recorded_event_once_per_version | constraint public.recorded_event recorded_event_once_per_version is missing
            create or replace function refuse_to_change_recorded_events() returns trigger language plpgsql as 'begin return new; end' | restore the functions | function public.refuse_to_change_recorded_events() is not as
            create function record_events(text) returns bigint language sql as 'select 1::bigint' | drop function record_events(text) | function public.record_events(text) was added
            create function reading.append_events(text) returns bigint language sql as 'select 1::bigint' | drop function reading.append_events(text) | function reading.append_events(text) was added
            create view reading.log_alarm as select * from public.log_alarm where false; grant all on reading.log_alarm to stet_worker | drop view reading.log_alarm | table reading.log_alarm was added
            alter table log_alarm rename to alarm; create view log_alarm as select * from alarm; grant all on log_alarm to stet_worker | drop view log_alarm; alter table alarm rename to log_alarm | table public.log_alarm is not as
            create rule quiet as on insert to log_alarm do instead nothing | drop rule quiet on log_alarm | rule public.log_alarm quiet was added
            alter table log_alarm enable row level security | alter table log_alarm disable row level security | table public.log_alarm is not as
            create policy odd on log_alarm using (false) | drop policy odd on log_alarm | policy public.log_alarm odd was added
            create table planted () inherits (log_entry) | drop table planted | heir public.log_entry public.planted was added
            alter table recorded_event set unlogged | alter table recorded_event set logged | table public.recorded_event is not as
            alter table rebuild owner to current_user; grant all on rebuild to stet | alter table rebuild owner to stet | owner public.rebuild is not as
            alter sequence recorded_event_arrival_seq increment -1 minvalue -9 | alter sequence recorded_event_arrival_seq increment 1 minvalue 1 | sequence public.recorded_event_arrival_seq is not as
            alter table reading.statement_status alter verdict set default 'SUPPORTED' | alter table reading.statement_status alter verdict drop default | column reading.statement_status.verdict is not as
            drop index reading.statement_status_article | create index statement_status_article on reading.statement_status (article, position) | index reading.statement_status reading.statement_status_article is missing
            """)
    void it_is_named(String act, String undo, String named) {
        JdbcTemplate superuser = new JdbcTemplate(database.asSuperuser().dataSource());
        String functions = String.join(
                ";",
                superuser.queryForList(
                        "select pg_get_functiondef(oid) from pg_proc where proname = 'refuse_to_change_recorded_events'",
                        String.class));
        superuser.execute("set search_path = public;" + act);
        try {
            log.recheck(ADA.person());
            assertThat(log.state().alarms()).extracting(LogAlarm::sentence).anyMatch(told -> told.contains(named));
        } finally {
            superuser.execute("set search_path = public;" + (undo.equals("restore the functions") ? functions : undo));
        }
        log.recheck(ADA.person());
        assertThat(log.state().alarms()).isEmpty();
    }

    /** What is done, what undoes it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a function that swallows notes | function | select * from asked | select * from asked where type <> 'note-added'
            a function that changes the actor | function | select * from asked | select event_id, stream, stream_type, version, type, revision, recorded_at, payload, jsonb_set(metadata, '{actor}', '"ben"') from asked
            a function that compares nothing | function | as_asked <> cardinality(ids) | false
            a trigger that changes the actor | trigger | new.metadata := jsonb_set(new.metadata, '{actor}', '"ben"'); return new | recorded_event
            a trigger that swallows notes | trigger | if new.type = 'note-added' then return null; end if; return new | recorded_event
            """)
    void nothing_is_recorded_that_was_not_asked(String act, String by, String what, String with) {
        StatementId statement = at.statement();
        long before = count();
        JdbcTemplate superuser = new JdbcTemplate(database.asSuperuser().dataSource());
        String shipped = superuser.queryForObject(
                "select pg_get_functiondef(oid) from pg_proc where proname = 'record_events'", String.class);
        if (by.equals("function")) superuser.execute(String.valueOf(shipped).replace(what, with));
        else superuser.execute("""
                create function public.odd() returns trigger language plpgsql as $odd$ begin %s; end $odd$;
                create trigger odd before insert on %s for each row execute function public.odd()""".formatted(what, with));
        try {
            assertThat(AtTheDesk.refused(desk.handle(Noting.note(statement, "Odd.", ADA), AtTheDesk.request())))
                    .extracting(Rejection::code)
                    .containsExactly("log-broken");
            await().atMost(Duration.ofSeconds(5)).until(() -> !log.state().takesWork());
            assertThat(count()).isEqualTo(before);
        } finally {
            if (by.equals("function")) superuser.execute(String.valueOf(shipped));
            else superuser.execute("drop trigger odd on recorded_event; drop function public.odd()");
        }
        assertThat(log.recheck(ADA.person())).isEmpty();
        at.done(Noting.note(statement, "Odd.", ADA));
    }

    private long count() {
        Long count = new JdbcTemplate(database.dataSource())
                .queryForObject("select count(*) from recorded_event", Long.class);
        return count == null ? 0 : count;
    }
}
