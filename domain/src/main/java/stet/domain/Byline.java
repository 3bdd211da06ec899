package stet.domain;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stet.domain.words.Folding;

/**
 * Whom an article's byline names. A full name counts wherever it stands as whole words ("Von Ben Lindqvist in Berlin"), a
 * name with the family's first ("LINDQVIST, Ben") and an account's id where nothing else is said of an author: an id is often
 * a first name, which others have too.
 *
 * @param words what it says, folded
 */
record Byline(String words) {
    private static final String LETTER = "[\\p{L}\\p{N}\\p{M}]";
    private static final String WHOLE = "(?<!%1$s)(?<!%1$s['-])%2$s(?!-?%1$s)(?!'(?!s(?!%1$s))%1$s)";

    private static final String BETWEEN = "(?:\\s*[,;&/|()\\[\\]·•:、，؛،]\\s*"
            + "|\\s+(?:and|with|und|mit|et|avec|y|e|con|com|och|og|en|met|i|oraz|ve|и|та|і|و|及|和)\\s+)";
    private static final String LEAD = "(?:(?:by|von|par|por|per|di|da|de|av|af|door|przez|от|text|story)\\s+)*";
    private static final String SIGNED = "(?:^|" + BETWEEN + ")" + LEAD + "(?:%s)[.\\s]*(?:$|" + BETWEEN + ")";

    /** A dash that joins no two names as a hyphen does; folded, it could not be told from one. */
    private static final Pattern LONG_DASH = Pattern.compile("[–—―⸺⸻]");

    static Byline of(String text) {
        return new Byline(Folding.of(LONG_DASH.matcher(text).replaceAll(", ")));
    }

    boolean names(Actor actor) {
        String name = Folding.of(actor.name());
        String id = Folding.of(actor.person().id());
        return says(name) || familyFirst(name).anyMatch(this::isSignedBy) || isSignedBy(Pattern.quote(id));
    }

    /** Whether the name stands here as whole words: neither a part of a longer word nor of a name with a hyphen. */
    private boolean says(String name) {
        return !name.isEmpty()
                && Pattern.compile(WHOLE.formatted(LETTER, Pattern.quote(name)))
                        .matcher(words)
                        .find();
    }

    private boolean isSignedBy(String spelling) {
        return Pattern.compile(SIGNED.formatted(spelling)).matcher(words).find();
    }

    /** The ways to write a name with its last words first; nobody but the family knows where its own begins. */
    private static Stream<String> familyFirst(String name) {
        return IntStream.range(0, name.length())
                .filter(at -> name.charAt(at) == ' ')
                .mapToObj(at -> Pattern.quote(name.substring(at + 1)) + ",? " + Pattern.quote(name.substring(0, at)));
    }
}
