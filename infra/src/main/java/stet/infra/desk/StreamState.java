package stet.infra.desk;

/**
 * What its events have made of a stream.
 *
 * @param version of the last of them, counted from 0; -1 before the first
 */
public record StreamState<S>(S state, long version) {}
