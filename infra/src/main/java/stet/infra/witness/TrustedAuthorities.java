package stet.infra.witness;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** Tells which timestamps to believe: those by certificates for nothing but stamping, that lead to one that is trusted. */
final class TrustedAuthorities {
    private final Set<TrustAnchor> anchors;

    private TrustedAuthorities(Set<TrustAnchor> anchors) {
        this.anchors = Set.copyOf(anchors);
    }

    /** Reads certificates in PEM. */
    static TrustedAuthorities in(Path file) throws IOException, CertificateException {
        Set<TrustAnchor> anchors = new HashSet<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in))
                anchors.add(new TrustAnchor((X509Certificate) certificate, null));
        }
        if (anchors.isEmpty()) throw new CertificateException("There is no certificate in it.");
        return new TrustedAuthorities(anchors);
    }

    /** Throws unless a trusted authority signed the token when its certificate was valid. */
    void check(TimeStampToken token)
            throws TSPException, GeneralSecurityException, OperatorCreationException, IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        X509CertificateHolder signer = null;
        for (X509CertificateHolder held : token.getCertificates().getMatches(null)) {
            if (token.getSID().match(held)) signer = held;
            certificates.add(new JcaX509CertificateConverter().getCertificate(held));
        }
        if (signer == null) throw new CertificateException("the authority's certificate isn't in it");
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        checkChain(new JcaX509CertificateConverter().getCertificate(signer), certificates, token);
    }

    private void checkChain(X509Certificate signer, List<X509Certificate> certificates, TimeStampToken token)
            throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(token.getTimeStampInfo().getGenTime());
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }
}
