package stet.infra.engine.rebuild;

/** There is nothing to go back to. */
final class NoVersionBefore extends RuntimeException {
    NoVersionBefore() {
        super("There is no version before that this release of Stet can show. Rebuild the read models instead.");
    }
}
