package stet.infra.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import stet.infra.fetch.NotFetched.Why;

class ProvedNamesTest {
    private static final char[] NO_SECRET = "no secret".toCharArray();

    @TempDir
    private Path folder;

    private SSLContext known;
    private Stranger server;

    @BeforeEach
    void serve() throws Exception {
        known = knowing("rates.example.org");
        ServerSocket door = known.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server = Stranger.on(door).showing("/", "<p>Proved");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_site_that_proves_its_name_is_believed_though_its_address_was_looked_up_before() throws IOException {
        FetchedPage page = fetcher(known.getSocketFactory()).fetch(at("rates.example.org"), folder);

        assertThat(page.content()).hasContent("<p>Proved");
    }

    @Test
    void a_certificate_of_another_name_is_refused() {
        assertThatFetching(known.getSocketFactory(), at("other.example.org"));
        assertThatFetching(known.getSocketFactory(), at("127.0.0.1"));
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused() {
        assertThatFetching((SSLSocketFactory) SSLSocketFactory.getDefault(), at("rates.example.org"));
    }

    private void assertThatFetching(SSLSocketFactory trusting, String url) {
        assertThatThrownBy(() -> fetcher(trusting).fetch(url, folder))
                .isInstanceOf(NotFetched.class)
                .extracting(refusal -> ((NotFetched) refusal).why())
                .isEqualTo(Why.NOT_TRUSTED);
        assertThat(server.heard()).as("nothing was asked").isEmpty();
    }

    private String at(String name) {
        return "https://" + name + ":" + server.port() + "/";
    }

    private PageFetcher fetcher(SSLSocketFactory trusting) {
        Set<Integer> open = Set.of(server.port());
        Duration within = Duration.ofSeconds(30);
        FetchingProperties settings =
                new FetchingProperties(true, within, within, DataSize.ofMegabytes(1), 3, 4, "Stet/1 (test)", open);
        Gate gate = new Gate(name -> List.of(InetAddress.getLoopbackAddress()), open);
        return new PageFetcher(new Lines(gate, trusting, within), settings, Clock.systemUTC());
    }

    /** Holds a certificate of a name, and trusts it. */
    private static SSLContext knowing(String name)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(256);
        KeyPair pair = keys.generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_SECRET);
        X509Certificate certificate = certificate(name, pair);
        store.setKeyEntry("site", pair.getPrivate(), NO_SECRET, new X509Certificate[] {certificate});
        store.setCertificateEntry("trusted", certificate);
        KeyManagerFactory mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        mine.init(store, NO_SECRET);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(mine.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private static X509Certificate certificate(String name, KeyPair pair)
            throws GeneralSecurityException, CertIOException, OperatorCreationException {
        Instant now = Instant.now();
        X500Name subject = new X500Name("CN=" + name);
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                subject,
                                BigInteger.ONE,
                                Date.from(now.minusSeconds(60)),
                                Date.from(now.plusSeconds(3600)),
                                subject,
                                pair.getPublic())
                        .addExtension(
                                Extension.subjectAlternativeName,
                                false,
                                new GeneralNames(new GeneralName(GeneralName.dNSName, name)))
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
