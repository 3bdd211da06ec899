package stet.infra.text.layout;

import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Section;

/** Lines that belong to a picture: "FILE PHOTO: …", "(Credit: …)", "© 2021 AFP". */
public final class Captions {
    private static final int LONGEST_OPENING = 40;
    private static final int LONGEST_SIGN = 3;

    private Captions() {}

    public static boolean isCaption(String words) {
        int at = 0;
        while (at < words.length() && "([*_ ".indexOf(words.charAt(at)) >= 0 && !isSign(words, at)) at++;
        if (isSign(words, at)) return isOwned(words.substring(at + LONGEST_SIGN).strip());
        String opening = words.substring(at, Math.min(words.length(), at + LONGEST_OPENING));
        if (Lexicon.opensWith(Section.CAPTIONS, opening)) return true;
        return Lexicon.opensWith(Section.OWNERS, opening) && isOwned(words.substring(at));
    }

    /** Whether nothing is said but whose the picture is, so that what follows on the line is text. */
    public static boolean isOnlyCredit(String caption) {
        int colon = caption.indexOf(':');
        return Credits.isOnlyNames(caption.substring(colon + 1));
    }

    /** "(c) 2021 AFP", which opens no item of a list. */
    static boolean isDatedSign(String view, int from, int to) {
        int year = from + LONGEST_SIGN + 1;
        return year < to
                && isSign(view, from)
                && Character.isDigit(view.charAt(year))
                && isCaption(view.substring(from, to));
    }

    private static boolean isSign(String words, int at) {
        return words.regionMatches(true, at, "(c)", 0, LONGEST_SIGN);
    }

    /** "(c) 2021 AFP" and "Copyright Reuters", but "(c) wages stall" and "Copyright law is changing." */
    private static boolean isOwned(String owner) {
        return !owner.isEmpty() && Credits.isOnlyNames(owner) && (hasYear(owner) || !owner.endsWith("."));
    }

    private static boolean hasYear(String owner) {
        return owner.chars().filter(Character::isDigit).count() >= 4;
    }
}
