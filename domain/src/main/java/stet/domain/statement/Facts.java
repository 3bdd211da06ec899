package stet.domain.statement;

import java.util.Map;
import java.util.Set;
import stet.domain.Person;
import stet.domain.account.Custody;
import stet.domain.source.Source;
import stet.domain.source.SourceId;

/**
 * What a statement's rules need to know of the world around it.
 *
 * @param sources the sources that the command names, as they stand now
 * @param checkers everyone who checks facts in this newsroom
 * @param custody whose hands could be behind the accounts that the command concerns; behind others, only their owners'
 */
public record Facts(Map<SourceId, Source> sources, Set<Person> checkers, Map<Person, Custody> custody) {
    public static final Facts NONE = new Facts(Map.of(), Set.of());

    public Facts(Map<SourceId, Source> sources, Set<Person> checkers) {
        this(sources, checkers, Map.of());
    }

    public static Facts ofSource(SourceId id, Source source) {
        return new Facts(Map.of(id, source), Set.of());
    }

    public static Facts ofCheckers(Set<Person> checkers) {
        return new Facts(Map.of(), checkers);
    }

    public static Facts ofCustody(Map<Person, Custody> custody) {
        return new Facts(Map.of(), Set.of(), custody);
    }

    Source source(SourceId id) {
        return sources.getOrDefault(id, Source.unregistered(id));
    }

    Custody custody(Person account) {
        return custody.getOrDefault(account, Custody.OWN);
    }
}
