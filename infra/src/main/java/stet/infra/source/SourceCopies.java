package stet.infra.source;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import stet.domain.source.Source.Merged;
import stet.domain.source.SourceId;
import stet.infra.desk.Streams;

/** The sources that were merged into others, by the log: what becomes of the one that was kept becomes of them. */
@Component
public class SourceCopies {
    private final SourcesFrom from;
    private final Streams streams;

    SourceCopies(SourcesFrom from, Streams streams) {
        this.from = from;
        this.streams = streams;
    }

    /** The source, and every one that is that one once more. */
    public List<SourceId> withCopies(SourceId source) {
        List<SourceId> all = new ArrayList<>(List.of(source));
        of(source).forEach(copy -> all.addAll(withCopies(copy)));
        return all;
    }

    /** Those that were merged into this very source. */
    List<SourceId> of(SourceId source) {
        return from.directly(source).stream()
                .filter(copy -> streams.now(SourceHandler.SOURCE, copy.value()) instanceof Merged merged
                        && merged.into().equals(source))
                .toList();
    }
}
