package stet.infra.text.revision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a statement looks, so that it can be said how much another one looks like it: by its words, and by the pieces of three
 * characters that they are made of, since words are inflected.
 */
final class Likeness {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Hashes of its pieces, in order. */
    private final int[] pieces;

    private final Set<String> words;

    private Likeness(int[] pieces, Set<String> words) {
        this.pieces = pieces;
        this.words = words;
    }

    static Likeness of(String words) {
        String plain =
                NO_WORD.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        String padded = "  " + plain + " ";
        int[] pieces = new int[Math.max(0, padded.length() - 2)];
        for (int at = 0; at < pieces.length; at++)
            pieces[at] = (padded.charAt(at) * 31 + padded.charAt(at + 1)) * 31 + padded.charAt(at + 2);
        Arrays.sort(pieces);
        return new Likeness(pieces, Set.copyOf(Arrays.asList(plain.split(" "))));
    }

    /** Its different words. */
    Set<String> words() {
        return words;
    }

    /** From 0 to 1: twice what both have, of all that they have. */
    double to(Likeness other) {
        return Math.max(shared(pieces, other.pieces), shared(words, other.words));
    }

    private static double shared(Set<String> some, Set<String> others) {
        long both = some.stream().filter(others::contains).count();
        return 2.0 * both / (some.size() + others.size());
    }

    private static double shared(int[] some, int[] others) {
        int both = 0;
        for (int i = 0, j = 0; i < some.length && j < others.length; ) {
            if (some[i] == others[j]) {
                both++;
                i++;
                j++;
            } else if (some[i] < others[j]) i++;
            else j++;
        }
        return some.length + others.length == 0 ? 0 : 2.0 * both / (some.length + others.length);
    }
}
