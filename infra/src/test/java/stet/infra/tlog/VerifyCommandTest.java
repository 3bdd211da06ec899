package stet.infra.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.infra.tlog.bundle.StoredLog;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.note.TlogProof;
import stet.infra.tlog.tree.Prover;

/** {@code verify} as people and scripts call it. */
class VerifyCommandTest {
    private static final String VKEY = StoredLog.KEY.verifier().toString();
    private static final SigningKey FIRST = Keys.witness("witness.example/w1");
    private static final SigningKey SECOND = Keys.witness("witness.example/w2");
    private static final SigningKey THIRD = Keys.witness("witness.example/w3");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void a_sound_bundle_is_verified() throws IOException {
        Path bundle =
                Files.write(folder.resolve("bundle"), StoredLog.of(300, 100).bundle());
        Path since =
                Files.write(folder.resolve("since"), StoredLog.of(200).head().bytes());
        assertThat(verify(bundle, "--vkey", VKEY, "--since", since)).isEqualTo(0);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("ok    The first 200 events are those that were kept.")
                .endsWith("verified\n");
        assertThat(err.size()).isZero();
    }

    @Test
    void a_bad_bundle_says_where() throws IOException {
        String bundle = new String(StoredLog.of(300).bundle(), StandardCharsets.UTF_8);
        Path changed = Files.writeString(folder.resolve("bundle"), bundle.replace("event 123\"", "event 124\""));
        assertThat(verify(changed, "--vkey", VKEY)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("first bad index: 123\n")
                .endsWith("NOT VERIFIED\n");
    }

    @Test
    void another_key_verifies_nothing() throws IOException {
        Path bundle = Files.write(folder.resolve("bundle"), StoredLog.of(3).bundle());
        String other = Keys.another("example.org/stet").verifier().toString();
        assertThat(verify(bundle, "--vkey", other)).isEqualTo(1);
        assertThat(verify(bundle, "--vkey", other, "--vkey", VKEY)).isEqualTo(0);
    }

    @Test
    void one_event_is_verified_by_its_proof_however_it_is_spaced() throws IOException {
        Prover prover = StoredLog.prover(300);
        TlogProof proof = new TlogProof(prover.inclusion(123), StoredLog.of(300).head());
        Path proofFile = Files.writeString(folder.resolve("123.tlog-proof"), proof.format());
        String json = new String(StoredLog.entry(123).bytes(), StandardCharsets.UTF_8);
        Path event = Files.writeString(folder.resolve("123.json"), json.replace(",", ",\n ") + "\n");
        assertThat(verify(event, "--proof", proofFile, "--vkey", VKEY)).isEqualTo(0);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("The event stands at index 123 of the signed log.\n");
        Files.writeString(event, json.replace("ada", "ben"));
        assertThat(verify(event, "--proof", proofFile, "--vkey", VKEY)).isEqualTo(1);
    }

    @Test
    void each_witness_that_is_demanded_must_have_cosigned_the_bundle_s_checkpoint() throws IOException {
        StoredLog log = StoredLog.of(300, 100);
        log.cosign(FIRST, SECOND);
        Path bundle = Files.write(folder.resolve("bundle"), log.bundle());

        assertThat(verify(bundle, "--vkey", VKEY)).isEqualTo(0);
        assertThat(verify(bundle, "--vkey", VKEY, "--witness", FIRST.verifier(), "--witness", SECOND.verifier()))
                .isEqualTo(0);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("ok    The witness " + FIRST.verifier().name()
                        + " cosigned the checkpoint over 300 events at 2026-01-02T03:04:05Z.");
        assertThat(verify(bundle, "--vkey", VKEY, "--witness", FIRST.verifier(), "--witness", THIRD.verifier()))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("FAIL  The witness " + THIRD.verifier().name()
                        + " didn't cosign the checkpoint over 300 events.")
                .endsWith("NOT VERIFIED\n");
    }

    @Test
    void a_cosignature_over_another_checkpoint_is_none() throws IOException {
        StoredLog log = StoredLog.of(300, 100);
        log.cosign(FIRST, SECOND);
        String other = StoredLog.of(299).cosign(FIRST).signatures().getLast().line();
        String right = log.head().signatures().get(1).line();
        String bundle = new String(log.bundle(), StandardCharsets.UTF_8).replace(right, other);
        Path changed = Files.writeString(folder.resolve("bundle"), bundle);

        assertThat(verify(changed, "--vkey", VKEY)).isEqualTo(0);
        assertThat(verify(changed, "--vkey", VKEY, "--witness", SECOND.verifier()))
                .isEqualTo(0);
        assertThat(verify(changed, "--vkey", VKEY, "--witness", FIRST.verifier()))
                .isEqualTo(1);
    }

    @Test
    void each_witness_that_is_demanded_must_have_cosigned_the_checkpoint_of_a_proof() throws IOException {
        TlogProof proof = new TlogProof(
                StoredLog.prover(300).inclusion(123), StoredLog.of(300).cosign(FIRST));
        Path proofFile = Files.writeString(folder.resolve("123.tlog-proof"), proof.format());
        Path event =
                Files.write(folder.resolve("123.json"), StoredLog.entry(123).bytes());

        assertThat(verify(event, "--proof", proofFile, "--vkey", VKEY, "--witness", FIRST.verifier()))
                .isEqualTo(0);
        assertThat(verify(event, "--proof", proofFile, "--vkey", VKEY, "--witness", SECOND.verifier()))
                .isEqualTo(1);
    }

    @Test
    void a_key_is_taken_for_what_it_is() {
        assertThat(verify("bundle", "--vkey", FIRST.verifier())).isEqualTo(2);
        assertThat(verify("bundle", "--vkey", VKEY, "--witness", VKEY)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("That is a witness's key, not a log's: ", "That is a log's key, not a witness's: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bundle",
                "--vkey KEY",
                "bundle --vkey",
                "bundle --vkey x+1+y",
                "bundle second --vkey KEY",
                "bundle --vkey KEY --sinse x",
                "bundle --vkey KEY --since x --since y",
                "bundle --vkey KEY --kept x",
                "bundle --vkey KEY --proof x --since y",
                "bundle --vkey KEY --once",
                "--live nowhere --vkey KEY",
                "--live http://localhost --vkey KEY --every soon"
            })
    void what_isnt_understood_is_explained(String line) {
        Object[] arguments =
                line.isEmpty() ? new Object[0] : line.replace("KEY", VKEY).split(" ");
        assertThat(verify(arguments)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: verify");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_file_that_isnt_there_or_isnt_a_bundle_is_said_so() throws IOException {
        assertThat(verify(folder.resolve("nothing"), "--vkey", VKEY)).isEqualTo(2);
        Path text = Files.writeString(folder.resolve("text"), "hello\n");
        assertThat(verify(text, "--vkey", VKEY)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no file ", "This isn't a bundle");
    }

    private int verify(Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) texts.add(argument.toString());
        return new VerifyCommand(print(out), print(err)).verify(texts);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
