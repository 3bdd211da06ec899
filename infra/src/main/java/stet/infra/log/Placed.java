package stet.infra.log;

import stet.infra.tlog.tree.Hash;

/** An event and the place that it has in the log now. */
record Placed(long arrival, long index, Hash leaf) {}
