package stet.infra.log;

/** An event and the place that it has in the log now. */
record Placed(long arrival, long index) {}
