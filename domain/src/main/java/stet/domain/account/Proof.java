package stet.domain.account;

/** By what someone shows that a password is theirs to set. */
public sealed interface Proof {

    /** The password that the account has now. */
    record PresentPassword(Secret password) implements Proof {}

    /** The link that was made for the account; it works once. */
    record ByLink(Secret secret) implements Proof {}

    /** Stet itself sets up the demo newsroom, whose passwords are for everyone to read. */
    record DemoNewsroom() implements Proof {}
}
