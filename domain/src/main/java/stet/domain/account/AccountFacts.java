package stet.domain.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/**
 * What an account's rules need to know of the world around it.
 *
 * @param now when the command is given
 * @param anotherAdministrator whether someone else could administer
 * @param responsibleKnown whether whoever the command names as responsible is a person who may use Stet
 * @param proven whether the present password, or the secret of the newest link, is the one that was shown
 * @param scopes what the account's roles allow, by the names that the API knows them by
 * @param lookalike the account whose name people would take for the one that the command gives, absent without one
 * @param latestExpiry until when a token that is issued now may be good at most
 */
public record AccountFacts(
        Instant now,
        boolean anotherAdministrator,
        boolean responsibleKnown,
        boolean proven,
        Set<String> scopes,
        @Nullable Person lookalike,
        Instant latestExpiry) {
    public AccountFacts {
        scopes = Set.copyOf(scopes);
    }
}
