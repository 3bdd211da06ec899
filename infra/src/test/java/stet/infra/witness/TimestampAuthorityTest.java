package stet.infra.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.infra.tlog.tree.Hash;
import stet.infra.witness.Stamping.Refused;
import stet.infra.witness.Stamping.Stamped;

/** Which timestamps are believed (RFC 3161), with a small authority over real HTTP, and by OpenSSL where it is installed. */
class TimestampAuthorityTest {
    private static final String TEXT = "example.org/stet\n20\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    private final List<String> types = new CopyOnWriteArrayList<>();
    private Stamper stamper = Stampers::stamp;

    @AutoClose
    private final ImpatientHttp http = new ImpatientHttp(Duration.ofSeconds(30));

    @TempDir
    private Path folder;

    private Stampers stampers;
    private HttpServer server;

    private interface Stamper {
        byte[] stamp(Stampers stampers, TimeStampRequest request) throws Exception;
    }

    @BeforeEach
    void serve() throws Exception {
        stampers = new Stampers();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tsa", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            types.add(exchange.getRequestHeaders().getFirst("Content-Type"));
            byte[] reply = stamper.stamp(
                    stampers, new TimeStampRequest(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Test
    void an_authority_that_is_trusted_says_when_it_saw_a_text() throws Exception {
        assertThat(authority(null).stamp(TEXT))
                .isInstanceOfSatisfying(
                        Stamped.class, stamped -> assertThat(stamped.at()).isEqualTo(Stampers.AT));
        assertThat(authority(Stampers.POLICY).stamp(TEXT)).isInstanceOf(Stamped.class);
        assertThat(types).containsOnly("application/timestamp-query");
    }

    @Test
    void openssl_verifies_what_is_kept() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "OpenSSL is not installed");
        byte[] reply = ((Stamped) authority(null).stamp(TEXT)).reply();
        Path token = Files.write(folder.resolve("20.tsr"), reply);
        Path text = Files.writeString(folder.resolve("20.txt"), TEXT);
        assertThat(opensslVerifies(token, text)).contains("Verification: OK");
        Files.writeString(text, TEXT.replace("20", "21"));
        assertThat(opensslVerifies(token, text)).contains("message imprint mismatch");
    }

    @Test
    void a_timestamp_of_something_else_is_refused() throws Exception {
        stamper = (by, request) -> by.stamp(request("other", request.getNonce()));
        refused("message imprint digest");
        stamper = (by, request) -> by.stamp(request(TEXT, request.getNonce().add(BigInteger.ONE)));
        refused("nonce");
        stamper = (by, request) -> by.stamp(request(TEXT, null));
        refused("nonce");
    }

    @Test
    void an_authority_that_leads_to_no_trusted_certificate_is_refused() throws Exception {
        Stampers stranger = new Stampers();
        stamper = (by, request) -> stranger.stamp(request);
        refused("");
    }

    @Test
    void an_authority_whose_certificate_had_ended_is_refused() throws Exception {
        stampers = new Stampers(Stampers.AT.minusSeconds(1));
        refused("not valid");
    }

    @Test
    void a_timestamp_without_the_certificate_or_under_another_policy_is_refused() throws Exception {
        stamper = (by, request) -> {
            TimeStampRequestGenerator without = new TimeStampRequestGenerator();
            return by.stamp(without.generate(TSPAlgorithms.SHA256, Hash.sha256(TEXT), request.getNonce()));
        };
        refused("certificate isn't in it");
        stamper = Stampers::stamp;
        assertThat(authority("1.2.3.4.6").stamp(TEXT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.sentence()).startsWith("The time-stamping authority refused: "));
    }

    @Test
    void a_timestamp_with_one_byte_changed_is_refused() throws Exception {
        stamper = (by, request) -> {
            byte[] reply = by.stamp(request);
            byte[] changed = Arrays.copyOf(reply, reply.length);
            changed[reply.length - 5] ^= 1;
            return changed;
        };
        refused("");
    }

    @Test
    void what_isnt_a_timestamp_is_refused() throws Exception {
        stamper = (by, request) -> new byte[] {1, 2, 3};
        refused("");
        stamper = (by, request) -> new byte[0];
        refused("");
        server.stop(0);
        assertThat(authority(null).stamp(TEXT))
                .isEqualTo(new Refused("The time-stamping authority can't be reached: nobody listens at its address."));
    }

    private void refused(String reason) throws Exception {
        assertThat(authority(null).stamp(TEXT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.sentence())
                                .startsWith("The timestamp isn't to be believed: ")
                                .contains(reason));
    }

    private static TimeStampRequest request(String text, @Nullable BigInteger nonce) throws IOException {
        TimeStampRequestGenerator request = new TimeStampRequestGenerator();
        request.setCertReq(true);
        return nonce == null
                ? request.generate(TSPAlgorithms.SHA256, Hash.sha256(text))
                : request.generate(TSPAlgorithms.SHA256, Hash.sha256(text), nonce);
    }

    private TimestampAuthority authority(@Nullable String policy) throws Exception {
        TrustedAuthorities trusted = TrustedAuthorities.in(stampers.root(folder.resolve("ca.pem")));
        URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/tsa");
        return new TimestampAuthority(http, url, trusted, policy);
    }

    private String opensslVerifies(Path token, Path text) throws IOException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/openssl", "ts", "-verify"));
        command.addAll(List.of("-in", token.toString(), "-data", text.toString()));
        command.addAll(List.of("-CAfile", folder.resolve("ca.pem").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
