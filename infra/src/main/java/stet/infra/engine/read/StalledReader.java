package stet.infra.engine.read;

import java.time.Duration;

/**
 * A reader of the log that does not move although there is something to read.
 *
 * @param reader the name of the group of handlers
 * @param read how many events of the log it has read
 * @param unread how many it has not
 * @param standing for how long this replica has seen it stand still
 */
public record StalledReader(String reader, long read, long unread, Duration standing) {}
