package stet.app.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.statement.SourceFinder.Named;
import stet.app.web.Choice;
import stet.domain.evidence.Reference;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.domain.words.Blank;
import stet.domain.words.Folding;
import stet.infra.source.SourceSummary;
import stet.infra.source.Sources;
import stet.infra.source.SourcesAround;

/** Finds the sources that somebody may mean by what they type or paste. */
@Component
class SourceFinders {
    private static final int SOME = 5;

    private final Sources sources;
    private final SourcesAround around;

    SourceFinders(Sources sources, SourcesAround around) {
        this.sources = sources;
        this.around = around;
    }

    /**
     * What somebody may mean: those on which statements near this one rest come first.
     *
     * @param chosen the id of a source that was chosen; an address in what is wanted is a choice of its own
     * @param statement where they work, if that is known
     */
    SourceFinder of(String wanted, String chosen, @Nullable StatementId statement) {
        List<Named> named = Reference.all(wanted).stream()
                .map(read -> new Named(read, known(read).map(SourceChoice::of)))
                .toList();
        if (named.size() > 1) return new SourceFinder(wanted, "", List.of(), named, null);
        if (named.isEmpty()) return new SourceFinder(wanted, chosen, choices(chosen, "", statement), named, null);
        Reference read = named.getFirst().reference();
        Optional<SourceChoice> known = named.getFirst().known();
        String choice = known.map(SourceChoice::id).orElse(read.url() == null ? chosen : "");
        String words = read.isMoreThanWords() ? read.title() : wanted;
        return new SourceFinder(
                wanted,
                choice,
                words == null && read.url() != null
                        ? known.stream().toList()
                        : choices(choice, words == null ? "" : words, statement),
                named,
                choice.isEmpty() ? around.recorded(read.url()).orElse(null) : null);
    }

    /** The one that is chosen, those near, and the newest. */
    private List<SourceChoice> choices(String chosen, String words, @Nullable StatementId statement) {
        String looked = Blank.toAbsent(words);
        Stream<SourceSummary> kept = Choice.id(chosen).map(SourceId::new).flatMap(sources::find).stream();
        Stream<SourceSummary> near = statement == null ? Stream.of() : around.near(statement, looked, SOME).stream();
        return Stream.of(kept, near, sources.citable(looked, SOME).stream())
                .flatMap(some -> some)
                .map(SourceChoice::of)
                .distinct()
                .limit(chosen.isEmpty() ? SOME : SOME + 1)
                .toList();
    }

    /** The source that has the address, or, where there is none, the only one that has this very title. */
    Optional<SourceSummary> known(Reference read) {
        if (read.url() != null) return sources.findByAddress(read.url());
        if (read.title() == null || read.title().length() > 500) return Optional.empty();
        List<SourceSummary> same = sources.citable(read.title(), SOME).stream()
                .filter(source -> Folding.same(source.title(), read.title()))
                .toList();
        return same.size() == 1 && read.isMoreThanWords() ? Optional.of(same.getFirst()) : Optional.empty();
    }
}
