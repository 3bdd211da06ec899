package stet.infra.command;

/** The way by which a command reached Stet. */
public enum Channel {
    WEB,
    API,
    /** A rule of Stet's own that answers an event. */
    POLICY,
    /** What Stet does when it starts, such as setting up the demo newsroom. */
    START_UP
}
