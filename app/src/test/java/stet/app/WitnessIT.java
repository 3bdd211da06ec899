package stet.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.tree.TreeHead;
import stet.infra.tlog.witness.AddCheckpoint;
import stet.infra.tlog.witness.CheckpointSubmission;
import stet.infra.tlog.witness.TwoPasts;

/** A witness is killed in the middle of its work, while a dishonest log shows it two pasts: it only ever cosigns one. */
class WitnessIT {
    private static final int KILLS = 3;
    private static final int COSIGNED_BEFORE_EACH = 40;
    private static final List<LongFunction<Prover>> PASTS = List.of(TwoPasts::told, TwoPasts::forked);

    private final Map<Long, TreeHead> cosigned = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    @Test
    void a_witness_that_is_killed_again_and_again_never_cosigns_a_fork() throws Exception {
        for (int round = 0; round < KILLS; round++) {
            WitnessToBeKilled witness = WitnessToBeKilled.start(folder);
            int before = cosigned.size();
            List<Beside> logs = PASTS.stream()
                    .map(past -> Beside.begin(() -> submitAll(witness, past)))
                    .toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> cosigned.size() >= before + COSIGNED_BEFORE_EACH);
            witness.kill();
            for (Beside log : logs) log.join();
        }
        try (WitnessToBeKilled witness = WitnessToBeKilled.start(folder)) {
            long newest =
                    cosigned.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
            assertThat(lastOf(witness).size()).isGreaterThanOrEqualTo(newest);
            cosigned.put(lastOf(witness).size(), lastOf(witness));
        }
        assertThat(PASTS).filteredOn(this::allCosignedAreOf).hasSize(1);
    }

    private boolean allCosignedAreOf(LongFunction<Prover> past) {
        return cosigned.values().stream()
                .allMatch(head -> past.apply(head.size()).head().equals(head));
    }

    /** Submits until the witness is gone, and remembers what it cosigned. */
    private void submitAll(WitnessToBeKilled witness, LongFunction<Prover> past) {
        try {
            VerifierKey key = VerifierKey.parse(witness.get("/vkey").body().strip());
            long from = 0;
            for (long size = TwoPasts.COMMON; ; size = Math.max(size, from) + 1)
                from = submit(witness, key, past.apply(size), from);
        } catch (IOException gone) {
            assertThat(cosigned).isNotEmpty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Submits one size, from where the witness says that it stands, and gives where it stands then. */
    private long submit(WitnessToBeKilled witness, VerifierKey key, Prover past, long from)
            throws IOException, InterruptedException {
        TreeHead head = past.head();
        CheckpointSubmission submission = new CheckpointSubmission(TwoPasts.signed(past), past, key);
        AddCheckpoint request = submission.from(from);
        for (int attempt = 0; attempt < 3; attempt++) {
            HttpResponse<String> answer = witness.submit(request);
            switch (submission.read(answer.statusCode(), answer.body().getBytes(UTF_8))) {
                case CheckpointSubmission.Done(SignedNote note) -> {
                    cosigned.put(head.size(), head);
                    return head.size();
                }
                case CheckpointSubmission.Again(AddCheckpoint next) -> request = next;
                case CheckpointSubmission.Ahead(long size) -> {
                    return size;
                }
                case CheckpointSubmission.Failed(String sentence) -> {
                    return request.oldSize();
                }
            }
        }
        return request.oldSize();
    }

    private static TreeHead lastOf(WitnessToBeKilled witness) throws IOException, InterruptedException {
        String origin = HexFormat.of().formatHex(Hash.sha256(TwoPasts.ORIGIN));
        SignedNote note =
                SignedNote.parse(witness.get("/" + origin + "/checkpoint").body());
        return Checkpoint.parse(note.text()).head();
    }

    @Test
    void a_second_witness_on_the_same_folder_refuses_to_start() throws IOException {
        try (WitnessToBeKilled witness = WitnessToBeKilled.start(folder);
                WitnessToBeKilled second = WitnessToBeKilled.launch(folder)) {
            assertThat(second.exitStatus()).isEqualTo(2);
            assertThat(second.output())
                    .contains("Another witness is using the folder")
                    .doesNotContain("Exception");
            assertThat(witness.output()).doesNotContain("Spring");
        }
    }

    @Test
    void a_witness_that_is_told_to_stop_says_so() throws IOException {
        WitnessToBeKilled witness = WitnessToBeKilled.start(folder);
        witness.close();
        assertThat(witness.output()).endsWith(" stopped\n");
    }

    @Test
    void the_executable_verifies_and_explains_itself_without_starting_a_server() throws Exception {
        Process verify = new ProcessBuilder(StetProcess.java("verify"))
                .redirectErrorStream(true)
                .start();
        assertThat(new String(verify.getInputStream().readAllBytes(), UTF_8))
                .contains("usage: verify")
                .doesNotContain("Spring");
        assertThat(verify.waitFor()).isEqualTo(2);
    }
}
