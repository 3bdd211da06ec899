package stet.domain.seal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/**
 * What the rules of seals need to know of the world around them.
 *
 * @param people everyone who may use Stet, but for machines
 * @param administrators those of them who administer
 * @param editors those of them who are editors
 * @param keys where the keys are that can be read here
 * @param now when the command is given
 */
public record SealFacts(
        Set<Person> people, Set<Person> administrators, Set<Person> editors, KeysHere keys, Instant now) {
    public SealFacts {
        people = Set.copyOf(people);
        administrators = Set.copyOf(administrators);
        editors = Set.copyOf(editors);
    }

    /**
     * The folder of keys as it is here.
     *
     * @param folder the hash of its mark, absent without one
     * @param formerLost whether whoever runs Stet says that the folder of before is lost for good
     */
    public record KeysHere(@Nullable String folder, boolean formerLost) {}
}
