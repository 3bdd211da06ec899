package stet.infra.text.layout;

import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Section;

/** Lines that belong to a picture: "FILE PHOTO: …", "(Credit: …)", "© 2021 AFP". */
public final class Captions {
    private static final int LONGEST_OPENING = 40;

    private Captions() {}

    public static boolean isCaption(String words) {
        int at = 0;
        while (at < words.length() && "([*_ ".indexOf(words.charAt(at)) >= 0 && !words.startsWith("(c)", at)) at++;
        return Lexicon.opensWith(Section.CAPTIONS, words.substring(at, Math.min(words.length(), at + LONGEST_OPENING)));
    }
}
