package stet.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A superuser lays hands on every table of the store, and this is who finds it. Of each act it is told, in this order: where
 * the verifier finds the first bad entry in the bundle alone, where with a checkpoint kept from before, where with a bundle
 * kept from before; what Stet says when it holds all against what was signed; how far a reader comes; and what the replica
 * that takes the sequencer's seat next does when work goes on: sign, and what a verifier finds then in the bundle alone, or
 * refuse with a sentence, and then no work is taken either.
 *
 * <p>{@code at(123)} is the arrival of the event at an index. The log was signed at 100, 300, 500 and 600 events.
 */
class TamperMatrixTest {
    @TempDir
    static Path folder;

    private static LogToTamper log;

    @BeforeAll
    static void create() throws IOException, SQLException {
        log = new LogToTamper(folder);
    }

    @AfterAll
    static void remove() {
        log.close();
    }

    @BeforeEach
    void as_it_was_before_anyone_laid_hands_on_it() throws IOException {
        log.restore();
    }

    @Test
    void nobody_finds_anything_in_a_log_that_nobody_laid_hands_on() throws IOException {
        found("select 1", "nothing", "nothing", "nothing", "nothing", "reads 600", "signs, then nothing");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            its text is changed     | update recorded_event set payload = jsonb_set(payload, '{text}', '"never said"') where arrival = at(123) | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            another did it          | update recorded_event set metadata = '{"actor": "ben", "channel": "web"}' where arrival = at(123) | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            it is back-dated        | update recorded_event set recorded_at = recorded_at - interval '1 day' where arrival = at(123) | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            it is back-dated by the least | update recorded_event set recorded_at = recorded_at - interval '1 microsecond' where arrival = at(123) | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            its type is changed     | update recorded_event set type = 'claim-flagged' where arrival = at(123) | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            its revision is changed | update recorded_event set revision = '2' where arrival = at(123) | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | stops before what it does not know | signs, then 123
            its version is changed  | update recorded_event set version = 99 where arrival = at(123) | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            its id is changed       | update recorded_event set event_id = gen_random_uuid() where arrival = at(123) | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            it is moved to a stream of its own | update recorded_event set stream = gen_random_uuid() where arrival = at(123) | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            its stream's type is changed | update recorded_event set stream_type = 'article' where arrival = at(123) | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            its text is spoilt beyond reading | update recorded_event set payload = '12345678901234567890' where arrival = at(123) | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            its metadata are spoilt beyond reading | update recorded_event set metadata = '{"actor": 1}' where arrival = at(123) | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            two texts are swapped   | update recorded_event e set payload = o.payload from recorded_event o where e.arrival in (at(123), at(456)) and o.arrival in (at(123), at(456)) and o.arrival <> e.arrival | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            two are swapped         | alter table recorded_event alter arrival set generated by default; update recorded_event set arrival = -1 where arrival = at(123); update recorded_event set arrival = at(123) where arrival = at(456); update recorded_event set arrival = at(456) where arrival = -1 | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            it is deleted           | delete from recorded_event where arrival = at(123) | 123 | 123 | 123 | The log has no event 123, | stops at 123 | signs, then 123
            the last is deleted     | delete from recorded_event where arrival = at(599) | 599 | 599 | 599 | The log has no event 599, | stops at 599 | signs, then 599
            the end is cut off      | delete from recorded_event where arrival >= at(400) | 400 | 400 | 400 | The log has no event 400, | stops at 400 | signs, then 400
            all are truncated       | truncate recorded_event | 0 | 0 | 0 | The log has no event 0, | stops at 0 | signs, then 0
            it gets another arrival | alter table recorded_event alter arrival set generated by default; update recorded_event set arrival = at(100) - 1 where arrival = at(123) | 123 | 123 | 123 | The log has no event 123, | stops at 123 | signs, then 123
            it is put at the end again | alter table recorded_event alter arrival set generated by default; update recorded_event set arrival = nextval('recorded_event_arrival_seq') where arrival = at(123) | 123 | 123 | 123 | The log has no event 123, | stops at 123 | signs, then 123
            one is planted into the past | insert into recorded_event overriding system value select at(100) - 1, gen_random_uuid(), gen_random_uuid(), stream_type, 0, type, revision, recorded_at, payload, metadata from recorded_event where arrival = at(99) | nothing | nothing | nothing | 1 events were put into the database past the log. | reads 600 | signs, then nothing
            one is planted into the past of a stream that goes on | insert into recorded_event overriding system value select at(100) - 1, gen_random_uuid(), stream, stream_type, 1 + (select max(version) from recorded_event o where o.stream = e.stream), type, revision, recorded_at, payload, metadata from recorded_event e where arrival = at(99) | nothing | nothing | nothing | 1 events were put into the database past the log. | reads 600 | signs, then 601
            an old one is recorded again | alter table recorded_event drop constraint recorded_event_once_per_version; insert into recorded_event overriding system value select nextval('recorded_event_arrival_seq'), event_id, stream, stream_type, version, type, revision, recorded_at, payload, metadata from recorded_event where arrival = at(99) | nothing | nothing | nothing | nothing | reads 600 | signs, then 600
            one that no Stet would write is planted | insert into recorded_event overriding system value select nextval('recorded_event_arrival_seq'), gen_random_uuid(), gen_random_uuid(), stream_type, 0, type, revision, recorded_at, payload, '{"actor": 1}' from recorded_event where arrival = at(99) | nothing | nothing | nothing | nothing | reads 600 | An event was recorded past Stet, and has no place in the log: The metadata of an event are texts, and actor is none.
            """)
    void of_an_event(
            String act,
            String by,
            String alone,
            String checkpoint,
            String bundle,
            String recheck,
            String reader,
            String then)
            throws IOException {
        found(by, alone, checkpoint, bundle, recheck, reader, then);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            its leaf is changed     | update log_entry set leaf = sha256(leaf) where log_index = 123 | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            its leaf is changed in the last tile | update log_entry set leaf = sha256(leaf) where log_index = 555 | 555 | 555 | 555 | Event 555 of the log is not as it was recorded. | reads 600 | The first 600 events of the log are not those that its newest checkpoint was signed over.
            two leaves are swapped  | update log_entry e set leaf = o.leaf from log_entry o where e.log_index in (123, 456) and o.log_index in (123, 456) and o.log_index <> e.log_index | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            it is deleted           | delete from log_entry where log_index = 123 | 123 | 123 | 123 | The log has no event 123, | stops at 123 | signs, then 123
            it is deleted with its event | delete from log_entry where log_index = 123; delete from recorded_event where arrival = at(123) | 123 | 123 | 123 | The log has no event 123, | stops at 123 | signs, then 123
            the last is deleted     | delete from log_entry where log_index = 599 | 599 | 599 | 599 | The log has 599 events, and 600 were signed: was an older backup restored? | reads 599 | The first 600 events of the log are not those that its newest checkpoint was signed over.
            the end is cut off      | delete from log_entry where log_index >= 400 | 400 | 400 | 400 | The log has 400 events, and 600 were signed: was an older backup restored? | reads 400 | The first 600 events of the log are not those that its newest checkpoint was signed over.
            all are truncated       | truncate log_entry | 0 | 0 | 0 | The log has 0 events, and 600 were signed: was an older backup restored? | reads 0 | The first 600 events of the log are not those that its newest checkpoint was signed over.
            one is planted at the end | insert into log_entry values (600, -1, sha256('')) | nothing | nothing | nothing | The log has no event 600, | stops at 600 | signs, then 600
            it gets another place   | update log_entry set log_index = 650 where log_index = 123 | 123 | 123 | 123 | The log has no event 123, | stops at 123 | The log cannot grow: The log has only 89 of the 139 hashes of tile/0/002.p/139.
            two places are swapped  | update log_entry set log_index = -1 where log_index = 123; update log_entry set log_index = 123 where log_index = 456; update log_entry set log_index = 456 where log_index = -1 | 123 | 123 | 123 | Event 123 of the log is not as it was recorded. | reads 600 | signs, then 123
            two places are swapped and the leaves fitted | update log_entry set log_index = -1 where log_index = 123; update log_entry set log_index = 123 where log_index = 456; update log_entry set log_index = 456 where log_index = -1; recompute leaves | 123 | 123 | 123 | The first 600 events of the log are not those that were signed. | reads 600 | signs, then 123
            its event is placed again | alter table log_entry drop constraint log_entry_arrival_key; insert into log_entry select 600, arrival, leaf from log_entry where log_index = 123; recompute leaves | nothing | nothing | nothing | nothing | reads 601 | signs, then 600
            """)
    void of_an_entry(
            String act,
            String by,
            String alone,
            String checkpoint,
            String bundle,
            String recheck,
            String reader,
            String then)
            throws IOException {
        found(by, alone, checkpoint, bundle, recheck, reader, then);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            it is changed           | update log_node set hash = sha256(hash) where position = 1 | 256 to 511 | 256 to 511 | 256 to 511 | A hash of the log's tree is not that of its events. | reads 600 | The first 600 events of the log are not those that its newest checkpoint was signed over.
            two are swapped         | update log_node n set hash = o.hash from log_node o where o.position <> n.position | 0 to 255 | 0 to 255 | 0 to 255 | A hash of the log's tree is not that of its events. | reads 600 | The first 600 events of the log are not those that its newest checkpoint was signed over.
            it is deleted           | delete from log_node where position = 1 | 256 to 511 | 256 to 511 | 256 to 511 | Hashes of the log's tree are missing. | reads 600 | The log cannot grow: The log has only 1 of the 2 hashes of tile/1/000.p/2.
            all are truncated       | truncate log_node | 0 to 255 | 0 to 255 | 0 to 255 | Hashes of the log's tree are missing. | reads 600 | The log cannot grow: The log has only 0 of the 2 hashes of tile/1/000.p/2.
            one is planted ahead    | insert into log_node values (1, 2, sha256('')); record 200 more | nothing | nothing | nothing | nothing | reads 600 | The log cannot grow: where its next events belong, rows were put past Stet.
            """)
    void of_a_tile(
            String act,
            String by,
            String alone,
            String checkpoint,
            String bundle,
            String recheck,
            String reader,
            String then)
            throws IOException {
        found(by, alone, checkpoint, bundle, recheck, reader, then);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the newest is changed   | update checkpoint set note = replace(note, split_part(note, E'\\n', 3), (select split_part(note, E'\\n', 3) from checkpoint where size = 500)) where size = 600 | somewhere | somewhere | somewhere | The newest checkpoint is not this log's own: | reads 600 | The newest checkpoint in the database is not this log's own: The signature of stet.example+key isn't good.
            the newest is spoilt beyond reading | update checkpoint set note = 'nothing' where size = 600 | nothing | 500 | 500 | 1 checkpoints in the database can't be read or are not over as many events as they say. | reads 600 | The newest checkpoint in the database is spoilt: it can't be read.
            an earlier one is changed | update checkpoint set note = replace(note, split_part(note, E'\\n', 3), (select split_part(note, E'\\n', 3) from checkpoint where size = 500)) where size = 300 | somewhere | somewhere | somewhere | nothing | reads 600 | signs, then somewhere
            an earlier one is spoilt beyond reading | update checkpoint set note = 'nothing' where size = 300 | nothing | nothing | nothing | 1 checkpoints in the database can't be read or are not over as many events as they say. | reads 600 | signs, then nothing
            two are swapped         | update checkpoint c set note = o.note from checkpoint o where c.size in (300, 600) and o.size in (300, 600) and c.size <> o.size | nothing | 500 | 500 | 2 checkpoints in the database can't be read or are not over as many events as they say. | reads 600 | The newest checkpoint in the database is spoilt: it can't be read.
            the newest is deleted   | delete from checkpoint where size = 600 | nothing | 500 | 500 | nothing | reads 600 | signs, then nothing
            an earlier one is deleted | delete from checkpoint where size = 300 | nothing | nothing | nothing | nothing | reads 600 | signs, then nothing
            all are truncated       | truncate checkpoint | no checkpoint | no checkpoint | no checkpoint | nothing | reads 600 | signs, then nothing
            an old one is replayed as the newest | insert into checkpoint select 700, note, signed_at from checkpoint where size = 300 | nothing | nothing | nothing | 1 checkpoints in the database can't be read or are not over as many events as they say. | reads 600 | The newest checkpoint in the database is spoilt: it can't be read.
            an old one is replayed as a change of key | insert into key_rotation (rotated_at, size, note, rotated_by) select now(), 700, note, 'ada' from checkpoint where size = 300 | nothing | nothing | nothing | 1 checkpoints in the database can't be read or are not over as many events as they say. | reads 600 | The newest checkpoint in the database is spoilt: it can't be read.
            another key signs       | sign with another key | somewhere | somewhere | somewhere | The newest checkpoint is not this log's own: None of the trusted keys signed it. | reads 600 | The newest checkpoint in the database is not this log's own: None of the trusted keys signed it.
            """)
    void of_a_checkpoint(
            String act,
            String by,
            String alone,
            String checkpoint,
            String bundle,
            String recheck,
            String reader,
            String then)
            throws IOException {
        found(by, alone, checkpoint, bundle, recheck, reader, then);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an event is changed, and its leaf | update recorded_event set payload = '{}' where arrival = at(123); recompute leaves | 100 to 255 | 100 to 255 | 123 | The first 600 events of the log are not those that were signed. | reads 600 | signs, then 100 to 255
            the same, and the tiles | update recorded_event set payload = '{}' where arrival = at(123); recompute leaves; recompute tiles | 100 to 299 | 100 to 299 | 123 | The first 600 events of the log are not those that were signed. | reads 600 | The first 600 events of the log are not those that its newest checkpoint was signed over.
            the same, and the checkpoints | update recorded_event set payload = '{}' where arrival = at(123); recompute leaves; recompute tiles; rewrite checkpoints | somewhere | 100 to 599 | 123 | The newest checkpoint is not this log's own: | reads 600 | The newest checkpoint in the database is not this log's own: The signature of stet.example+key isn't good.
            the same, and all checkpoints but the newest are deleted | update recorded_event set payload = '{}' where arrival = at(123); recompute leaves; recompute tiles; delete from checkpoint where size < 600 | 0 to 599 | 0 to 599 | 123 | The first 600 events of the log are not those that were signed. | reads 600 | The first 600 events of the log are not those that its newest checkpoint was signed over.
            the same, and all checkpoints are deleted | update recorded_event set payload = '{}' where arrival = at(123); recompute leaves; recompute tiles; truncate checkpoint | no checkpoint | no checkpoint | no checkpoint | The first 600 events of the log are not those that were signed. | reads 600 | The log's first 600 entries aren't those that were signed.
            the same, and another key signs it | update recorded_event set payload = '{}' where arrival = at(123); recompute leaves; recompute tiles; sign with another key | 100 to 299 | 100 to 299 | 123 | The newest checkpoint is not this log's own: None of the trusted keys signed it. | reads 600 | The newest checkpoint in the database is not this log's own: None of the trusted keys signed it.
            the same, and the log's own key signs it | update recorded_event set payload = '{}' where arrival = at(123); recompute leaves; recompute tiles; delete from checkpoint; sign with the log's key | nothing | 599 | 123 | nothing | reads 600 | signs, then nothing
            an older state is restored | delete from recorded_event where arrival >= at(500); delete from log_entry where log_index >= 500; recompute tiles; delete from checkpoint where size > 500; update sequencer set placed_until = 0 | nothing | 500 | 500 | The log has 500 events, and 600 were signed: was an older backup restored? | reads 500 | The log has 500 entries, but 600 were signed: was an older backup restored?
            an older state is restored, with the file beside the database | delete from recorded_event where arrival >= at(500); delete from log_entry where log_index >= 500; recompute tiles; delete from checkpoint where size > 500; update sequencer set placed_until = 0; sign with the log's key | nothing | 500 | 500 | nothing | reads 500 | signs, then nothing
            """)
    void of_all_that_follows(
            String act,
            String by,
            String alone,
            String checkpoint,
            String bundle,
            String recheck,
            String reader,
            String then)
            throws IOException {
        found(by, alone, checkpoint, bundle, recheck, reader, then);
    }

    /** None of these is a part of what is signed: what becomes of the log is no other than before. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update sequencer set placed_until = 0",
                "update sequencer set placed_until = 1000000",
                "insert into sequencer values (1000000)",
                "delete from sequencer",
                "truncate sequencer",
                "insert into log_alarm (sentence, stops_work, cleared_at) values ('None.', true, now())",
                "insert into token_entry values ('read-models', 0, '{\"globalIndex\": 10}')",
                "truncate token_entry",
                "truncate reading.read_position",
            })
    void the_log_grows_right_whatever_is_done_to(String table) throws IOException {
        found(table, "nothing", "nothing", "nothing", "nothing", "reads 600", "signs, then nothing");
    }

    @Test
    void an_alarm_that_is_taken_away_is_raised_again() throws IOException {
        log.tamper("update log_entry set leaf = sha256(leaf) where log_index = 555");
        String sentence = log.goOn();
        log.tamper("truncate log_alarm");

        assertThat(log.goOn()).isEqualTo(sentence);
    }

    private static void found(
            String by, String alone, String checkpoint, String bundle, String recheck, String reader, String then)
            throws IOException {
        log.tamper(by);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(log.foundInTheBundle()).as("in the bundle").isEqualTo(alone);
        softly.assertThat(log.foundWithACheckpoint()).as("with a checkpoint").isEqualTo(checkpoint);
        softly.assertThat(log.foundWithABundle()).as("with a bundle").isEqualTo(bundle);
        softly.assertThat(log.recheck()).as("Stet's check").startsWith(recheck);
        softly.assertThat(log.read()).as("readers").isEqualTo(reader);
        String outcome = log.goOn();
        softly.assertThat(outcome.equals("signs") ? outcome + ", then " + log.foundInTheBundle() : outcome)
                .as("work that goes on")
                .isEqualTo(then);
        softly.assertAll();
    }
}
