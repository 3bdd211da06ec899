package stet.infra.witness;

import java.time.Instant;

/**
 * An authority's word that a checkpoint existed at a time.
 *
 * @param size how many events the checkpoint covers
 * @param at when, by the authority's clock
 */
public record Timestamp(long size, Instant at) {}
