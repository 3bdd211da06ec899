package stet.infra.engine.sequence;

/** An event and the place that it has in the log now. */
public record Placed(long arrival, long index) {}
