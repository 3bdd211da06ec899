package stet.infra.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.tlog.bundle.StoredLog;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.Opening.Opened;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.ConsistencyProof;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.InclusionProof;
import stet.infra.tlog.tree.MemoryTiles;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.tree.TreeHead;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Go's tlog and note packages accept our proofs and notes, and we accept theirs. */
class GoInteropTest {
    private static final Path GO_PATH = Path.of("/usr/share/gocode");
    private static final SigningKey KEY = Keys.log("example.org/stet");
    private static final int SIZE = 777;

    private final List<byte[]> entries = IntStream.range(0, SIZE)
            .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
            .toList();
    private final MemoryTiles tiles =
            MemoryTiles.of(entries.stream().map(Hash::leaf).toList());
    private final Prover prover = new Prover(tiles, SIZE);

    @TempDir
    Path folder;

    @BeforeAll
    static void go_must_be_here() {
        assumeTrue(
                Files.isDirectory(GO_PATH.resolve("src/golang.org/x/mod/sumdb/tlog")),
                "Go's tlog package isn't here: apt-get install golang golang-golang-x-mod-dev");
    }

    @Test
    void a_short_program_verifies_a_bundle() throws IOException, InterruptedException {
        String bundle = new String(StoredLog.of(600, 100, 256).bundle(), StandardCharsets.UTF_8);
        assertThat(verifyInGo(bundle)).as(errors()).isZero();
        assertThat(verifyInGo(bundle.replace("event 123\"", "event 124\""))).isNotZero();
        assertThat(errors()).contains("aren't those that were signed");
    }

    @Test
    void it_verifies_a_bundle_whose_key_changed_too() throws IOException, InterruptedException {
        StoredLog log = StoredLog.of(600, 100, 256);
        SigningKey former = Keys.another("example.org/stet");
        log.sign(100, former);
        Checkpoint at = Checkpoint.parse(StoredLog.of(200).head().text());
        log.handovers.add(Keys.handover(at, former, StoredLog.KEY));
        assertThat(verifyInGo(new String(log.bundle(), StandardCharsets.UTF_8)))
                .as(errors())
                .isZero();
    }

    private int verifyInGo(String bundle) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("bundle"), bundle);
        Process process =
                go("verify.go", file, List.of(file.toString(), KEY.verifier().toString()));
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        return process.waitFor();
    }

    @Test
    void each_believes_the_other() throws IOException, InterruptedException {
        JsonNode go = askGo(JsonMapper.shared().writeValueAsString(ours()));
        TreeHead head = prover.head();
        SignedNote note = SignedNote.parse(go.get("note").asString());
        VerifierKey key = VerifierKey.parse(go.get("vkey").asString());

        assertThat(Checkpoint.open(note, List.of(key)))
                .isEqualTo(new Opened(new Checkpoint("example.org/go", head), note.signatures()));
        assertThat(SigningKey.parse(go.get("skey").asString()).verifier()).isEqualTo(key);
        for (JsonNode proof : go.get("inclusion")) {
            int index = proof.get("at").asInt();
            InclusionProof theirs = new InclusionProof(index, path(proof));
            assertThat(theirs).isEqualTo(prover.inclusion(index));
            assertThat(theirs.proves(Hash.leaf(entries.get(index)), head)).isTrue();
        }
        for (JsonNode proof : go.get("consistency")) {
            int from = proof.get("at").asInt();
            ConsistencyProof theirs = new ConsistencyProof(path(proof));
            assertThat(theirs).isEqualTo(prover.consistency(from));
            assertThat(theirs.proves(new Prover(tiles, from).head(), head)).isTrue();
        }
    }

    private Map<String, Object> ours() {
        Random random = new Random(1);
        List<Map<String, Object>> inclusion = new ArrayList<>();
        List<Map<String, Object>> consistency = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int index = random.nextInt(SIZE);
            inclusion.add(proof(index, prover.inclusion(index).path()));
            consistency.add(proof(index + 1, prover.consistency(index + 1L).path()));
        }
        SignedNote note = new Checkpoint("example.org/stet", prover.head())
                .sign(KEY)
                .with(List.of(Keys.log("example.org/unknown").sign("something else\n")));
        return Map.of(
                "vkey", KEY.verifier().toString(),
                "skey", KEY.encoded(),
                "note", note.format(),
                "size", SIZE,
                "root", prover.head().root().toString(),
                "entries",
                        entries.stream()
                                .map(Base64.getEncoder()::encodeToString)
                                .toList(),
                "inclusion", inclusion,
                "consistency", consistency);
    }

    private static Map<String, Object> proof(int at, List<Hash> path) {
        return Map.of("at", at, "path", path.stream().map(Hash::toString).toList());
    }

    private static List<Hash> path(JsonNode proof) {
        return Stream.of(proof.get("path"))
                .flatMap(JsonNode::valueStream)
                .map(hash -> Hash.parse(hash.asString()))
                .toList();
    }

    private JsonNode askGo(String question) throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("question"), question);
        Process process = go("interop.go", input, List.of());
        byte[] answer = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as(errors()).isZero();
        return JsonMapper.shared().readTree(answer);
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    private Process go(String name, Path input, List<String> arguments) throws IOException {
        Path program = folder.resolve(name);
        try (InputStream source = Objects.requireNonNull(getClass().getResourceAsStream("/tlog/" + name))) {
            Files.copy(source, program, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(List.of("go", "run", program.toString()));
        command.addAll(arguments);
        ProcessBuilder go = new ProcessBuilder(command);
        go.environment().putAll(Map.of("GO111MODULE", "off", "GOPATH", GO_PATH.toString(), "GOFLAGS", ""));
        go.environment().put("GOCACHE", folder.resolve("cache").toString());
        go.redirectError(folder.resolve("errors").toFile());
        go.redirectInput(input.toFile());
        return go.start();
    }
}
