package stet.domain.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.account.Custody;
import stet.domain.evidence.Sought;
import stet.domain.source.Lineage;
import stet.domain.source.Source;
import stet.domain.source.SourceId;

/**
 * What a statement's rules need to know of the world around it.
 *
 * @param sources the sources that the command names, or the claim rests on, as they stand now
 * @param checkers everyone who checks facts in this newsroom
 * @param custody whose hands could be behind the accounts that the command concerns; behind others, only their owners'
 * @param editors everyone who edits in this newsroom
 * @param origins from how many origins the evidence for a verdict has to come
 * @param captured whether a verdict rests on nothing but passages that were found in a capture of their source
 * @param sought what came of looking for the passage that the command is about; absent when there was nothing to look in
 */
public record Facts(
        Map<SourceId, Source> sources,
        Set<Person> checkers,
        Map<Person, Custody> custody,
        Set<Person> editors,
        int origins,
        boolean captured,
        @Nullable Sought sought) {
    /** Rule 2. */
    public static final int ORIGINS = 2;

    public static final Facts NONE = new Facts(Map.of(), Set.of());

    public Facts(
            Map<SourceId, Source> sources, Set<Person> checkers, Map<Person, Custody> custody, Set<Person> editors) {
        this(sources, checkers, custody, editors, ORIGINS, false, null);
    }

    public Facts(Map<SourceId, Source> sources, Set<Person> checkers) {
        this(sources, checkers, Map.of(), Set.of());
    }

    public static Facts ofSource(SourceId id, Source source) {
        return new Facts(Map.of(id, source), Set.of());
    }

    public static Facts ofCheckers(Set<Person> checkers) {
        return new Facts(Map.of(), checkers);
    }

    public static Facts ofSources(Map<SourceId, Source> sources) {
        return new Facts(sources, Set.of());
    }

    public static Facts ofCustody(Map<Person, Custody> custody) {
        return new Facts(Map.of(), Set.of(), custody, Set.of());
    }

    public static Facts ofEditors(Set<Person> editors) {
        return new Facts(Map.of(), Set.of(), Map.of(), editors);
    }

    /** The same, with one more source. */
    public Facts with(SourceId id, Source source) {
        Map<SourceId, Source> more = new HashMap<>(sources);
        more.put(id, source);
        return new Facts(more, checkers, custody, editors, origins, captured, sought);
    }

    /** The same, when the passage was looked for. */
    public Facts with(@Nullable Sought passage) {
        return new Facts(sources, checkers, custody, editors, origins, captured, passage);
    }

    /** The same, where evidence has to come from another number of origins: to see what would come of that. */
    public Facts asking(int otherOrigins) {
        return new Facts(sources, checkers, custody, editors, otherOrigins, captured, sought);
    }

    /** The same, in a newsroom that asks for captures of what verdicts rest on, or doesn't. */
    public Facts askingForCaptures(boolean asked) {
        return new Facts(sources, checkers, custody, editors, origins, asked, sought);
    }

    /** Who first reported what a source says, where somebody said so or said which source it has that from. */
    Set<String> namedOrigins(SourceId id) {
        return new Lineage(sources).origins(id);
    }

    /** Whether a source is another one, or has its words from there. */
    boolean isFrom(SourceId id, SourceId other) {
        return new Lineage(sources).of(id).contains(other);
    }

    Source source(SourceId id) {
        return sources.getOrDefault(id, Source.unregistered(id));
    }

    Custody custody(Person account) {
        return custody.getOrDefault(account, Custody.OWN);
    }
}
