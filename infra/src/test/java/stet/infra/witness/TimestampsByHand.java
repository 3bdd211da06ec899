package stet.infra.witness;

/** An authority that is away, without waiting for it. */
public final class TimestampsByHand {
    private TimestampsByHand() {}

    public static void trouble(Timestamps timestamps, String sentence) {
        timestamps.troubled(sentence);
    }

    public static void pass(Timestamps timestamps) {
        timestamps.untroubled();
    }
}
