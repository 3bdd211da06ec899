package stet.domain.passage;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of looking for an excerpt in a text. */
public sealed interface Finding {

    /** Every word of it stands there, in this order and with nothing between. */
    record Found(Passage passage) implements Finding {}

    /**
     * It does not stand there.
     *
     * @param nearest what comes nearest to it; absent when nothing does
     */
    record NotFound(@Nullable Nearest nearest) implements Finding {}

    /**
     * The passage that shares most words with an excerpt.
     *
     * @param differences where they part, in the order of the text
     */
    record Nearest(Passage passage, List<Difference> differences) {

        /** The differences as a sentence names them: {@code “rose” for “fell”, “not” is missing}. */
        public String inWords() {
            return differences.stream().limit(5).map(Difference::inWords).collect(Collectors.joining(", "));
        }
    }

    /**
     * Words that the excerpt has for those of the text; either may be empty.
     */
    record Difference(String excerpt, String text) {
        String inWords() {
            if (text.isEmpty()) return "“" + excerpt + "” is not in the text";
            if (excerpt.isEmpty()) return "“" + text + "” is left out";
            return "“" + excerpt + "” for “" + text + "”";
        }
    }
}
