package stet.domain.seal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.Field;
import stet.domain.Rejection;
import stet.domain.Shape;
import stet.domain.words.Blank;

/**
 * Who a sealed source is. It is nowhere in clear but in the request that gives it and in the answer to whoever may see it: no
 * event has one.
 *
 * @param name who it is
 * @param contacts how they are reached
 * @param circumstances where and how the newsroom and they met
 * @param more anything else by which they could be known
 */
public record Identity(
        String name,
        @Nullable String contacts,
        @Nullable String circumstances,
        @Nullable String more) {
    private static final Field NAME = new Field("name", "who the source is", 300);
    private static final Field CONTACTS = new Field("contacts", "how the source is reached", 1_000);
    private static final Field CIRCUMSTANCES = new Field("circumstances", "where and how you met", 4_000);
    private static final Field MORE = new Field("more", "what else the source could be known by", 4_000);

    public Identity {
        contacts = Blank.toAbsent(contacts);
        circumstances = Blank.toAbsent(circumstances);
        more = Blank.toAbsent(more);
    }

    List<Rejection> shape() {
        return Shape.of(
                NAME.require(name), CONTACTS.check(contacts), CIRCUMSTANCES.check(circumstances), MORE.check(more));
    }

    /** What a log may print of it: that there is one. */
    @Override
    public String toString() {
        return "Identity[not told]";
    }
}
