package stet.app.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Count;
import stet.domain.words.Blank;
import stet.infra.lists.Search;

/**
 * What someone wants to find.
 *
 * @param typed as it came
 */
record SearchQuestion(@Nullable String typed) {
    /** Longer than most sentences, in characters. */
    private static final int LONGEST = 500;

    /** Why nobody can look for that, if so: a sentence for whoever typed it. */
    Optional<String> wrong() {
        if (typed == null || Blank.is(typed)) return Optional.of("Enter the words to look for.");
        String words = typed.strip();
        return words.codePointCount(0, words.length()) > LONGEST
                ? Optional.of("Look for fewer words: %s characters at most.".formatted(Count.of(LONGEST)))
                : Optional.empty();
    }

    Search search() {
        return Search.of(typed, LONGEST).orElseThrow();
    }
}
