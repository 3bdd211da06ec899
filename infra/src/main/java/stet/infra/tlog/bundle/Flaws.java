package stet.infra.tlog.bundle;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong for certain at some index: the first of each kind. */
final class Flaws {

    /** What must hold of every event. */
    enum Kind {
        PLACE,
        FORM,
        VERSION,
        LEAF,
        KEPT
    }

    /** Something wrong with the event at an index. */
    record Flaw(long index, String sentence) {}

    private final Map<Kind, Flaw> first = new EnumMap<>(Kind.class);

    void add(Kind kind, long index, String sentence) {
        first.merge(kind, new Flaw(index, sentence), (old, next) -> old.index <= next.index ? old : next);
    }

    Optional<Flaw> first(Kind kind) {
        return Optional.ofNullable(first.get(kind));
    }

    /** Index of the first flaw of a kind, {@link PathToRoot#NEVER} if there is none. */
    long index(Kind kind) {
        return first(kind).map(Flaw::index).orElse(PathToRoot.NEVER);
    }

    /** Index of the first flaw of any kind, {@link PathToRoot#NEVER} if there is none. */
    long index() {
        return first.values().stream().mapToLong(Flaw::index).min().orElse(PathToRoot.NEVER);
    }
}
