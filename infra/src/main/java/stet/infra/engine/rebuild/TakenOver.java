package stet.infra.engine.rebuild;

/** Another process works on the rebuild now, so that this one has to leave it alone. */
final class TakenOver extends RuntimeException {
    TakenOver() {
        super("another process has taken over the rebuild");
    }
}
