package stet.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/**
 * The tamper matrix of the store's tables that are no part of what is signed: none of them proves anything of the log, so
 * nothing done to them may change what a verifier finds or what is signed next, or keep anyone from the checkpoint.
 */
class BesideTheLogTest extends HandsOnTheLog {
    /**
     * Of each act it is told which witnesses stand below the newest checkpoint as it is shown, and up to where both vouch for
     * the log: a cosignature is what it is, or it is none.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing                 | select 1 | w1, w2 | 600
            one is spoilt           | update cosignature set line = 'spoilt' where size = 600 and witness like '%/w1+%' | w2 | 500
            one is spoilt by the least | update cosignature set line = overlay(line placing case when substr(line, length(line) - 30, 1) = 'A' then 'B' else 'A' end from length(line) - 30 for 1) where size = 600 and witness like '%/w1+%' | w2 | 500
            one is deleted          | delete from cosignature where size = 600 and witness like '%/w1+%' | w2 | 500
            those of a witness are deleted | delete from cosignature where witness like '%/w1+%' | w2 | none
            all are truncated       | truncate cosignature |  | none
            all are spoilt          | update cosignature set line = 'spoilt' |  | none
            they are swapped between witnesses | update cosignature c set line = o.line from cosignature o where c.size = 600 and o.size = 600 and c.witness <> o.witness |  | 500
            they are swapped between checkpoints | update cosignature c set line = o.line from cosignature o where c.witness = o.witness and c.size in (500, 600) and o.size in (500, 600) and c.size <> o.size |  | 300
            an old one is replayed  | update cosignature c set line = o.line from cosignature o where c.witness = o.witness and c.size = 600 and o.size = 100 and c.witness like '%/w1+%' | w2 | 500
            old ones are replayed ahead | insert into cosignature select 700, witness, line, now() from cosignature where size = 300 | w1, w2 | 600
            one is another witness's | insert into cosignature select size, 'witness.example/w3+00000000', line, now() from cosignature where size = 600 and witness like '%/w1+%' | w1, w2 | 600
            one is the log's own    | update cosignature set line = (select split_part(note, E'\\n\\n', 2) from checkpoint where size = 500) where size = 600 and witness like '%/w1+%' | w2 | 500
            they are back-dated     | update cosignature set received_at = received_at - interval '1 day' | w1, w2 | 600
            two hundred are planted | insert into cosignature select size, concat('w', number), 'spoilt', now() from checkpoint, generate_series(1, 200) as number | w1, w2 | 600
            """)
    void of_a_cosignature(String act, String by, String cosigners, String cosigned) throws IOException {
        log.tamper(by);
        assertThat(log.outsider().cosigners()).isEqualTo(cosigners == null ? "" : cosigners);
        assertThat(log.outsider().cosigned()).isEqualTo(cosigned);
        found("nothing", "nothing", "nothing", "nothing", "reads 600", "signs, then nothing");
    }

    /**
     * Of each act it is told what finds who was given the log's first key and no later one, and who was given all of them; what
     * Stet says when it holds all against what was signed; and what becomes of work that goes on.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing                 | select 1 | nothing | nothing | nothing | signs, then nothing
            its root is changed     | update key_rotation set note = replace(note, split_part(note, E'\\n', 3), (select split_part(note, E'\\n', 3) from checkpoint where size = 500)) where size = 100 | not to be believed | nothing | nothing | signs, then nothing
            it names another key    | update key_rotation set note = replace(note, substr(split_part(note, E'\\n', 4), 1, 60), substr((select split_part(note, E'\\n', 4) from key_rotation where size = 300), 1, 60)) where size = 100 | not to be believed | nothing | nothing | signs, then nothing
            it is spoilt beyond reading | update key_rotation set note = 'nothing' where size = 100 | not to be believed | nothing | 1 checkpoints in the database can't be read or are not over as many events as they say. | signs, then nothing
            it is deleted           | delete from key_rotation where size = 300 | not to be believed | nothing | nothing | signs, then nothing
            all are truncated       | truncate key_rotation | not to be believed | nothing | nothing | signs, then nothing
            two are swapped         | update key_rotation r set note = o.note from key_rotation o where r.size <> o.size | not to be believed | nothing | 2 checkpoints in the database can't be read or are not over as many events as they say. | signs, then nothing
            two are swapped in time | update key_rotation r set rotated_at = now() - r.size * interval '1 s' | nothing | nothing | nothing | signs, then nothing
            they are back-dated     | update key_rotation set rotated_at = rotated_at - interval '1 day' | nothing | nothing | nothing | signs, then nothing
            someone else did it     | update key_rotation set rotated_by = 'ben' | nothing | nothing | nothing | signs, then nothing
            one is planted that is none | insert into key_rotation select now(), size, note, 'ada' from checkpoint where size = 300 | nothing | nothing | nothing | signs, then nothing
            one is planted ahead    | insert into key_rotation select now(), 700, note, 'ada' from checkpoint where size = 300 | nothing | nothing | 1 checkpoints in the database can't be read or are not over as many events as they say. | The newest checkpoint in the database is spoilt: it can't be read.
            another key's signature is put below a checkpoint | put another key's signature below | not to be believed | somewhere | The newest checkpoint is not this log's own: None of the trusted keys signed it. | The newest checkpoint in the database is not this log's own: None of the trusted keys signed it.
            another key names itself | name another key and sign with it | not to be believed | somewhere | The newest checkpoint is not this log's own: None of the trusted keys signed it. | The newest checkpoint in the database is not this log's own: None of the trusted keys signed it.
            """)
    void of_a_change_of_key(String act, String by, String firstKey, String allKeys, String recheck, String then)
            throws IOException {
        log.tamper(by);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(log.outsider().foundWithTheFirstKey())
                .as("with the first key")
                .isEqualTo(firstKey);
        softly.assertThat(log.outsider().foundInTheBundle()).as("with all keys").isEqualTo(allKeys);
        softly.assertThat(log.recheck()).as("Stet's check").startsWith(recheck);
        softly.assertThat(then()).as("work that goes on").isEqualTo(then);
        softly.assertAll();
    }

    /** What becomes of the log is no other than before. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update sequencer set placed_until = 0",
                "update sequencer set placed_until = 1000000",
                "insert into sequencer values (1000000)",
                "delete from sequencer",
                "truncate sequencer",
                "insert into log_alarm (sentence, stops_work, cleared_at) values ('None.', true, now())",
                "update log_alarm set sentence = 'None.', cleared_by = 'ben'",
                "update log_alarm a set sentence = o.sentence from log_alarm o where a.id <> o.id",
                "update log_alarm set raised_at = raised_at - interval '1 day'",
                "delete from log_alarm where sentence = 'Alarm 1'",
                "truncate log_alarm",
                "insert into token_entry values ('read-models', 0, '{\"globalIndex\": 10}')",
                "update token_entry set token = '{\"globalIndex\": 10}'",
                "update token_entry t set token = o.token from token_entry o where t.processor_name <> o.processor_name",
                "delete from token_entry where processor_name = 'policies'",
                "truncate token_entry",
                "truncate reading.read_position",
                "update witness_state set cosigned_size = -1, trouble = 'None.', trouble_since = now()",
                "update witness_state set cosigned_size = 1000000",
                "update witness_state s set cosigned_at = o.cosigned_at from witness_state o where s.witness <> o.witness",
                "update witness_state set cosigned_at = cosigned_at - interval '1 day'",
                "insert into witness_state (witness, cosigned_size) values ('stranger', 700)",
                "delete from witness_state where witness like '%/w1+%'",
                "truncate witness_state",
                "update timestamp_token set text = 'spoilt', reply = '' where size = 600",
                "update timestamp_token t set reply = o.reply from timestamp_token o where t.size <> o.size",
                "update timestamp_token set stamped_at = stamped_at - interval '1 day', received_at = now()",
                "insert into timestamp_token select 700, text, reply, stamped_at, received_at from timestamp_token where size = 600",
                "delete from timestamp_token where size = 600",
                "truncate timestamp_token",
                "update idempotency_key set fingerprint = 'another', version = 99, arrival = 1",
                "update idempotency_key k set stream = o.stream from idempotency_key o where k.key <> o.key",
                "insert into idempotency_key (account, key, fingerprint) values ('ada', 'stuck', 'request')",
                "delete from idempotency_key where key = 'key 1'",
                "truncate idempotency_key",
                "update article_fingerprint set article_id = gen_random_uuid()",
                "insert into article_fingerprint values ('none', gen_random_uuid())",
                "delete from article_fingerprint where fingerprint > '\\\\x8'",
                "truncate article_fingerprint",
                "update source_address set source_id = gen_random_uuid()",
                "insert into source_address values ('https://none.example/', gen_random_uuid())",
                "delete from source_address where address like '%1.example/'",
                "truncate source_address",
                "update reader_failure set log_index = 1, event_id = 'another', since = since - interval '1 day'",
                "update reader_failure f set sentence = o.sentence from reader_failure o where f.reader <> o.reader",
                "insert into reader_failure (reader, log_index, event_id, type, sentence, stack) values ('policies', 1, 'id', 'none', '', '')",
                "delete from reader_failure where reader = 'audit'",
                "truncate reader_failure",
            })
    void the_log_grows_right_whatever_is_done_to(String table) throws IOException {
        log.tamper(table);
        assertThat(log.outsider().cosigners()).isEqualTo("w1, w2");
        found("nothing", "nothing", "nothing", "nothing", "reads 600", "signs, then nothing");
    }

    @Test
    void an_alarm_that_is_made_up_keeps_work_from_being_taken_and_nothing_else() throws IOException {
        log.tamper("update log_alarm set cleared_at = null where sentence = 'Alarm 1'");
        assertThat(log.outsider().foundInTheBundle()).isEqualTo("nothing");
        assertThat(log.recheck()).isEqualTo("nothing");
        assertThatThrownBy(log::goOn).isInstanceOf(DataAccessException.class).hasMessageContaining("Alarm 1");
    }

    @Test
    void an_alarm_that_is_taken_away_is_raised_again() throws IOException {
        log.tamper("update log_entry set leaf = sha256(leaf) where log_index = 555");
        String sentence = log.goOn();
        log.tamper("truncate log_alarm");

        assertThat(log.goOn()).isEqualTo(sentence);
    }
}
