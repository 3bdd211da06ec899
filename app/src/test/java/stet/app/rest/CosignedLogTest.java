package stet.app.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import stet.domain.account.Role;
import stet.infra.log.VerifiableLog;
import stet.infra.tlog.VerifyCommand;
import stet.infra.witness.ServedWitness;

/** What outsiders take away bears the cosignatures of the log's witnesses, and they can demand them. */
@DirtiesContext
class CosignedLogTest extends RestTest {
    private static final String NAME = "witness.example/app";
    private static final ServedWitness WITNESS = served();
    private static final String DEMANDED = "?witness=" + NAME;

    @Autowired
    private VerifiableLog log;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    Path folder;

    private static ServedWitness served() {
        try {
            return new ServedWitness(NAME);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void watched(DynamicPropertyRegistry registry) {
        registry.add("stet.log.witnesses[0].vkey", () -> WITNESS.key().toString());
        registry.add("stet.log.witnesses[0].url", () -> WITNESS.url().toString());
        registry.add("stet.log.witness-interval", () -> "10ms");
    }

    @Test
    void bundle_proof_and_page_bear_the_cosignatures_that_verify_demands() throws IOException {
        long index = recordedAndCosigned();
        Path bundle = save("log.bundle", otto().get("/api/v1/audit/export" + DEMANDED));
        Path leaf = save("leaf", otto().get("/api/v1/audit/events/" + index + "/leaf"));
        Path proof = save("proof", otto().get("/api/v1/audit/events/" + index + "/proof" + DEMANDED));
        Path token = Files.writeString(
                folder.resolve("token"), otto().headers().get("Authorization").substring(7));

        assertThat(verify(bundle.toString())).isZero();
        assertThat(verify(leaf.toString(), "--proof", proof.toString())).isZero();
        assertThat(verify(
                        "--live",
                        root(),
                        "--once",
                        "--kept",
                        folder.resolve("kept").toString(),
                        "--token-file",
                        token.toString()))
                .isZero();
        open(person("otto", "Otto Brandt", Role.AUDITOR));
        Browser otto = new Browser(root());
        otto.signIn("otto", PASSWORD);
        assertThat(otto.get("/audit").body()).contains("— " + NAME + " ");
    }

    @Test
    void rows_that_are_no_cosignatures_keep_nobody_from_the_checkpoint() {
        recordedAndCosigned();
        long size = log.newest().orElseThrow().head().size();
        for (long next = size + 1; next < size + 20; next++)
            for (int number = 0; number < 120; number++) plant(next, "stranger" + number);
        ingest(ada());
        await().until(() -> log.newest().orElseThrow().head().size() > size);

        for (String path : List.of("/checkpoint", "/export", "/events/0/proof"))
            assertThat(otto().get("/api/v1/audit" + path).status()).as(path).isEqualTo(200);
    }

    private void plant(long size, String witness) {
        jdbc.sql("insert into cosignature (size, witness, line, received_at) values (?, ?, 'spoilt', now())")
                .params(size, witness)
                .update();
    }

    /** The place of an event that the witness vouches for. */
    private long recordedAndCosigned() {
        WITNESS.watch(log.keys());
        long index = Long.parseLong(ingest(ada()).header("Stet-Log-Index"));
        await().until(() -> otto().get("/api/v1/audit/events/" + index + "/proof" + DEMANDED)
                .body()
                .contains("— " + NAME));
        return index;
    }

    private Path save(String name, Api.Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        return Files.writeString(folder.resolve(name), answer.body(), UTF_8);
    }

    private int verify(String... what) {
        List<String> arguments = new ArrayList<>(List.of(what));
        arguments.addAll(List.of(
                "--vkey",
                log.keys().getFirst().toString(),
                "--witness",
                WITNESS.key().toString()));
        return VerifyCommand.run(arguments);
    }

    @AfterAll
    static void stop() {
        WITNESS.close();
    }
}
