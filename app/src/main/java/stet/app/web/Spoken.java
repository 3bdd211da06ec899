package stet.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.account.Mention;

/**
 * A piece of what somebody wrote.
 *
 * @param to the name of the account that it speaks to, absent when it speaks to none
 */
public record Spoken(String text, @Nullable String to) {

    /** A text in its pieces; of mentions, those of accounts that there are. */
    static List<Spoken> pieces(String text, Function<Person, @Nullable String> name) {
        List<Spoken> pieces = new ArrayList<>();
        int behind = 0;
        for (Mention mention : Mention.in(text)) {
            String to = name.apply(mention.person());
            if (to == null) continue;
            if (mention.start() > behind) pieces.add(new Spoken(text.substring(behind, mention.start()), null));
            pieces.add(new Spoken(text.substring(mention.start(), mention.end()), to));
            behind = mention.end();
        }
        if (behind < text.length()) pieces.add(new Spoken(text.substring(behind), null));
        return pieces;
    }
}
