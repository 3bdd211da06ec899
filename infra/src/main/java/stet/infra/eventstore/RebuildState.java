package stet.infra.eventstore;

/**
 * How far a rebuild of the read models has come.
 *
 * @param running whether any read model has yet to catch up with what it showed before
 * @param done up to which index of the log the slowest has read
 * @param total up to which index the rebuild goes
 */
public record RebuildState(boolean running, long done, long total) {}
