package stet.domain.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Where sources have what they say from: each with the ones that it rests on or was merged into.
 *
 * @param sources as they stand, those among them that others rest on too
 */
public record Lineage(Map<SourceId, Source> sources) {
    /** Of no source. */
    public static final Lineage NONE = new Lineage(Map.of());

    /** The source, the one that it has its words from, and so on; the last one has them from none. */
    public List<SourceId> of(SourceId id) {
        SequencedSet<SourceId> way = new LinkedHashSet<>();
        Optional<SourceId> next = Optional.of(id);
        while (next.isPresent() && way.add(next.get()))
            next = source(next.get()).from();
        return new ArrayList<>(way);
    }

    /** Who first reported what a source says, as far as somebody said so, the first of all in front; empty when nobody did. */
    public Set<String> origins(SourceId id) {
        List<SourceId> way = of(id);
        SourceId first = way.getLast();
        SequencedSet<String> origins = new LinkedHashSet<>();
        if (!first.equals(id))
            origins.add(source(first).origin().map(Origin::name).orElseGet(first::toString));
        way.forEach(
                each -> source(each).origin().filter(Origin::isNamed).ifPresent(named -> origins.add(named.name())));
        return origins;
    }

    Source source(SourceId id) {
        return sources.getOrDefault(id, Source.unregistered(id));
    }
}
