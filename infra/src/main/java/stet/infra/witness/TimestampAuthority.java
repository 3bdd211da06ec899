package stet.infra.witness;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Strict;
import stet.infra.witness.Stamping.Refused;
import stet.infra.witness.Stamping.Stamped;

/** Has an authority say when it saw a text, and believes only what can be verified (RFC 3161). */
final class TimestampAuthority {
    private static final int NONCE_BITS = 64;

    private final ImpatientHttp http;
    private final URI url;
    private final TrustedAuthorities trusted;
    private final @Nullable String policy;
    private final SecureRandom random = new SecureRandom();

    TimestampAuthority(ImpatientHttp http, URI url, TrustedAuthorities trusted, @Nullable String policy) {
        this.http = http;
        this.url = url;
        this.trusted = trusted;
        this.policy = policy;
    }

    Stamping stamp(String text) throws InterruptedException {
        try {
            TimeStampRequest request = request(text);
            HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(url)
                    .header("Content-Type", "application/timestamp-query")
                    .POST(BodyPublishers.ofByteArray(request.getEncoded())));
            if (answer.statusCode() == ImpatientHttp.OK) return read(request, answer.body());
            return new Refused("The time-stamping authority answered " + answer.statusCode() + ".");
        } catch (IOException e) {
            return new Refused("The time-stamping authority can't be reached: " + e.getMessage() + ".");
        }
    }

    private TimeStampRequest request(String text) throws IOException {
        TimeStampRequestGenerator request = new TimeStampRequestGenerator();
        request.setCertReq(true);
        if (policy != null) request.setReqPolicy(new ASN1ObjectIdentifier(policy));
        return request.generate(TSPAlgorithms.SHA256, Hash.sha256(text), new BigInteger(NONCE_BITS, random));
    }

    private Stamping read(TimeStampRequest request, byte[] reply) {
        try {
            TimeStampResponse response = new TimeStampResponse(reply);
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null)
                return new Refused("The time-stamping authority refused: "
                        + Strict.shown(String.valueOf(response.getStatusString())) + ".");
            trusted.check(token);
            return new Stamped(token.getTimeStampInfo().getGenTime().toInstant(), reply);
        } catch (TSPException
                | GeneralSecurityException
                | OperatorCreationException
                | IOException
                | RuntimeException e) {
            return new Refused("The timestamp isn't to be believed: " + root(e) + ".");
        }
    }

    /** The library wraps what is wrong in what it was about. */
    private static String root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : root(cause);
    }
}
