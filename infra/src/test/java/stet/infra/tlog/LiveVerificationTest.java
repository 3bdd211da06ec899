package stet.infra.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.witness.TwoPasts;

/** {@code verify --live}, against a Stet that shows what it likes. */
class LiveVerificationTest {
    private static final SigningKey FIRST = Keys.witness("witness.example/w1");
    private static final SigningKey SECOND = Keys.witness("witness.example/w2");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @AutoClose
    private ServedLog log;

    private Path kept;

    @BeforeEach
    void serve() throws IOException {
        log = new ServedLog();
        kept = folder.resolve("kept");
    }

    @Test
    void a_log_that_took_back_what_it_showed_is_caught_with_its_evidence() throws IOException {
        log.size = 100;
        assertThat(look()).isEqualTo(0);
        log.size = 300;
        assertThat(look()).isEqualTo(0);
        assertThat(log.asked).contains("/api/v1/audit/consistency?from=100&to=300");
        log.size = 200;

        assertThat(watch()).isEqualTo(1);

        assertThat(printed()).contains("FAIL  The log had 300 events and now has only 200.");
        caught(TwoPasts.signed(TwoPasts.told(300)), TwoPasts.signed(TwoPasts.told(200)));
    }

    @Test
    void a_fork_of_the_same_size_is_caught_with_its_evidence() throws IOException {
        log.size = 300;
        assertThat(look()).isEqualTo(0);
        log.past = TwoPasts::forked;

        assertThat(watch()).isEqualTo(1);

        assertThat(printed()).contains("FAIL  The log has two roots for its first 300 events.");
        caught(TwoPasts.signed(TwoPasts.told(300)), TwoPasts.signed(TwoPasts.forked(300)));
    }

    @Test
    void a_fork_that_has_grown_is_caught_with_its_evidence() throws IOException {
        log.size = 300;
        assertThat(look()).isEqualTo(0);
        log.past = TwoPasts::forked;
        log.size = 500;

        assertThat(watch()).isEqualTo(1);

        assertThat(printed()).contains("FAIL  The log can't prove that its first 300 events are those of before.");
        caught(TwoPasts.signed(TwoPasts.told(300)), TwoPasts.signed(TwoPasts.forked(500)));
    }

    private void caught(SignedNote before, SignedNote evidence) {
        assertThat(kept).hasBinaryContent(before.bytes());
        assertThat(folder.resolve("kept.conflict")).hasBinaryContent(evidence.bytes());
    }

    @Test
    void what_is_newest_may_be_without_cosignatures_while_the_log_grows() {
        log.size = 300;
        log.cosigned = cosigned(300, FIRST, SECOND);
        assertThat(look("--witness", FIRST.verifier(), "--witness", SECOND.verifier()))
                .isEqualTo(0);
        assertThat(log.asked)
                .contains("/api/v1/audit/checkpoint?witness=witness.example%2Fw1&witness=witness.example%2Fw2");
        log.size = 400;
        log.cosigned = cosigned(390, FIRST, SECOND);

        assertThat(look("--witness", FIRST.verifier())).isEqualTo(0);

        assertThat(printed())
                .contains("ok    400 events, root ")
                .contains("ok    The witness " + FIRST.verifier().name()
                        + " cosigned the checkpoint over 390 events at ");
    }

    @Test
    void a_witness_that_was_demanded_and_is_silent_is_said_so() {
        log.size = 300;
        assertThat(look("--witness", FIRST.verifier())).isEqualTo(1);
        assertThat(printed())
                .contains("FAIL  The witness " + FIRST.verifier().name()
                        + " didn't cosign the checkpoint over 300 events.");
        assertThat(watch("--witness", FIRST.verifier())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("In doubt: "));
    }

    @Test
    void a_witness_that_falls_behind_what_was_seen_before_is_said_so() {
        log.size = 300;
        log.cosigned = cosigned(200, FIRST);
        assertThat(look("--witness", FIRST.verifier())).isEqualTo(0);
        log.size = 310;

        assertThat(look("--witness", FIRST.verifier())).isEqualTo(1);

        assertThat(printed())
                .contains("FAIL  The witnesses cosigned only the first 200 events, and the log had shown 300");
    }

    @Test
    void another_past_than_the_witnesses_is_caught() {
        log.size = 300;
        log.cosigned = cosigned(200, FIRST);
        log.past = TwoPasts::forked;

        assertThat(look("--witness", FIRST.verifier())).isEqualTo(1);

        assertThat(printed()).contains("FAIL  What the witnesses cosigned is not what the log shows.");
        assertThat(kept).hasBinaryContent(log.signed(300).bytes());
        assertThat(folder.resolve("kept.conflict"))
                .hasBinaryContent(cosigned(200, FIRST).bytes());
    }

    @Test
    void who_trusts_the_former_key_follows_the_log_across_its_change() {
        log.size = 300;
        assertThat(look()).isEqualTo(0);
        log.key = Keys.another(TwoPasts.ORIGIN);
        log.size = 400;
        assertThat(look()).isEqualTo(1);
        log.handovers.add(Keys.handover(Checkpoint.parse(log.signed(350).text()), TwoPasts.KEY, log.key));

        assertThat(look()).isEqualTo(0);
        log.size = 500;
        assertThat(look()).isEqualTo(0);

        assertThat(printed())
                .contains("ok    The key " + log.key.verifier() + " was named as successor by one that is believed.");
        assertThat(kept).hasBinaryContent(log.signed(500).bytes());
    }

    private static SignedNote cosigned(long size, SigningKey... witnesses) {
        SignedNote note = TwoPasts.signed(TwoPasts.told(size));
        return note.with(Arrays.stream(witnesses)
                .map(witness -> witness.cosign(Checkpoint.parse(note.text()), Instant.EPOCH))
                .toList());
    }

    @Test
    void a_log_that_doesnt_answer_is_neither_right_nor_wrong() {
        log.size = -1;
        assertThat(look()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("answered 503.");
    }

    @Test
    void a_log_that_goes_on_signing_and_proves_nothing_is_caught_after_a_while() {
        log.size = 300;
        assertThat(look()).isEqualTo(0);
        SignedNote before = log.signed(300);
        log.past = TwoPasts::forked;
        log.proves = false;
        log.size = 400;
        assertThat(look()).isEqualTo(2);
        assertThat(kept).hasBinaryContent(before.bytes());
        assertThat(folder.resolve("kept.conflict")).doesNotExist();

        assertThat(watch()).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("In doubt: The log signed 400 events, and doesn't prove that its first 300 belong to them: ");
        assertThat(printed()).contains("answered 503. That was so at 3 looks in a row. What it showed is in ");
        caught(before, TwoPasts.signed(TwoPasts.forked(400)));
    }

    @Test
    void a_token_lets_in() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "stet_secret\n");
        log.size = 3;
        assertThat(look("--token-file", token)).isEqualTo(0);
        assertThat(log.tokens).containsExactly("Bearer stet_secret");
    }

    private int look(Object... more) {
        return verify(log.address(), "--once", more);
    }

    private int watch(Object... more) {
        return verify(log.address() + "/", "--every=1", more);
    }

    private int verify(String address, String how, Object... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--live", address, "--vkey", TwoPasts.KEY.verifier().toString(), "--kept", kept.toString()));
        arguments.addAll(List.of(how.split("=")));
        for (Object argument : more) arguments.add(argument.toString());
        return new VerifyCommand(print(out), print(err)).verify(arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
