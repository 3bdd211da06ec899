package stet.domain.account;

/**
 * What only its holder may know: a password, a token, the end of a link. It is in no event, and nobody reads it by printing what
 * holds it.
 */
public record Secret(String value) {

    @Override
    public String toString() {
        return "…";
    }
}
