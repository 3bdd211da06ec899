package stet.domain.account;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.domain.Person;
import stet.domain.words.Folding;

/**
 * That words speak to somebody: an at sign before the id of an account, however that is spelled. Whether there is such an
 * account, whoever reads the words knows.
 *
 * @param start where the at sign stands
 * @param end behind the last character of the id; a full stop or dash there ends the sentence and no id
 */
public record Mention(int start, int end, Person person) {
    /** In addresses of mail and of pages an at sign speaks to nobody. */
    private static final Pattern SPOKEN_TO =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}._@＠/-])[@＠]([\\p{L}\\p{M}\\p{N}._-]{0,80}[\\p{L}\\p{M}\\p{N}])");

    /** Everyone to whom a text speaks, in its order. */
    public static List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        for (Matcher next = SPOKEN_TO.matcher(text); next.find(); ) {
            String id = Folding.of(next.group(1));
            if (AccountIds.isId(id)) mentions.add(new Mention(next.start(), next.end(), new Person(id)));
        }
        return List.copyOf(mentions);
    }
}
