package stet.infra.tlog.witness.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static stet.infra.tlog.witness.TwoPasts.forked;
import static stet.infra.tlog.witness.TwoPasts.signed;
import static stet.infra.tlog.witness.TwoPasts.told;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Prover;
import stet.infra.tlog.witness.AddCheckpoint;
import stet.infra.tlog.witness.CheckpointSubmission;
import stet.infra.tlog.witness.TwoPasts;

/** The running witness, over HTTP as a log and a monitor see it, and from its folder as its operator does. */
class WitnessProcessTest {
    private static final String NAME = "witness.example/w1";
    private static final String LOG = TwoPasts.KEY.verifier().toString();
    private static final String MONITORED =
            "/" + HexFormat.of().formatHex(Hash.sha256(TwoPasts.ORIGIN)) + "/checkpoint";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AutoClose
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @AutoClose
    WitnessProcess witness;

    @BeforeEach
    void start() throws IOException {
        witness = started();
    }

    @Test
    void a_first_start_makes_a_key_that_only_its_owner_can_read_and_says_which() throws Exception {
        String vkey = get("/vkey").body().strip();
        assertThat(VerifierKey.parse(vkey).name().name()).isEqualTo(NAME);
        assertThat(Files.getPosixFilePermissions(folder.resolve("key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(printed()).contains("This witness is " + vkey, "watches 'example.org/stet', cosigned nothing yet");
        assertThat(get("/health").body()).isEqualTo("ok\n");
    }

    @Test
    void what_continues_is_cosigned_and_shown_and_logged_and_a_fork_is_not() throws Exception {
        assertThat(get(MONITORED).statusCode()).isEqualTo(404);
        assertThat(submit(told(20), 0).statusCode()).isEqualTo(200);
        assertThat(submit(told(300), 20).statusCode()).isEqualTo(200);
        HttpResponse<String> behind = submit(forked(400), 20);
        assertThat(behind.statusCode()).isEqualTo(409);
        assertThat(behind.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(behind.body()).isEqualTo("300\n");
        assertThat(submit(forked(400), 300).statusCode()).isEqualTo(422);

        SignedNote shown = SignedNote.parse(get(MONITORED).body());
        VerifierKey key = VerifierKey.parse(get("/vkey").body().strip());
        assertThat(Checkpoint.open(shown, List.of(TwoPasts.KEY.verifier(), key)))
                .isInstanceOfSatisfying(Opening.Opened.class, opened -> {
                    assertThat(opened.checkpoint().head()).isEqualTo(told(300).head());
                    assertThat(opened.signatures()).hasSize(2);
                });
        assertThat(printed())
                .contains(
                        "Z cosigned 'example.org/stet' from 0 to 20 with root "
                                + told(20).head().root(),
                        "Z cosigned 300 last, asked for 'example.org/stet' from 20 to 400",
                        "Z refused (422) 'example.org/stet' from 300 to 400 with root "
                                + forked(400).head().root());
    }

    @Test
    void it_remembers_what_it_cosigned() throws Exception {
        submit(told(20), 0);
        witness.close();
        witness = started();
        assertThat(printed()).contains("watches 'example.org/stet', cosigned 20 last");
        assertThat(submit(forked(30), 20).statusCode()).isEqualTo(422);
        assertThat(submit(told(30), 20).statusCode()).isEqualTo(200);
    }

    @Test
    void two_witnesses_never_share_a_folder() {
        assertThatThrownBy(this::started)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Another witness is using the folder");
    }

    @Test
    void a_port_that_is_taken_is_said_so() {
        Path other = folder.resolve("other");
        String port = String.valueOf(witness.server().address().getPort());
        WitnessArguments arguments = WitnessArguments.parse(List.of(
                "--log", LOG, "--name", NAME, "--port", port, "--key", other + ".key", "--state", other.toString()));
        assertThatThrownBy(
                        () -> WitnessProcess.start(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .hasMessageContaining("choose another --port or --address");
    }

    @Test
    void a_witness_that_lost_its_memory_doesnt_start() throws Exception {
        submit(told(20), 0);
        witness.close();
        try (var files = Files.list(folder.resolve("state"))) {
            for (Path file : files.toList()) Files.delete(file);
        }
        assertThatThrownBy(this::started).hasMessageContaining("remembers nothing of it, so a fork could be cosigned");
    }

    @Test
    void a_witness_whose_memory_was_touched_doesnt_start() throws Exception {
        submit(told(20), 0);
        witness.close();
        Path file = folder.resolve("state").resolve(MONITORED.split("/", -1)[1] + ".checkpoint");
        String kept = Files.readString(file);
        Files.writeString(file, signed(told(10)).format());
        assertThatThrownBy(this::started).hasMessageContaining("None of the trusted keys signed it.");
        Files.writeString(file, kept.replace("\n20\n", "\n10\n"));
        assertThatThrownBy(this::started).hasMessageContaining("can't be relied on");
        Files.writeString(file, kept);
        witness = started();
    }

    @Test
    void what_a_kill_left_half_written_is_cleared_away() throws Exception {
        witness.close();
        Path half = Files.writeString(folder.resolve("state/.123.new"), "half");
        witness = started();
        assertThat(half).doesNotExist();
    }

    @Test
    void when_it_cant_keep_it_doesnt_cosign() throws Exception {
        submit(told(20), 0);
        Path file = folder.resolve("state").resolve(MONITORED.split("/", -1)[1] + ".checkpoint");
        Files.delete(file);
        Files.createDirectories(file.resolve("in the way"));
        HttpResponse<String> answer = submit(told(30), 20);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(printed()).contains("nothing cosigned, as it couldn't be kept");
        assertThat(submit(told(30), 0).body()).isEqualTo("20\n");
    }

    @Test
    void what_nobody_should_send_is_refused() throws Exception {
        assertThat(post("x".repeat(AddCheckpoint.LONGEST + 1)).statusCode()).isEqualTo(413);
        assertThat(post("hello").statusCode()).isEqualTo(400);
        assertThat(get("/add-checkpoint").statusCode()).isEqualTo(405);
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/" + "0".repeat(64) + "/checkpoint").statusCode()).isEqualTo(404);
        assertThat(printed()).contains("refused (400) what isn't a request: ");
    }

    @Test
    void whoever_is_one_too_many_is_asked_to_wait() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) slow.add(halfARequest());
            HttpResponse<String> answer = await().until(() -> get("/health"), health -> health.statusCode() != 200);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        } finally {
            for (Socket socket : slow) socket.close();
        }
    }

    private Socket halfARequest() throws IOException {
        Socket socket = new Socket("127.0.0.1", witness.server().address().getPort());
        String head = "POST /add-checkpoint HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nold 0";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Test
    void another_name_or_a_logs_key_is_a_mistake() throws Exception {
        witness.close();
        assertThatThrownBy(() -> started("--name", "witness.example/w2")).isInstanceOf(Malformed.class);
        Files.writeString(folder.resolve("key"), Keys.log(NAME).encoded() + "\n");
        assertThatThrownBy(this::started).hasMessageContaining("holds a log's key");
        Files.delete(folder.resolve("key"));
        assertThatThrownBy(() -> started(new String[0])).hasMessageContaining("say --name NAME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--key k --state s",
                "--key k --log LOG",
                "--state s --log LOG",
                "--key k --state s --log WITNESS",
                "--key k --state s --log LOG --port 65536",
                "--key k --state s --log LOG --port x",
                "--key k --state s --log LOG --key k",
                "--key k --state s --log LOG --log",
                "--key k --state s --log LOG --bundle x"
            })
    void what_isnt_understood_is_refused(String line) {
        String filled = line.replace("LOG", LOG)
                .replace("WITNESS", Keys.witness(NAME).verifier().toString());
        assertThatThrownBy(() -> WitnessArguments.parse(List.of(filled.split(" "))))
                .isInstanceOf(Malformed.class);
    }

    private WitnessProcess started() throws IOException {
        return started("--name", NAME);
    }

    private WitnessProcess started(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--log", LOG, "--port", "0"));
        arguments.addAll(List.of("--key", folder.resolve("key").toString()));
        arguments.addAll(List.of("--state", folder.resolve("state").toString()));
        arguments.addAll(List.of(more));
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return WitnessProcess.start(WitnessArguments.parse(arguments), out);
    }

    private HttpResponse<String> submit(Prover past, long from) throws Exception {
        CheckpointSubmission submission =
                new CheckpointSubmission(signed(past), past, Keys.witness(NAME).verifier());
        return post(submission.from(from).format());
    }

    private HttpResponse<String> post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/add-checkpoint"))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + witness.server().address().getPort() + path);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
