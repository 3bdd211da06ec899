package stet.domain.words;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a text is: in characters as people see them, and in bytes as it is stored. */
public final class Length {
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Length() {}

    /** Characters that people see (Unicode's extended grapheme clusters): a family of four is one, and so is é in two pieces. */
    public static int inCharacters(String text) {
        int characters = 0;
        for (Matcher next = CHARACTER.matcher(text); next.find(); ) characters++;
        return characters;
    }

    /** The bytes of its UTF-8; halves of characters count as one. */
    public static int inBytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The first so many characters that people see, none of them cut. */
    public static String cut(String text, int characters) {
        Matcher next = CHARACTER.matcher(text);
        int end = 0;
        for (int count = 0; count < characters && next.find(); count++) end = next.end();
        return text.substring(0, end);
    }
}
