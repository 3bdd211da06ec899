package stet.infra.family;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;

/**
 * What an event is about, as far as the event itself says.
 *
 * @param article absent for a statement's later events, which leave it to its first one
 * @param account the id of the account that it is about
 */
public record Subject(
        @Nullable UUID article,
        @Nullable UUID statement,
        @Nullable UUID source,
        @Nullable String account) {

    /** Nothing of the newsroom's text. */
    public static final Subject NONE = new Subject(null, null, null, null);

    public static Subject ofArticle(UUID article) {
        return new Subject(article, null, null, null);
    }

    public static Subject ofSource(UUID source) {
        return new Subject(null, null, source, null);
    }

    public static Subject ofAccount(Person account) {
        return new Subject(null, null, null, account.id());
    }
}
