package stet.infra.witness;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A small time-stamping authority with a root certificate of its own. */
final class Stampers {
    static final String POLICY = "1.2.3.4.5";
    static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    private static final String ALGORITHM = "SHA256withECDSA";
    private final KeyPair rootKeys = keys();
    private final KeyPair keys = keys();
    private final X509CertificateHolder root;
    private final X509CertificateHolder certificate;

    Stampers() throws Exception {
        this(Instant.parse("2100-01-01T00:00:00Z"));
    }

    /** An authority whose certificate ends then. */
    Stampers(Instant end) throws Exception {
        root = certificate("CN=Root", rootKeys, "CN=Root", end.plusSeconds(1), new BasicConstraints(true), null);
        certificate = certificate(
                "CN=Stamper", keys, "CN=Root", end, null, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509CertificateHolder certificate(
            String subject,
            KeyPair of,
            String issuer,
            Instant end,
            BasicConstraints constraints,
            ExtendedKeyUsage usage)
            throws Exception {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(subject.length()),
                Date.from(Instant.parse("2000-01-01T00:00:00Z")),
                Date.from(end),
                new X500Name(subject),
                SubjectPublicKeyInfo.getInstance(of.getPublic().getEncoded()));
        if (constraints != null) builder.addExtension(Extension.basicConstraints, true, constraints);
        if (usage != null) builder.addExtension(Extension.extendedKeyUsage, true, usage);
        return builder.build(new JcaContentSignerBuilder(ALGORITHM).build(rootKeys.getPrivate()));
    }

    /** Writes the root certificate where it can be trusted. */
    Path root(Path file) throws IOException {
        StringWriter pem = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
            writer.writeObject(root);
        }
        return Files.writeString(file, pem.toString());
    }

    byte[] stamp(TimeStampRequest request) throws Exception {
        return stamp(request, AT);
    }

    byte[] stamp(TimeStampRequest request, Instant at) throws Exception {
        TimeStampTokenGenerator token = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build(ALGORITHM, keys.getPrivate(), converted()),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                new ASN1ObjectIdentifier(POLICY));
        if (request.getCertReq()) token.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(token, TSPAlgorithms.ALLOWED, Set.of(POLICY))
                .generate(request, BigInteger.TWO, Date.from(at))
                .getEncoded();
    }

    private X509Certificate converted() throws CertificateException {
        return new JcaX509CertificateConverter().getCertificate(certificate);
    }
}
