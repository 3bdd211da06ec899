package stet.infra.tlog.note;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import stet.infra.tlog.tree.Malformed;

/** Ed25519 on the plain 32-byte keys of RFC 8032, which the JDK wraps in specs and points. */
final class Ed25519 {
    static final int KEY = 32;
    static final int SIGNATURE = 64;

    private static final String ALGORITHM = "Ed25519";
    private static final int SIGN_BIT = 0x80;

    private Ed25519() {}

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            EdECPrivateKeySpec spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed);
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(spec);
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java can't sign with Ed25519", e);
        }
    }

    static boolean verify(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java can't verify Ed25519", e);
        }
    }

    /** Reads a public key: the y coordinate, least byte first, with the sign of x in the highest bit. */
    static PublicKey publicKey(byte[] encoded) {
        if (encoded.length != KEY)
            throw new Malformed("An Ed25519 key has " + KEY + " bytes, not " + encoded.length + ".");
        boolean xIsOdd = (encoded[KEY - 1] & SIGN_BIT) != 0;
        byte[] y = reversed(encoded);
        y[0] &= (byte) ~SIGN_BIT;
        EdECPoint point = new EdECPoint(xIsOdd, new BigInteger(1, y));
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
        } catch (GeneralSecurityException e) {
            throw new Malformed("This isn't an Ed25519 public key.");
        }
    }

    /** The public key of a private one. */
    static byte[] publicKeyOf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new FixedSeed(seed));
            EdECPoint point = ((EdECPublicKey) generator.generateKeyPair().getPublic()).getPoint();
            byte[] encoded = new byte[KEY];
            byte[] y = reversed(point.getY().toByteArray());
            System.arraycopy(y, 0, encoded, 0, Math.min(y.length, KEY));
            if (point.isXOdd()) encoded[KEY - 1] |= (byte) SIGN_BIT;
            return checked(seed, encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no Ed25519", e);
        }
    }

    /** The JDK offers no way from a private key to its public one but to generate the pair: see that it took the seed. */
    private static byte[] checked(byte[] seed, byte[] encoded) {
        byte[] probe = {1};
        if (verify(publicKey(encoded), probe, sign(seed, probe))) return encoded;
        throw new IllegalStateException("This Java derives Ed25519 keys in another way");
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) reversed[i] = bytes[bytes.length - 1 - i];
        return reversed;
    }

    /** Hands a key pair generator the private key that it would draw. */
    private static final class FixedSeed extends SecureRandom {
        private final byte[] seed;

        FixedSeed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
