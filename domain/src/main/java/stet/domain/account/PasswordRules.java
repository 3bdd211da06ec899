package stet.domain.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.account.PasswordRejection.PasswordTooLong;
import stet.domain.account.PasswordRejection.PasswordWeak;
import stet.domain.words.Blank;

/** What no password may be, because those who guess try it first (NIST SP 800-63B, 3.1.1.2). */
public final class PasswordRules {
    /** The fewest characters of a password, as people count them. */
    public static final int SHORTEST = 12;
    /** The most bytes of a password in UTF-8: what bcrypt reads. */
    public static final int LONGEST = 72;

    private static final int FEWEST_SIGNS = 5;
    private static final int ENOUGH_LEFT = 4;
    private static final int WORD = 3;
    private static final String ROWS = "qwertyuiopasdfghjklzxcvbnm";
    private static final String DIGITS_LIKE_LETTERS = "013457@$!";
    private static final String THE_LETTERS = "oieastasi";

    private PasswordRules() {}

    /**
     * The first thing wrong with a password.
     *
     * @param name the account's full name
     * @param common whether a text in lower case is one of the passwords that everybody has
     */
    public static Optional<Rejection> check(Secret password, Person account, String name, Predicate<String> common) {
        String text = password.value();
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (isPoor(text, folded) || isGuessed(folded, common) || isOwn(folded, account, name))
            return Optional.of(new PasswordWeak());
        return text.getBytes(StandardCharsets.UTF_8).length > LONGEST
                ? Optional.of(new PasswordTooLong())
                : Optional.empty();
    }

    private static boolean isPoor(String text, String folded) {
        return Blank.is(text)
                || text.codePointCount(0, text.length()) < SHORTEST
                || folded.codePoints().distinct().count() < FEWEST_SIGNS
                || isRun(folded);
    }

    /** Neighbours in the alphabet or among the digits, there or back: {@code abcdefghijkl}, {@code 123456789012}. */
    private static boolean isRun(String folded) {
        int steps = 0;
        for (int at = 1; at < folded.length(); at++) {
            int step = Math.abs(folded.charAt(at) - folded.charAt(at - 1));
            if (step <= 1 || step == '9' - '0') steps++;
        }
        return steps * 5 >= (folded.length() - 1) * 4;
    }

    /** A common one as it is, with digits and marks around it or for letters in it, or several times over. */
    private static boolean isGuessed(String folded, Predicate<String> common) {
        String stem = stem(folded);
        return Stream.of(folded, stem, stem(lettered(folded)), lettered(stem))
                .flatMap(guess -> Stream.of(guess, once(guess)))
                .anyMatch(guess -> common.test(guess) || isAlongTheKeyboard(guess));
    }

    private static String stem(String folded) {
        return folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static String lettered(String folded) {
        StringBuilder letters = new StringBuilder(folded);
        for (int at = 0; at < letters.length(); at++) {
            int like = DIGITS_LIKE_LETTERS.indexOf(letters.charAt(at));
            if (like >= 0) letters.setCharAt(at, THE_LETTERS.charAt(like));
        }
        return letters.toString();
    }

    /** The shortest part of which a text is nothing but repetitions. */
    private static String once(String text) {
        int period = (text + text).indexOf(text, 1);
        return period > 0 ? text.substring(0, period) : text;
    }

    private static boolean isAlongTheKeyboard(String guess) {
        return guess.length() >= ENOUGH_LEFT
                && (ROWS.contains(guess) || ROWS.contains(new StringBuilder(guess).reverse()));
    }

    /** Little is left of it without the account's id, the words of its name and Stet's. */
    private static boolean isOwn(String folded, Person account, String name) {
        String left = folded;
        for (String word : own(account, name)) left = left.replace(word, "");
        return !left.equals(folded)
                && left.codePoints().filter(Character::isLetter).count() < ENOUGH_LEFT;
    }

    private static String[] own(Person account, String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(account.id(), "stet"),
                        Arrays.stream((account.id() + " " + folded).split("[^\\p{L}\\p{M}]+", -1)))
                .filter(word -> word.length() >= WORD)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toArray(String[]::new);
    }
}
