package stet.infra.mail;

/** How often somebody wants a mail of what concerns them. */
public enum Pace {
    /** Never. */
    NONE,
    /** Soon after it happened, with what happened shortly after it. */
    AT_ONCE,
    /** Once a day, in the morning where they are, of what they have not read by then. */
    DAILY
}
