package stet.domain.seal;

/**
 * An identity as the log holds it: nobody reads it without its key, which is in no event.
 *
 * @param ciphertext salt and identity, encrypted with AES-256-GCM, in Base64
 * @param nonce that of the encryption, in Base64
 * @param commitment SHA-256 of the salt and the identity, in hexadecimal: who reveals both proves by it that it was this person
 */
public record Envelope(String ciphertext, String nonce, String commitment) {}
