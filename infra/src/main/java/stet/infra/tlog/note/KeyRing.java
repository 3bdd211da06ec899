package stet.infra.tlog.note;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The key that a log signs with now, and the public halves of those before it, newest first: what they signed stays
 * verifiable, and nobody can sign with them any more.
 */
public record KeyRing(SigningKey current, List<VerifierKey> former) {
    public KeyRing {
        former = List.copyOf(former);
    }

    public static KeyRing generate(String name, KeyType type, SecureRandom random) {
        return new KeyRing(SigningKey.generate(name, type, random), List.of());
    }

    /** All keys that this log has signed with, the current one first. */
    public List<VerifierKey> verifiers() {
        return Stream.concat(Stream.of(current.verifier()), former.stream()).toList();
    }

    KeyRing rotated(SecureRandom random) {
        VerifierKey retired = current.verifier();
        List<VerifierKey> all = new ArrayList<>(former);
        all.addFirst(retired);
        return new KeyRing(SigningKey.generate(retired.name().name(), retired.type(), random), all);
    }
}
